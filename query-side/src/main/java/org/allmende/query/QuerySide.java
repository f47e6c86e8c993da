package org.allmende.query;

import com.mongodb.client.MongoDatabase;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.platform.documents.DocumentFeed;
import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.edition.Edition;
import org.allmende.platform.edition.Wired;
import org.allmende.platform.query.QueryHandlers;
import org.allmende.platform.store.EventLog;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.documents.Documents;
import org.allmende.query.live.LiveGate;
import org.allmende.query.operation.ReplayQueries;
import org.allmende.query.operation.ReplayRecords;
import org.allmende.query.operation.SizeQueries;
import org.allmende.query.reader.OperationQueries;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// All that answers, made of the event log, the document store, a folder for the views of this node
/// and a clock.
@Configuration(proxyBeanMethods = false)
public class QuerySide {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @Bean
    Documents documentReads(MongoDatabase database, EventLog log, AllmendeProperties allmende) {
        return new Documents(database, log, allmende.edition() == Edition.EMBEDDED);
    }

    @Bean
    LiveGate liveGate(EventLog log, QueryUpdateEmitter emitter) {
        return new LiveGate(log, emitter);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ViewSets viewSets(ApplicationContext context, QueryHandlers handlers, Path nodeFolder) {
        return new ViewSets(context, handlers, nodeFolder);
    }

    @Bean
    ReplayRecords replayRecords(MongoDatabase database, Clock clock) {
        return new ReplayRecords(database, clock);
    }

    /// Timelines and texts are made together: the one names places in the other.
    @Bean(destroyMethod = "close")
    ReplayQueries replayQueries(
            ReplayRecords records,
            EventLog log,
            ViewSets sets,
            ObjectProvider<DocumentFeed> feeds) {
        return new ReplayQueries(
                records,
                log,
                Map.of(
                        "timelines",
                        sets::replay,
                        "texts",
                        sets::replay,
                        DocumentFeed.NAME,
                        reached -> feeds.getObject().replay(reached)));
    }

    @Bean
    OperationQueries operationQueries(
            ViewSets sets, ObjectProvider<DocumentFeed> feeds, ReplayRecords records) {
        return new OperationQueries(
                sets::reader,
                () -> feeds.stream().flatMap(it -> it.processor().stream()).toList(),
                () -> registerDate(sets.catalogue()),
                records::running);
    }

    @Bean
    SizeQueries sizeQueries(EventLog log, Documents documents, ViewSets sets) {
        return new SizeQueries(
                log, documents, () -> sets.catalogue().timelines(), sets::texts, sets::folder);
    }

    private static Optional<LocalDate> registerDate(Catalogue catalogue) {
        return Optional.of(catalogue.register().at(catalogue.timelines().now()))
                .filter(it -> !it.entries().isEmpty())
                .map(RegisterEdition::date);
    }

    @Bean
    Wired timelinesWired(ViewSets sets) {
        return new Wired(
                30,
                "timelines",
                () -> {
                    var timelines = sets.catalogue().timelines();
                    return "%s, position %d"
                            .formatted(timelines.getClass().getName(), timelines.position());
                });
    }

    @Bean
    Wired textsWired(ViewSets sets) {
        return new Wired(
                35,
                "text index",
                () ->
                        "%s, position %d"
                                .formatted(
                                        sets.texts().getClass().getName(),
                                        sets.texts().position()));
    }

    /// Told by the views, which a moment after the start may still have to read it.
    @Bean
    Wired registerWired(ViewSets sets) {
        return new Wired(
                40,
                "register",
                () -> {
                    sets.reader().await(sets.reader().head(), A_MOMENT);
                    return registerDate(sets.catalogue())
                            .map(LocalDate::toString)
                            .orElse("none yet");
                });
    }
}
