package org.allmende.query.catalogue;

import org.allmende.platform.json.KernelJson;
import org.allmende.query.reader.Projection;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;

import java.util.List;
import java.util.function.Supplier;

/// Everything that is and ever was on the platform, as of any position: the timelines of all kinds
/// of things, which refer to each other.
public final class Catalogue {
    /// Raised whenever a projection says something else of the same events, so that snapshots on
    /// disk are built anew.
    private static final int VERSION = 5;

    private final Timelines timelines;
    private final RegisterTimeline register;
    private final OrganisationTimeline organisations;
    private final ProjectTimeline projects;
    private final CommunityTimeline communities;
    private final ReuseTimeline reuses;
    private final Touched touched;

    /// Declares all kinds in the timelines, which are opened later.
    public Catalogue(Timelines timelines, TextIndex texts) {
        var json = KernelJson.mapper();
        this.timelines = timelines;
        register = new RegisterTimeline(timelines);
        organisations = new OrganisationTimeline(timelines, texts, register, json);
        projects = new ProjectTimeline(timelines, texts, organisations, json);
        communities = new CommunityTimeline(timelines, texts, organisations, projects);
        reuses = new ReuseTimeline(timelines, register, organisations, projects, json);
        touched = new Touched(timelines.touches(), communities);
    }

    /// Loads the snapshot, unless it stands beyond `atMost` or was made of another store.
    public Timelines.Opened open(Supplier<String> store, long atMost) {
        var opened = timelines.open(() -> "catalogue " + VERSION + store.get(), atMost);
        projects.restore();
        reuses.restore();
        return opened;
    }

    /// In the order in which they take each event: who refers to others comes after them.
    public List<Projection> projections() {
        return List.of(register, organisations, projects, communities, reuses, touched);
    }

    public Timelines timelines() {
        return timelines;
    }

    public RegisterTimeline register() {
        return register;
    }

    public OrganisationTimeline organisations() {
        return organisations;
    }

    public ProjectTimeline projects() {
        return projects;
    }

    public CommunityTimeline communities() {
        return communities;
    }

    public ReuseTimeline reuses() {
        return reuses;
    }
}
