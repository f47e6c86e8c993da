package org.allmende.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimRejected;
import org.allmende.kernel.organisation.OrganisationEvent.ClaimVerified;
import org.allmende.kernel.organisation.OrganisationEvent.Claimed;
import org.allmende.kernel.organisation.OrganisationEvent.MembershipRequested;
import org.allmende.kernel.organisation.OrganisationEvent.PersonAdmitted;
import org.allmende.kernel.organisation.OrganisationEvent.PersonRemoved;
import org.allmende.kernel.organisation.OrganisationEvent.RequestDeclined;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

class OrganisationDocumentTest {
    private static final OrganisationId BODY = new OrganisationId("verein-offene-stadt");
    private static final PersonId ANNA = new PersonId("anna0001");
    private static final PersonId BERT = new PersonId("bert0002");
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void aBodyIsWhatItsFirstOpenClaimSays() {
        var body = after(claim(1, ANNA, "Verein"), claim(2, BERT, "Offene Stadt"));

        assertThat(body.name()).isEqualTo("Verein");
        assertThat(body.status()).isEqualTo(OrganisationStatus.CLAIMED);
        assertThat(body.claims()).hasSize(2);
    }

    @Test
    void afterTheFirstClaimWasRejectedTheSecondSpeaks() {
        var body =
                after(
                        claim(1, ANNA, "Verein"),
                        claim(2, BERT, "Offene Stadt"),
                        new ClaimRejected(BODY, ClaimId.of(1), ANNA, Optional.empty()));

        assertThat(body.name()).isEqualTo("Offene Stadt");
        assertThat(body.known()).isTrue();
    }

    @Test
    void withoutAnyClaimThereIsNoSuchBody() {
        var body =
                after(
                        claim(1, ANNA, "Verein"),
                        new ClaimRejected(BODY, ClaimId.of(1), ANNA, Optional.empty()));

        assertThat(body.known()).isFalse();
    }

    @Test
    void theVerifiedClaimantAdministersTheBodyAsThatClaimNamedIt() {
        var body =
                after(
                        claim(1, ANNA, "Verein"),
                        claim(2, BERT, "Offene Stadt"),
                        new ClaimVerified(BODY, ClaimId.of(2), BERT));

        assertThat(body.status()).isEqualTo(OrganisationStatus.VERIFIED);
        assertThat(body.name()).isEqualTo("Offene Stadt");
        assertThat(body.claims()).isEmpty();
        assertThat(body.people())
                .containsExactly(
                        new OrganisationDocument.Person(BERT, Set.of(Role.ADMINISTRATOR), AT));
    }

    @Test
    void whoAskedAndWasAdmittedNoLongerAsks() {
        var body =
                after(
                        claim(1, ANNA, "Verein"),
                        new ClaimVerified(BODY, ClaimId.of(1), ANNA),
                        new MembershipRequested(BODY, BERT, Optional.of(new Note("Bitte."))),
                        new PersonAdmitted(BODY, BERT, Set.of(Role.EDITOR), Optional.empty()));

        assertThat(body.requests()).isEmpty();
        assertThat(body.people()).hasSize(2);
    }

    @Test
    void whoWasDeclinedOrRemovedIsGone() {
        var body =
                after(
                        claim(1, ANNA, "Verein"),
                        new ClaimVerified(BODY, ClaimId.of(1), ANNA),
                        new MembershipRequested(BODY, BERT, Optional.empty()),
                        new RequestDeclined(BODY, BERT),
                        new PersonRemoved(BODY, ANNA));

        assertThat(body.requests()).isEmpty();
        assertThat(body.people()).isEmpty();
    }

    private static Claimed claim(int number, PersonId person, String name) {
        return new Claimed(
                BODY,
                ClaimId.of(number),
                person,
                new Name(name),
                OrganisationKind.ASSOCIATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static OrganisationDocument after(OrganisationEvent... events) {
        OrganisationDocument body = null;
        for (var event : events) {
            body = OrganisationDocument.fold(body, event, AT);
        }
        return body;
    }
}
