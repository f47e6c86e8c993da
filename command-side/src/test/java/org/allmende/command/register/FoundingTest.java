package org.allmende.command.register;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.command.Scenario;
import org.allmende.command.SmallRegister;
import org.allmende.command.organisation.OrganisationDecider;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Command;
import org.allmende.kernel.Event;
import org.allmende.kernel.Given;
import org.allmende.kernel.Refused;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.Standing;
import org.allmende.kernel.register.RegisterCommand.Found;
import org.allmende.kernel.register.RegisterEvent.Founded;
import org.allmende.kernel.register.RegisterText;
import org.allmende.platform.command.Decider;
import org.allmende.platform.command.States;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

class FoundingTest {

    private static final Found FOUND =
            new Found(
                    SmallRegister.EDITION.date(),
                    SmallRegister.EDITION.source(),
                    RegisterText.pack(SmallRegister.EDITION));

    private final RegisterDecider decider = new RegisterDecider();
    private final Given<Void> given =
            new Given<>(Actor.platform(), Standing.NONE, Instant.EPOCH, null);

    @Test
    void aStoreBeginsWithARegister() {
        assertThat(decider.decide(FOUND, null, given))
                .containsExactly(new Founded(FOUND.date(), FOUND.source(), FOUND.packed()));
    }

    @Test
    void aRegisterThatWasBegunStays() {
        new Scenario().when(Actor.platform(), FOUND).changesNothing();
    }

    @Test
    void aDamagedRegisterIsNotBegunWith() {
        var damaged = new Found(FOUND.date(), FOUND.source(), FOUND.packed().substring(40));
        assertThatThrownBy(() -> decider.decide(damaged, null, given))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyButThePlatformBeginsIt() {
        new Scenario().when(OPERATOR, FOUND).refused(Code.NOT_ALLOWED);
        new Scenario().when(ANNA_FOR_FLENSBURG, FOUND).refused(Code.NOT_ALLOWED);
    }

    @Test
    void theEditionIsParsedOnceForAllWhoAsk() {
        var registers = new StoredRegisters(holding(FOUND.packed()), decider);
        assertThat(registers.current().date()).isEqualTo(FOUND.date());
        assertThat(registers.current()).isSameAs(registers.current());
    }

    @Test
    void aStoreWithoutARegisterKnowsNoKey() {
        var registers = new StoredRegisters(none(), decider);
        var claim = new OrganisationCommand.Claim(FLENSBURG, Optional.empty(), Optional.empty());
        var organisation = new OrganisationDecider(registers);
        var sent = new Given<Void>(Actor.person(ANNA), Standing.NONE, Instant.EPOCH, null);
        var facts = organisation.ask(claim, null, sent);
        assertThat(facts.orElseThrow().entries()).isEmpty();
        assertThatThrownBy(
                        () ->
                                organisation.decide(
                                        claim,
                                        null,
                                        new Given<>(
                                                sent.actor(), sent.standing(), sent.now(), facts)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        it -> assertThat(it.problem().code()).isEqualTo(Code.UNKNOWN_KEY));
    }

    private static States none() {
        return new States() {
            @Override
            public <C extends Command, S, E extends Event> Optional<S> of(
                    Decider<C, S, E, ?> decider, String id) {
                return Optional.empty();
            }
        };
    }

    /// A store that folds the register anew whenever it is asked.
    private static States holding(String packed) {
        return new States() {
            @Override
            public <C extends Command, S, E extends Event> Optional<S> of(
                    Decider<C, S, E, ?> decider, String id) {
                return Optional.of(
                        decider.state().cast(new Register(FOUND.date(), packed, List.of())));
            }
        };
    }
}
