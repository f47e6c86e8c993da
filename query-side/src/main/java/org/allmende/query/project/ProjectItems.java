package org.allmende.query.project;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.project.ProjectQuery.Item;
import org.allmende.kernel.project.ProjectQuery.ReuseCounts;
import org.allmende.kernel.project.Stage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Standpoint;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/// What a list shows of a project, with the communities around it and how often it is reused, all
/// as of one position. For one answer.
final class ProjectItems {
    private final Catalogue catalogue;
    private final Standpoint from;

    ProjectItems(Catalogue catalogue, Standpoint from) {
        this.catalogue = catalogue;
        this.from = from;
    }

    Item item(int slot) {
        var projects = catalogue.projects();
        var id = projects.timeline.id(slot);
        var said = projects.said(slot);
        return new Item(
                id,
                projects.version.get(slot),
                projects.title.get(slot),
                said.summary(),
                Coded.of(Stage.class, projects.stage.first(slot)),
                Coded.of(Visibility.class, projects.visibility.first(slot)),
                from.organisation(projects.responsible.first(slot)),
                from.organisation(projects.proposedBy.first(slot)),
                projects.topic.all(slot).stream().map(it -> Coded.of(Topic.class, it)).toList(),
                projects.field.all(slot).stream().map(it -> Coded.of(Field.class, it)).toList(),
                said.lagen(),
                projects.ozgId.all(slot),
                projects.leika.all(slot),
                communities(id),
                reuse(id),
                Optional.ofNullable(projects.handoverTo.first(slot)).map(from::organisation),
                Optional.ofNullable(projects.retirementAsked.first(slot)).flatMap(from::project),
                projects.retired.first(slot) != null,
                Optional.ofNullable(projects.retiredInFavourOf.first(slot)).flatMap(from::project),
                Instant.ofEpochMilli(projects.created.get(slot)),
                Instant.ofEpochMilli(projects.changed.get(slot)));
    }

    /// The communities around the project that the reader may see, by name.
    List<Ref> communities(String project) {
        var communities = catalogue.communities();
        var view = from.at().of(communities.timeline);
        var around =
                view.list(view.where(communities.projects, project).and(from.communities()))
                        .page(communities.name.ascending(), 0, Integer.MAX_VALUE);
        return Arrays.stream(around)
                .mapToObj(
                        slot -> new Ref(communities.timeline.id(slot), communities.name.get(slot)))
                .toList();
    }

    /// How many public reuses the project has, by status.
    ReuseCounts reuse(String project) {
        var all = catalogue.reuses();
        var counts = new EnumMap<ReuseStatus, Integer>(ReuseStatus.class);
        for (var slot : from.at().of(all.timeline).slots(all.project, project)) {
            if (from.counted(slot)) {
                counts.merge(Coded.of(ReuseStatus.class, all.status.first(slot)), 1, Integer::sum);
            }
        }
        return new ReuseCounts(
                counts.getOrDefault(ReuseStatus.CURRENT, 0),
                counts.getOrDefault(ReuseStatus.INTENDED, 0),
                counts.getOrDefault(ReuseStatus.FORMER, 0),
                counts.getOrDefault(ReuseStatus.DROPPED, 0));
    }
}
