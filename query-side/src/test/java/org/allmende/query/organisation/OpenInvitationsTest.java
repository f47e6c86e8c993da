package org.allmende.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationEvent;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery.Invitation;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.person.PersonId;
import org.allmende.query.Village;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class OpenInvitationsTest {
    private static final OrganisationId BODY = new OrganisationId("01001000");
    private static final PersonId ANNA = new PersonId("anna0001");
    private static final PersonId BERT = new PersonId("bert0002");
    private static final Set<Role> EDITOR = Set.of(Role.EDITOR);

    @TempDir Path folder;
    private Village village;
    private Instant end;

    @BeforeEach
    void threeInvitations() {
        village = new Village(folder);
        village.welcome(BODY.value(), ANNA.value());
        end = village.now().plus(Duration.ofDays(14));
        for (var number = 1; number <= 3; number++) {
            happens(new OrganisationEvent.Invited(BODY, id(number), ANNA, EDITOR, end));
        }
    }

    @AfterEach
    void close() {
        village.close();
    }

    private static InvitationId id(int number) {
        return InvitationId.of(number);
    }

    private void happens(OrganisationEvent event) {
        village.happens(ANNA.value(), BODY.value(), BODY.value(), event);
    }

    private List<InvitationId> open(Instant moment) {
        return OpenInvitations.of(village.events.of(BODY.value(), 0), moment).stream()
                .map(Invitation::invitation)
                .toList();
    }

    @Test
    void whatWasAcceptedOrEndedIsOpenNoMore() {
        assertThat(open(village.now())).containsExactly(id(1), id(2), id(3));
        happens(new OrganisationEvent.InvitationAccepted(BODY, id(1), BERT, EDITOR));
        happens(new OrganisationEvent.InvitationEnded(BODY, id(3)));
        assertThat(open(village.now())).containsExactly(id(2));
        var left = OpenInvitations.of(village.events.of(BODY.value(), 0), village.now());
        assertThat(left.getFirst().person()).isEqualTo(ANNA);
        assertThat(left.getFirst().roles()).isEqualTo(EDITOR);
        assertThat(left.getFirst().expiresAt()).isEqualTo(end);
    }

    @Test
    void anInvitationIsOpenUntilItExpires() {
        assertThat(open(end.minusMillis(1))).hasSize(3);
        assertThat(open(end)).isEmpty();
    }

    @Test
    void itIsOpenWhileWhoMadeItAdministersTheBody() {
        happens(
                new OrganisationEvent.PersonAdmitted(
                        BODY, BERT, Set.of(Role.ADMINISTRATOR), Optional.empty()));
        happens(new OrganisationEvent.Invited(BODY, id(4), BERT, EDITOR, end));
        happens(new OrganisationEvent.RolesChanged(BODY, ANNA, EDITOR, Optional.empty()));
        assertThat(open(village.now())).containsExactly(id(4));
        happens(new OrganisationEvent.PersonRemoved(BODY, BERT));
        assertThat(open(village.now())).isEmpty();
    }
}
