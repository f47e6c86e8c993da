package org.allmende.command;

import static org.allmende.command.Cast.ANNA;
import static org.allmende.command.Cast.BERT;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.FLENSBURG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.allmende.kernel.organisation.OrganisationCommand.FollowRegister;
import org.allmende.kernel.register.RegisterChange;
import org.allmende.kernel.register.RegisterCommand;
import org.allmende.kernel.register.RegisterDifference;
import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterEvent;
import org.allmende.kernel.register.RegisterText;
import org.allmende.kernel.text.Name;
import org.allmende.platform.command.Follower;
import org.allmende.platform.store.InMemoryEvents;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Bodies follow the register, also when the node that began to let them follow died.
class WhenRegisterChangesTest {

    private static final Instant MORNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2025, 12, 31);

    private final InMemoryEvents events = new InMemoryEvents();
    private final List<Object> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    @TempDir Path folder;
    private Follower node;

    @BeforeEach
    void node() {
        node = node(folder);
    }

    private Follower node(Path folder) {
        return Follower.sending("node", events, folder, gateway(), new WhenRegisterChanges(events));
    }

    private CommandGateway gateway() {
        return (CommandGateway)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {CommandGateway.class},
                        (_, _, arguments) -> {
                            if (failures.getAndDecrement() > 0) {
                                throw new IllegalStateException("somebody was faster");
                            }
                            @SuppressWarnings("unchecked")
                            var message = (CommandMessage<Object>) arguments[0];
                            sent.add(message.getPayload());
                            @SuppressWarnings("unchecked")
                            var callback = (CommandCallback<Object, Object>) arguments[1];
                            callback.onResult(message, new GenericCommandResultMessage<>("done"));
                            return null;
                        });
    }

    @AfterEach
    void stop() {
        node.stop();
    }

    private void begins() {
        events.append(
                RegisterCommand.ID,
                MORNING,
                new RegisterEvent.Founded(
                        SmallRegister.EDITION.date(),
                        "invented",
                        RegisterText.pack(SmallRegister.EDITION)));
    }

    private void changes(RegisterEdition newer) {
        events.append(
                RegisterCommand.ID,
                MORNING.plusSeconds(60),
                new RegisterEvent.Changed(
                        newer.date(),
                        newer.source(),
                        RegisterDifference.between(SmallRegister.EDITION, newer),
                        RegisterChange.pack(SmallRegister.EDITION, newer)));
    }

    private void sends(FollowRegister... commands) {
        await().untilAsserted(() -> assertThat(sent).containsExactly((Object[]) commands));
    }

    @Test
    void onlyBodiesThatAreThereFollow() {
        begins();
        events.append(
                BRUNSBUETTEL.value(),
                MORNING.plusSeconds(1),
                Scenario.claimed(BRUNSBUETTEL, 1, BERT));
        events.append(
                FLENSBURG.value(), MORNING.plusSeconds(2), Scenario.claimed(FLENSBURG, 1, ANNA));
        changes(SmallRegister.without(LATER, "01051011", "01051010"));

        node.start();

        sends(new FollowRegister(BRUNSBUETTEL, Optional.empty(), Optional.empty()));
    }

    @Test
    void aBodyThatWasThereIsToldItsOldName() {
        begins();
        events.append(
                BRUNSBUETTEL.value(),
                MORNING.plusSeconds(1),
                Scenario.claimed(BRUNSBUETTEL, 1, BERT));
        node.start();
        changes(SmallRegister.renamed(LATER, "01051011", "Brunsbüttel, Seestadt"));

        sends(
                new FollowRegister(
                        BRUNSBUETTEL,
                        Optional.of(new Name("Brunsbüttel, Stadt")),
                        Optional.empty()));
    }

    @Test
    void aBodyThatCameLaterNeverBoreTheOldName() {
        begins();
        changes(SmallRegister.renamed(LATER, "01051011", "Brunsbüttel, Seestadt"));
        events.append(
                BRUNSBUETTEL.value(),
                MORNING.plusSeconds(120),
                Scenario.claimed(BRUNSBUETTEL, 1, BERT));

        node.start();

        sends(new FollowRegister(BRUNSBUETTEL, Optional.empty(), Optional.empty()));
    }

    @Test
    void whatFailedIsTriedAgain() {
        begins();
        events.append(
                BRUNSBUETTEL.value(),
                MORNING.plusSeconds(1),
                Scenario.claimed(BRUNSBUETTEL, 1, BERT));
        changes(SmallRegister.without(LATER, "01051011"));
        failures.set(2);

        node.start();

        sends(new FollowRegister(BRUNSBUETTEL, Optional.empty(), Optional.empty()));
    }

    @Test
    void aNewNodeGoesThroughAllChangesAgain(@TempDir Path another) {
        onlyBodiesThatAreThereFollow();
        node.stop();
        sent.clear();
        node = node(another);

        node.start();

        sends(new FollowRegister(BRUNSBUETTEL, Optional.empty(), Optional.empty()));
    }
}
