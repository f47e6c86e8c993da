package org.allmende.query;

import com.mongodb.client.MongoDatabase;

import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.community.CommunityQueries;
import org.allmende.query.documents.Documents;
import org.allmende.query.organisation.OrganisationQueries;
import org.allmende.query.person.PersonQueries;
import org.allmende.query.project.ProjectQueries;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.register.RegisterQueries;
import org.allmende.query.reuse.ReuseQueries;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// A query node that runs, on a folder that outlives it.
final class Running implements AutoCloseable {
    final OrderedReader reader;
    final Timelines.Opened opened;
    final OrganisationQueries organisations;
    final ProjectQueries projects;
    final CommunityQueries communities;
    final ReuseQueries reuses;
    final PersonQueries people;
    final RegisterQueries register;
    private final TextIndex texts;
    private final Timelines timelines;

    Running(Path folder, EventLog log, MongoDatabase database, Clock clock) {
        texts = TextIndex.open(folder.resolve("texts"), () -> "test", log.head());
        timelines = new Timelines(folder.resolve("timelines"));
        var catalogue = new Catalogue(timelines, texts);
        opened = catalogue.open(() -> "", texts.position());
        reader = new OrderedReader(log, timelines, texts, catalogue.projections());
        reader.start();
        var readings = new Readings(catalogue, reader, clock);
        var documents = new Documents(database, log, true);
        organisations = new OrganisationQueries(catalogue, readings, documents);
        projects = new ProjectQueries(catalogue, readings, documents);
        communities = new CommunityQueries(catalogue, readings, documents);
        reuses = new ReuseQueries(catalogue, readings, documents);
        people = new PersonQueries(catalogue, readings);
        register = new RegisterQueries(catalogue, readings);
    }

    /// Waits until all views show what the store has.
    void catchUp() {
        if (!reader.await(reader.head(), Duration.ofSeconds(20))
                || !reader.words().await(reader.head(), Duration.ofSeconds(20))) {
            throw new IllegalStateException(
                    "stands at " + reader.position() + ": " + reader.error().orElse("slow"));
        }
    }

    @Override
    public void close() {
        reader.close();
        timelines.close();
        texts.close();
    }
}
