package org.allmende.web.catalogue;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.ServiceCatalogue;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.CommunityStatus;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.community.Decision;
import org.allmende.kernel.community.MemberRole;
import org.allmende.kernel.community.Outcome;
import org.allmende.kernel.live.LiveTopic;
import org.allmende.kernel.organisation.OrganisationKind;
import org.allmende.kernel.organisation.OrganisationStatus;
import org.allmende.kernel.organisation.Role;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.project.LinkKind;
import org.allmende.kernel.project.Sort;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.project.Stance;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.kernel.statistics.Dimension;
import org.allmende.kernel.statistics.TileKey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All code lists of the contract, and the catalogues with their versions.
///
/// @param catalogues the register is left out before the first one is there
record CodeLists(List<CodeList> lists, List<Catalogue> catalogues) {

    record CodeList(String name, List<Named> codes) {}

    record Named(String code, String de, String en) {}

    /// @param version a year, or the day whose territory a register holds
    /// @param size how many entries, where they can be listed
    record Catalogue(String name, String version, Optional<Integer> size) {}

    /// The lists, which only a new version of the product changes.
    static List<CodeList> all() {
        return List.of(
                list("stage", Stage.values()),
                list("visibility", Visibility.values()),
                list("stance", Stance.values()),
                list("linkKind", LinkKind.values()),
                list("sort", Sort.values()),
                list("topic", Topic.values()),
                list("field", Field.values()),
                lagen(ServiceCatalogue.bundled()),
                list("kind", OrganisationKind.values()),
                list("sizeClass", SizeClass.values()),
                list("organisationStatus", OrganisationStatus.values()),
                list("role", Role.values()),
                list("admission", Admission.values()),
                list("memberRole", MemberRole.values()),
                list("decision", Decision.values()),
                list("contributionKind", ContributionKind.values()),
                list("outcome", Outcome.values()),
                list("communityStatus", CommunityStatus.values()),
                list("reuseStage", ReuseStage.values()),
                list("reuseStatus", ReuseStatus.values()),
                list("how", How.values()),
                list("operation", Operation.values()),
                list("dimension", Dimension.values()),
                list("tile", TileKey.values()),
                list("liveTopic", LiveTopic.values()));
    }

    private static CodeList list(String name, Coded[] codes) {
        return new CodeList(
                name,
                Stream.of(codes)
                        .map(it -> new Named(it.code(), it.german(), it.english()))
                        .toList());
    }

    /// The official names are German alone.
    private static CodeList lagen(ServiceCatalogue services) {
        return new CodeList(
                "lage",
                services.lagen().stream()
                        .map(it -> new Named(it.lage().value(), it.name(), it.name()))
                        .toList());
    }
}
