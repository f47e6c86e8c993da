package org.allmende.query.catalogue;

import org.allmende.kernel.Language;
import org.allmende.kernel.Reading;
import org.allmende.kernel.Ref;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Viewer;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.reuse.How;
import org.allmende.query.timeline.At;
import org.allmende.query.timeline.Bits;
import org.allmende.query.timeline.Timeline;
import org.allmende.query.timeline.View;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where somebody stands who asks: the position whose knowledge is wanted, and what that person may
/// see of it. What is hidden today is hidden in its past too, and what was a draft or for bodies
/// only *then* is shown only to those who might have seen it then. For one answer and one thread.
public final class Standpoint {
    private final Catalogue catalogue;
    private final At at;
    private final At today;
    private final Instant asOf;
    private final Instant moment;
    private final Reading reading;
    private final Sight sight;
    private final Runnable findable;
    private Bits organisations;
    private Bits projects;
    private Bits communities;
    private Bits reuses;

    /// @param findable waits until searches find all that the position knows
    Standpoint(
            Catalogue catalogue,
            At at,
            At today,
            Instant asOf,
            Instant moment,
            Reading reading,
            Runnable findable) {
        this.catalogue = catalogue;
        this.at = at;
        this.today = today;
        this.asOf = asOf;
        this.moment = moment;
        this.reading = reading;
        this.sight = new Sight(catalogue, today, reading.viewer());
        this.findable = findable;
    }

    /// All timelines as of the position asked for.
    public At at() {
        return at;
    }

    /// All timelines as of the present, by which rights are judged.
    public At today() {
        return today;
    }

    public long position() {
        return at.position();
    }

    /// Before any words are looked for: they become findable a moment after lists show their thing.
    ///
    /// @throws Refused `behind` where that takes too long
    void requireWords() {
        findable.run();
    }

    public Instant asOf() {
        return asOf;
    }

    /// From when it is counted backwards where something is a matter of time: the moment asked for,
    /// else now by the clock.
    public Instant moment() {
        return moment;
    }

    public Language language() {
        return reading.language();
    }

    public Viewer viewer() {
        return reading.viewer();
    }

    /// The verified bodies to which the viewer belongs today.
    public List<String> bodies() {
        return sight.bodies();
    }

    /// The slots of bodies that the viewer may see.
    public Bits organisations() {
        if (organisations == null) {
            organisations =
                    still(
                            catalogue.organisations().timeline,
                            sight::organisations,
                            () -> verified(sight.organisations(at)),
                            View::alive);
        }
        return organisations;
    }

    private Bits verified(Bits slots) {
        var bodies = catalogue.organisations();
        return slots.and(at.of(bodies.timeline).where(bodies.status, OrganisationTimeline.shown()));
    }

    /// The slots of projects that the viewer may see.
    public Bits projects() {
        if (projects == null) {
            projects =
                    still(
                            catalogue.projects().timeline,
                            sight::projects,
                            () -> openProjects(at),
                            _ -> sight.everSeenProjects(today));
        }
        return projects;
    }

    /// The slots of communities that the viewer may see.
    public Bits communities() {
        if (communities == null) {
            var timeline = catalogue.communities().timeline;
            communities =
                    still(timeline, sight::communities, () -> at.of(timeline).alive(), View::alive);
        }
        return communities;
    }

    /// The slots of reuses that the viewer may see.
    public Bits reuses() {
        if (reuses == null) {
            var timeline = catalogue.reuses().timeline;
            reuses =
                    still(
                            timeline,
                            then -> sight.reuses(then, sight.projects(then)),
                            () -> at.of(timeline).alive(),
                            View::alive);
        }
        return reuses;
    }

    /// The slots of projects that were public and still are, without the retired ones; figures
    /// count these, for everybody.
    public Bits publicProjects() {
        return still(
                        catalogue.projects().timeline,
                        this::openProjects,
                        () -> openProjects(at),
                        _ -> Sight.everPublic(catalogue, today))
                .andNot(retiredProjects());
    }

    /// The slots of projects that are retired in favour of another.
    public Bits retiredProjects() {
        var all = catalogue.projects();
        return at.of(all.timeline).where(all.retired, ProjectTimeline.RETIRED);
    }

    /// The slots of communities that were public and still are.
    public Bits publicCommunities() {
        var communities = catalogue.communities();
        return still(
                communities.timeline,
                then ->
                        then.of(communities.timeline)
                                .where(communities.visibility, Visibility.PUBLIC.code()),
                () -> at.of(communities.timeline).alive(),
                View::alive);
    }

    /// The slots of reuses that figures count: public ones of public projects, more than an
    /// inspiration; of every status.
    public Bits countedReuses() {
        var counted = catalogue.reuses();
        var inspired = at.of(counted.timeline).where(counted.how, How.INSPIRED.code());
        return still(
                        counted.timeline,
                        then -> Sight.open(catalogue, then, openProjects(then)),
                        () -> at.of(counted.timeline).alive(),
                        View::alive)
                .andNot(inspired);
    }

    /// Whether the reuse, which is at the position, is among [#countedReuses()]: for who asks for a
    /// few.
    public boolean counted(int slot) {
        var reuses = catalogue.reuses();
        var now = today.of(reuses.timeline).slot(reuses.timeline.thing(slot));
        return !How.INSPIRED.code().equals(reuses.how.first(slot))
                && open(at, slot)
                && (now < 0 || open(today, now));
    }

    private boolean open(At then, int slot) {
        var reuses = catalogue.reuses();
        var projects = catalogue.projects();
        var project = then.of(projects.timeline).slot(reuses.project.number(slot));
        return ReuseTimeline.PUBLIC.equals(reuses.visibility.first(slot))
                && (project < 0 || projects.isPublic(project));
    }

    private Bits openProjects(At then) {
        var all = catalogue.projects();
        return then.of(all.timeline).where(all.visibility, Visibility.PUBLIC.code());
    }

    /// What was seen then, without what is not seen today.
    ///
    /// @param lasting slots of things of which it is known that they still are: what was public
    ///   once is never deleted, so that it need not be looked up one by one
    /// @param once of the slots of today those of which a former state may have been seen
    private Bits still(
            Timeline timeline,
            Function<At, Bits> seen,
            Supplier<Bits> lasting,
            Function<View, Bits> once) {
        var then = seen.apply(at);
        if (at.position() == today.position()) {
            return then;
        }
        var before = at.of(timeline);
        var now = today.of(timeline);
        var hidden = once.apply(now).andNot(seen.apply(today)).toArray();
        for (var i = 0; i < hidden.length; i++) {
            hidden[i] = timeline.thing(hidden[i]);
        }
        var gone = then.andNot(lasting.get()).filter(slot -> now.slot(timeline.thing(slot)) < 0);
        return then.andNot(before.slots(hidden)).andNot(gone);
    }

    /// A body by its name at the position; by its id where it was none then.
    public Ref organisation(String id) {
        var bodies = catalogue.organisations();
        var slot = at.of(bodies.timeline).slot(id);
        return new Ref(id, slot < 0 ? id : bodies.name.get(slot));
    }

    /// A project by its title at the position, where the viewer may see it.
    public Optional<Ref> project(String id) {
        var all = catalogue.projects();
        var slot = at.of(all.timeline).slot(id);
        return slot < 0 || !projects().get(slot)
                ? Optional.empty()
                : Optional.of(new Ref(id, all.title.get(slot)));
    }

    /// A body of the register (a Land, a district, a municipality) by its name at the position.
    public Ref place(String key) {
        return catalogue.register().ref(at, key);
    }
}
