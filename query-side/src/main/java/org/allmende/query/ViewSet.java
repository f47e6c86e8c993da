package org.allmende.query;

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
import org.allmende.query.task.TaskQueries;
import org.allmende.query.timeline.Timelines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.nio.file.Path;
import java.time.Clock;

/// One set of the views of this node and of all that answers from them, in a folder of its own and
/// in a context of its own: a replay makes a second one beside it.
@Configuration(proxyBeanMethods = false)
@Import(Figures.class)
class ViewSet {
    private static final Logger LOG = LoggerFactory.getLogger(QuerySide.class);

    /// The shape of the text index: raised whenever other texts are put into it, or the same ones
    /// in another way.
    private static final String TEXTS = "6";

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
    TaskQueries taskQueries(Catalogue catalogue, Readings readings) {
        return new TaskQueries(catalogue, readings);
    }

    @Bean
    RegisterQueries registerQueries(Catalogue catalogue, Readings readings) {
        return new RegisterQueries(catalogue, readings);
    }
}
