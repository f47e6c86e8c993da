package org.allmende.platform.command;

import static org.allmende.platform.command.JarNode.ANNA;
import static org.allmende.platform.command.JarNode.BERT;
import static org.allmende.platform.command.JarNode.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Code;
import org.allmende.kernel.Problem.FieldError;
import org.allmende.kernel.Written;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.command.JarCommand.Open;
import org.allmende.platform.command.JarCommand.Put;
import org.allmende.platform.json.KernelJson;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// In which order a command is refused, and what is answered when it is not.
class DecidingTest {

    private static final Map<String, String> WRONG_VERSION =
            Map.of(MessageKeys.EXPECTED_VERSION, "99");
    private static final Put TOO_MANY = new Put("jar", JarDecider.MOST + 1);

    @TempDir Path folder;
    private JarStore store;
    private JarNode node;

    @BeforeEach
    void aJar() {
        store = new JarStore(folder);
        node = store.node();
        node.done(STRANGER, new Open("jar", false));
        node.done(STRANGER, new Open("hidden", true));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsNotThereIsNotFoundWhoeverAsksAndHowever() {
        assertThat(node.refused(Actor.platform(), new Put("no", 99), WRONG_VERSION).code())
                .isEqualTo(Code.NOT_FOUND);
    }

    @Test
    void whatOneMayNotSeeIsNotFoundEither() {
        assertThat(node.refused(ANNA, new Put("hidden", 1), WRONG_VERSION).code())
                .isEqualTo(Code.NOT_FOUND);
        var operator = Actor.operator(new PersonId("otto0000"));
        assertThat(node.refused(operator, new Put("hidden", 1)).code()).isEqualTo(Code.NOT_ALLOWED);
    }

    @Test
    void theRightComesBeforeTheVersion() {
        assertThat(node.refused(Actor.platform(), TOO_MANY, WRONG_VERSION).code())
                .isEqualTo(Code.NOT_SIGNED_IN);
        assertThat(node.refused(STRANGER, TOO_MANY, WRONG_VERSION).code())
                .isEqualTo(Code.NOT_ALLOWED);
    }

    @Test
    void whoseBodyIsNotVerifiedYetIsToldSo() {
        assertThat(node.refused(BERT, TOO_MANY, WRONG_VERSION).code()).isEqualTo(Code.NOT_VERIFIED);
    }

    @Test
    void soIsWhoClaimsTheThingWithoutActingForIt() {
        assertThat(node.refused(Actor.person(JarDecider.CLAIMANT), TOO_MANY).code())
                .isEqualTo(Code.NOT_VERIFIED);
        var elsewhere = Actor.of(JarDecider.CLAIMANT, JarNode.TOWN);
        assertThat(node.refused(elsewhere, TOO_MANY).code()).isEqualTo(Code.NOT_VERIFIED);
    }

    @Test
    void theVersionComesBeforeTheRules() {
        var problem = node.refused(ANNA, TOO_MANY, WRONG_VERSION);
        assertThat(problem.code()).isEqualTo(Code.VERSION_CONFLICT);
        assertThat(problem.args()).containsExactly("1");
        assertThat(problem.members()).containsEntry("version", "1");
    }

    @Test
    void aRuleNamesTheFieldInTheFormThatCrossesProcesses() {
        var problem = node.refused(ANNA, TOO_MANY, Map.of(MessageKeys.EXPECTED_VERSION, "1"));
        assertThat(problem.errors())
                .containsExactly(new FieldError("marbles", Code.OUT_OF_RANGE, List.of("1", "10")));
        assertThat(store.events("jar")).hasSize(1);
    }

    @Test
    void anyVersionMeansOneThatIs() {
        var any = Map.of(MessageKeys.EXPECTED_VERSION, "*");
        assertThat(node.done(ANNA, new Put("jar", 3), any).version()).isEqualTo(2);
        assertThat(node.refused(ANNA, new Open("new", false), any).code())
                .isEqualTo(Code.VERSION_CONFLICT);
        assertThat(store.events("new")).isEmpty();
    }

    @Test
    void theAnswerNamesAPositionAtOrAfterTheLastEvent() {
        var made = node.send(ANNA, new Put("jar", 3), Map.of());
        assertThat(made.getMetaData()).containsEntry(MessageKeys.POSITION, "3");
        assertThat(made.getPayload()).isEqualTo(new Written("jar", 2, Optional.of("3"), true));

        var unchanged = node.send(ANNA, new Open("jar", false), Map.of());
        assertThat(unchanged.getMetaData()).containsEntry(MessageKeys.POSITION, "3");
        assertThat(unchanged.getPayload())
                .isEqualTo(new Written("jar", 2, Optional.empty(), false));
        assertThat(store.head()).isEqualTo(3);
    }

    @Test
    void anEventKeepsWhoDidItAndByWhichCommand() {
        node.done(ANNA, new Put("jar", 3), Map.of(MessageKeys.CLIENT, "c", "other", "not kept"));
        var recorded = store.store().log().of("jar", 1).getFirst();
        assertThat(recorded.metadata())
                .containsEntry(MessageKeys.PERSON, "anna0000")
                .containsEntry(MessageKeys.BODY, JarNode.TOWN.value())
                .containsEntry(MessageKeys.CLIENT, "c")
                .containsEntry(MessageKeys.COMMAND, "jar.put")
                .containsKey(MessageKeys.CAUSE)
                .doesNotContainKeys("other", MessageKeys.EXPECTED_VERSION);
    }

    @Test
    void aCommandThatIsAllowedToNobodyIsNotEvenSubscribed() {
        var handlers =
                new CommandHandlers(
                        store.store(),
                        new Aggregates(store.store(), KernelJson.mapper(), 0),
                        command -> Set.of(),
                        (body, person) -> null,
                        Clock.systemUTC());
        assertThatThrownBy(
                        () ->
                                handlers.subscribe(
                                        SimpleCommandBus.builder().build(),
                                        List.of(new JarDecider(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("is allowed to nobody");
    }
}
