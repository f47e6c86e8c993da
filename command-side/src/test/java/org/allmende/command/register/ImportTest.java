package org.allmende.command.register;

import static org.allmende.command.Cast.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.command.Scenario;
import org.allmende.command.SmallRegister;
import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Given;
import org.allmende.kernel.organisation.Standing;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterCommand.Import;
import org.allmende.kernel.register.RegisterDifference.Body;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEvent.Changed;
import org.allmende.kernel.register.RegisterEvent.Founded;
import org.allmende.kernel.register.RegisterText;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;

/// Newer registers over the one the store began with.
class ImportTest {

    private static final LocalDate LATER = LocalDate.of(2025, 12, 31);

    private final Scenario scenario = new Scenario();

    private static Import without(LocalDate date, String... keys) {
        return new Import(RegisterText.pack(SmallRegister.without(date, keys)));
    }

    private RegisterEdition inForce() {
        return ((Register) scenario.states().get(RegisterCommand.ID)).edition();
    }

    @Test
    void aNewerRegisterIsInForce() {
        var changed =
                (Changed) scenario.when(OPERATOR, without(LATER, "01051010")).events().getFirst();

        assertThat(changed.date()).isEqualTo(LATER);
        assertThat(changed.difference().gone()).containsExactly(new Body("01051010", "Brickeln"));
        assertThat(changed.packed().length())
                .as("as compact as the change is small")
                .isLessThan(200);
        assertThat(inForce().date()).isEqualTo(LATER);
        assertThat(inForce().entries())
                .isEqualTo(SmallRegister.without(LATER, "01051010").entries());
    }

    @Test
    void changesLieOneOverTheOther() {
        scenario.when(OPERATOR, without(LATER, "01051010")).events();
        scenario.when(OPERATOR, without(LATER.plusDays(1), "01051003")).events();

        assertThat(inForce().entries())
                .isEqualTo(SmallRegister.without(LATER, "01051003").entries());
        assertThat(scenario.refolded(RegisterCommand.ID))
                .isEqualTo(scenario.states().get(RegisterCommand.ID));
    }

    @Test
    void theSameDayChangesNothing() {
        scenario.when(OPERATOR, without(LATER, "01051010")).events();
        scenario.when(OPERATOR, without(LATER, "01051010")).changesNothing();
        scenario.when(Actor.platform(), without(LATER)).changesNothing();
    }

    @Test
    void anOlderRegisterIsRefused() {
        scenario.when(OPERATOR, without(LocalDate.of(2023, 11, 30))).refused(Code.REGISTER_OLDER);
    }

    @Test
    void aStoreWithoutARegisterBeginsWithTheFirst() {
        var decided =
                new RegisterDecider()
                        .decide(
                                without(LATER),
                                null,
                                new Given<>(OPERATOR, Standing.NONE, Instant.EPOCH, null));
        assertThat(decided)
                .containsExactly(
                        new Founded(
                                LATER, SmallRegister.EDITION.source(), without(LATER).packed()));
    }
}
