package org.allmende.query;

import com.mongodb.client.MongoDatabase;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.platform.documents.DocumentFeed;
import org.allmende.platform.edition.Wired;
import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.catalogue.Readings;
import org.allmende.query.community.CommunityQueries;
import org.allmende.query.documents.DocumentProjection;
import org.allmende.query.documents.Documents;
import org.allmende.query.operation.SizeQueries;
import org.allmende.query.organisation.OrganisationQueries;
import org.allmende.query.person.PersonQueries;
import org.allmende.query.project.ProjectQueries;
import org.allmende.query.reader.OperationQueries;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.register.RegisterQueries;
import org.allmende.query.reuse.ReuseQueries;
import org.allmende.query.search.TextIndex;
import org.allmende.query.timeline.Timelines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// All that answers, made of the event log, the document store, a folder for the views of this node
/// and a clock.
@Configuration(proxyBeanMethods = false)
@Import(Figures.class)
public class QuerySide {
    private static final Logger LOG = LoggerFactory.getLogger(QuerySide.class);

    /// The shape of the text index: raised whenever other texts are put into it.
    private static final String TEXTS = "2";

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @Bean(destroyMethod = "close")
    TextIndex textIndex(Path nodeFolder, EventLog log) {
        var texts =
                TextIndex.open(nodeFolder.resolve("texts"), () -> TEXTS + store(log), log.head());
        sayAnew("texts", texts.reason(), log);
        return texts;
    }

    @Bean(destroyMethod = "close")
    Timelines timelines(Path nodeFolder) {
        return new Timelines(nodeFolder.resolve("timelines"));
    }

    /// Timelines beyond what the text index holds would leave texts out: then both begin anew.
    @Bean
    Catalogue catalogue(EventLog log, Timelines timelines, TextIndex texts) {
        var catalogue = new Catalogue(timelines, texts);
        var opened = catalogue.open(() -> store(log), texts.position());
        sayAnew("timelines", opened.reason(), log);
        return catalogue;
    }

    /// An empty store has nothing to build from: there a missing file is no news.
    private static void sayAnew(String view, String reason, EventLog log) {
        if (reason != null && log.head() > 0) {
            LOG.warn("The {} begin anew from the events: {}", view, reason);
        }
    }

    /// Tells one store from another by its first event: views of another store are built anew. An
    /// empty store gets its first event after the views were opened.
    private static String store(EventLog log) {
        return log.read(0, 1).stream()
                .map(it -> " of " + it.aggregate() + " " + it.at())
                .findFirst()
                .orElse("");
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    OrderedReader orderedReader(EventLog log, Catalogue catalogue, TextIndex texts) {
        return new OrderedReader(log, catalogue.timelines(), texts, catalogue.projections());
    }

    @Bean
    Readings readings(Catalogue catalogue, OrderedReader reader, Clock clock) {
        return new Readings(catalogue, reader, clock);
    }

    @Bean
    DocumentProjection documentProjection(MongoDatabase database) {
        return new DocumentProjection(database);
    }

    @Bean
    Documents documentReads(MongoDatabase database, EventLog log) {
        return new Documents(database, log);
    }

    @Bean
    OrganisationQueries organisationQueries(
            Catalogue catalogue, Readings readings, Documents documents) {
        return new OrganisationQueries(catalogue, readings, documents);
    }

    @Bean
    ProjectQueries projectQueries(Catalogue catalogue, Readings readings, Documents documents) {
        return new ProjectQueries(catalogue, readings, documents);
    }

    @Bean
    CommunityQueries communityQueries(Catalogue catalogue, Readings readings, Documents documents) {
        return new CommunityQueries(catalogue, readings, documents);
    }

    @Bean
    ReuseQueries reuseQueries(Catalogue catalogue, Readings readings, Documents documents) {
        return new ReuseQueries(catalogue, readings, documents);
    }

    @Bean
    PersonQueries personQueries(Catalogue catalogue, Readings readings) {
        return new PersonQueries(catalogue, readings);
    }

    @Bean
    RegisterQueries registerQueries(Catalogue catalogue, Readings readings) {
        return new RegisterQueries(catalogue, readings);
    }

    @Bean
    OperationQueries operationQueries(
            OrderedReader reader, Catalogue catalogue, ObjectProvider<DocumentFeed> feeds) {
        return new OperationQueries(
                reader,
                () -> feeds.stream().flatMap(it -> it.processor().stream()).toList(),
                () -> registerDate(catalogue));
    }

    @Bean
    SizeQueries sizeQueries(
            EventLog log,
            Documents documents,
            Catalogue catalogue,
            TextIndex texts,
            Path nodeFolder) {
        return new SizeQueries(log, documents, catalogue.timelines(), texts, nodeFolder);
    }

    private static Optional<LocalDate> registerDate(Catalogue catalogue) {
        return Optional.of(catalogue.register().at(catalogue.timelines().now()))
                .filter(it -> !it.entries().isEmpty())
                .map(RegisterEdition::date);
    }

    @Bean
    Wired timelinesWired(Catalogue catalogue, OrderedReader reader) {
        var timelines = catalogue.timelines().getClass().getName();
        return new Wired(
                30, "timelines", () -> "%s, position %d".formatted(timelines, reader.position()));
    }

    @Bean
    Wired textsWired(TextIndex texts) {
        return new Wired(
                35,
                "text index",
                () -> "%s, position %d".formatted(texts.getClass().getName(), texts.position()));
    }

    /// Told by the views, which a moment after the start may still have to read it.
    @Bean
    Wired registerWired(Catalogue catalogue, OrderedReader reader) {
        return new Wired(
                40,
                "register",
                () -> {
                    reader.await(reader.head(), A_MOMENT);
                    return registerDate(catalogue).map(LocalDate::toString).orElse("none yet");
                });
    }
}
