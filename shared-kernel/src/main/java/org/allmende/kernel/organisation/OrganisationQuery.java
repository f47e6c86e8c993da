package org.allmende.kernel.organisation;

import org.allmende.kernel.FacetCount;
import org.allmende.kernel.Page;
import org.allmende.kernel.Query;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What can be asked about bodies.
public sealed interface OrganisationQuery<R> extends Query<R> {

    /// One body.
    record One(OrganisationId organisation, Reading reading) implements OrganisationQuery<View> {
        @Override
        public Class<View> answer() {
            return View.class;
        }
    }

    /// Bodies by filters; within a filter *or*, between filters *and*. Codes as in the contract.
    ///
    /// @param filters `kind`, `land`, `sizeClass`, `status`, each with the codes wanted
    record Find(Optional<String> q, Map<String, List<String>> filters, Page page, Reading reading)
            implements OrganisationQuery<Found> {
        @Override
        public Class<Found> answer() {
            return Found.class;
        }
    }

    /// The people of a body: for its administrators and the operator.
    record People(OrganisationId organisation, Reading reading)
            implements OrganisationQuery<PeopleView> {
        @Override
        public Class<PeopleView> answer() {
            return PeopleView.class;
        }
    }

    /// @param projects public ones it is responsible for
    /// @param communities public ones it is a member of
    /// @param reuses current public ones it declared
    /// @param claims open claims: all for the operator, their own for claimants, absent for others
    record View(
            String id,
            long version,
            Optional<String> key,
            String name,
            OrganisationKind kind,
            Optional<Ref> district,
            Optional<Ref> land,
            Optional<Integer> population,
            Optional<SizeClass> sizeClass,
            OrganisationStatus status,
            int projects,
            int communities,
            int reuses,
            Optional<List<ClaimView>> claims,
            Instant asOf,
            long position) {}

    record ClaimView(ClaimId claim, PersonId person, Optional<String> evidence, Instant at) {}

    record Item(
            String id,
            long version,
            Optional<String> key,
            String name,
            OrganisationKind kind,
            Optional<Ref> district,
            Optional<Ref> land,
            Optional<Integer> population,
            Optional<SizeClass> sizeClass,
            OrganisationStatus status,
            int projects,
            int communities,
            int reuses) {}

    record Found(
            List<Item> items,
            int total,
            Map<String, List<FacetCount>> facets,
            Instant asOf,
            long position) {}

    /// @param people who belongs to it
    /// @param requests who asked to
    /// @param invitations that somebody may still accept
    record PeopleView(
            String id,
            long version,
            List<Member> people,
            List<Request> requests,
            List<Invitation> invitations,
            Instant asOf,
            long position) {

        /// The same with what the people are called, which is kept apart from what happened.
        public PeopleView called(Map<PersonId, String> names) {
            return new PeopleView(
                    id,
                    version,
                    people.stream()
                            .map(
                                    it ->
                                            new Member(
                                                    it.person,
                                                    Optional.ofNullable(names.get(it.person)),
                                                    it.roles,
                                                    it.since))
                            .toList(),
                    requests.stream()
                            .map(
                                    it ->
                                            new Request(
                                                    it.person,
                                                    Optional.ofNullable(names.get(it.person)),
                                                    it.message,
                                                    it.at))
                            .toList(),
                    invitations.stream()
                            .map(
                                    it ->
                                            new Invitation(
                                                    it.invitation,
                                                    it.person,
                                                    Optional.ofNullable(names.get(it.person)),
                                                    it.roles,
                                                    it.at,
                                                    it.expiresAt))
                            .toList(),
                    asOf,
                    position);
        }
    }

    record Member(PersonId person, Optional<String> name, Set<Role> roles, Instant since) {}

    record Request(PersonId person, Optional<String> name, Optional<String> message, Instant at) {}

    /// @param person who made it
    record Invitation(
            InvitationId invitation,
            PersonId person,
            Optional<String> name,
            Set<Role> roles,
            Instant at,
            Instant expiresAt) {}
}
