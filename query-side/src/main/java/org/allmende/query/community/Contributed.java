package org.allmende.query.community;

import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityQuery.ContributionView;
import org.allmende.kernel.community.CommunityQuery.Sums;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.query.catalogue.Standpoint;
import org.allmende.query.documents.CommunityDocument;
import org.allmende.query.documents.CommunityDocument.Intention;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the members of a community mean to bring in: one by one, and added up.
final class Contributed {
    private Contributed() {}

    static List<ContributionView> single(CommunityDocument community, Standpoint from) {
        return community.contributions().stream().map(it -> view(it, from)).toList();
    }

    private static ContributionView view(Intention it, Standpoint from) {
        var said = it.contribution();
        return new ContributionView(
                it.n(),
                from.organisation(it.body().value()),
                said.kind(),
                said.amount().map(Amount::number),
                said.kind() == ContributionKind.MONEY
                        ? Optional.of(Contribution.EURO)
                        : said.unit().map(unit -> unit.value()),
                said.note().map(note -> note.value()),
                it.at());
    }

    /// Things have no common measure.
    static Sums sums(CommunityDocument community) {
        return new Sums(
                sum(community, ContributionKind.PERSON_DAYS),
                sum(community, ContributionKind.MONEY));
    }

    private static BigDecimal sum(CommunityDocument community, ContributionKind kind) {
        return community.contributions().stream()
                .map(Intention::contribution)
                .filter(it -> it.kind() == kind)
                .flatMap(it -> it.amount().stream())
                .map(Amount::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
