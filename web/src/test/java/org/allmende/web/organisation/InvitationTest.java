package org.allmende.web.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Written;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationCommand;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.platform.command.MessageKeys;
import org.allmende.web.TestEdge;
import org.allmende.web.Views;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Invitations and the names of people at the edge.
class InvitationTest {
    private static final OrganisationId BODY = new OrganisationId("01001000");

    private final TestEdge edge = TestEdge.get();

    private WebTestClient.ResponseSpec invite(String body, String... headers) {
        return edge.person()
                .post()
                .uri("/api/organisations/01001000/invitations")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(
                        it -> {
                            for (int i = 0; i < headers.length; i += 2)
                                it.add(headers[i], headers[i + 1]);
                        })
                .bodyValue(body)
                .exchange();
    }

    @Test
    void anInvitationAnswersItsLinkOnceWhateverTheKey() {
        edge.sides().decide(it -> new Written(it.target(), 5, Optional.of("3"), true));
        invite("{\"roles\": [\"editor\"]}", "Idempotency-Key", "once more 1")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectHeader()
                .doesNotExist("Location")
                .expectHeader()
                .valueEquals("ETag", "\"5\"")
                .expectBody()
                .jsonPath("$.link")
                .value(it -> assertThat((String) it).endsWith("/einladung/secret-01001000-3"))
                .jsonPath("$.expiresAt")
                .isEqualTo(TestEdge.NOW.plus(Duration.ofDays(14)).toString());
        assertThat(edge.sides().command())
                .isEqualTo(new OrganisationCommand.Invite(BODY, Set.of(Role.EDITOR)));
        assertThat(edge.sides().metadata())
                .containsEntry(MessageKeys.BODY, "01001000")
                .doesNotContainKey(MessageKeys.IDEMPOTENCY_KEY);
    }

    @Test
    void anInvitationNamesRoles() {
        edge.sides().answer(OrganisationQuery.One.class, it -> Views.organisation("01001000"));
        invite("{\"roles\": []}").expectStatus().isEqualTo(422);
        invite("{}").expectStatus().isEqualTo(422);
        invite("{\"roles\": [\"king\"]}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("roles[0]");
        assertThat(edge.sides().commands()).isZero();
    }

    @Test
    void whoShowsTheSecretAcceptsForItself() {
        edge.person()
                .put()
                .uri("/api/invitations/secret-01001000-3/acceptance")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.id")
                .isEqualTo("01001000");
        assertThat(edge.sides().command())
                .isEqualTo(new OrganisationCommand.AcceptInvitation(BODY, new InvitationId("3")));
        assertThat(edge.sides().metadata())
                .containsEntry(MessageKeys.PERSON, TestEdge.PERSON)
                .doesNotContainKey(MessageKeys.BODY);
    }

    @Test
    void anInventedSecretLeadsNowhereAndAUsedOneSaysSo() {
        edge.person()
                .put()
                .uri("/api/invitations/invented/acceptance")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(edge.sides().commands()).isZero();
        edge.sides()
                .decide(
                        it -> {
                            throw Refused.because(Code.LINK_USED);
                        });
        edge.person()
                .put()
                .uri("/api/invitations/secret-01001000-3/acceptance")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("link-used");
    }

    @Test
    void noWriteTakesAParameter() {
        edge.person()
                .put()
                .uri("/api/invitations/secret-01001000-3/acceptance?a=1&b=2")
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unknown-parameter")
                .jsonPath("$.errors[1].field")
                .isEqualTo("b");
        assertThat(edge.sides().commands()).isZero();
    }

    @Test
    void anInvitationIsEndedByItsNumber() {
        edge.sides().decide(it -> new Written(it.target(), 6, Optional.empty(), true));
        edge.person()
                .delete()
                .uri("/api/organisations/01001000/invitations/3")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"6\"");
        assertThat(edge.sides().command())
                .isEqualTo(new OrganisationCommand.EndInvitation(BODY, InvitationId.of(3)));
        edge.sides().forget();
        edge.person()
                .delete()
                .uri("/api/organisations/01001000/invitations/drei")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(edge.sides().commands()).isZero();
    }

    @Test
    void whoMaySeeThePeopleSeesTheirNames() {
        var anna = new PersonId(TestEdge.PERSON);
        var other = new PersonId("forgotten0");
        edge.sides()
                .answer(
                        OrganisationQuery.People.class,
                        it ->
                                new OrganisationQuery.PeopleView(
                                        "01001000",
                                        4,
                                        List.of(member(anna), member(other)),
                                        List.of(
                                                new OrganisationQuery.Request(
                                                        anna,
                                                        Optional.empty(),
                                                        Optional.of("Bitte"),
                                                        TestEdge.NOW)),
                                        List.of(
                                                new OrganisationQuery.Invitation(
                                                        InvitationId.of(3),
                                                        anna,
                                                        Optional.empty(),
                                                        Set.of(Role.EDITOR),
                                                        TestEdge.NOW,
                                                        TestEdge.NOW.plus(Duration.ofDays(1)))),
                                        TestEdge.NOW,
                                        9));
        edge.person()
                .get()
                .uri("/api/organisations/01001000/people")
                .exchange()
                .expectHeader()
                .valueEquals("ETag", "\"4\"")
                .expectHeader()
                .valueEquals("X-Position", "9")
                .expectBody()
                .jsonPath("$.invitations[0].invitation")
                .isEqualTo("3")
                .jsonPath("$.invitations[0].name")
                .isEqualTo("Anna Amsel")
                .jsonPath("$.people[0].name")
                .isEqualTo("Anna Amsel")
                .jsonPath("$.people[1].name")
                .doesNotExist()
                .jsonPath("$.requests[0].name")
                .isEqualTo("Anna Amsel")
                .jsonPath("$.requests[0].message")
                .isEqualTo("Bitte");
    }

    private static OrganisationQuery.Member member(PersonId person) {
        return new OrganisationQuery.Member(
                person, Optional.empty(), Set.of(Role.EDITOR), TestEdge.NOW);
    }
}
