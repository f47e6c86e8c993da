package org.allmende.platform.edition;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

import org.allmende.platform.documents.DocumentFeed;
import org.allmende.platform.documents.DocumentSets;
import org.allmende.platform.documents.Generations;
import org.allmende.platform.documents.ReachedTokens;
import org.allmende.platform.json.LogicalNameSerializer;
import org.allmende.platform.store.EventLog;
import org.allmende.platform.store.Positions;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/// Where the documents of the query side live, and how far its processors are.
@Configuration(proxyBeanMethods = false)
public class DocumentsWiring {

    @Bean
    MongoDatabase documents(MongoClient mongo, AllmendeProperties allmende) {
        return mongo.getDatabase(allmende.documents().database());
    }

    @Bean
    MongoTemplate tokenTemplate(MongoDatabase documents) {
        return DefaultMongoTemplate.builder().mongoDatabase(documents).build();
    }

    /// Tokens live beside the documents they speak for, so that they are lost and kept together.
    @Bean
    TokenStore tokenStore(MongoTemplate mongo, LogicalNameSerializer serializer) {
        return MongoTokenStore.builder()
                .mongoTemplate(mongo)
                .transactionManager(NoTransactionManager.instance())
                .serializer(serializer)
                .build();
    }

    @Bean
    Positions positions(AllmendeProperties allmende) {
        return allmende.edition() == Edition.DISTRIBUTED ? Positions.AXON_SERVER : Positions.OWN;
    }

    @Bean
    DocumentFeed documentFeed(
            DocumentSets sets,
            MongoDatabase documents,
            EventLog events,
            EventStore store,
            TokenStore tokens,
            MongoTemplate mongo,
            LogicalNameSerializer serializer,
            Positions positions) {
        return new DocumentFeed(
                sets,
                new Generations(documents),
                events,
                store,
                tokens,
                new ReachedTokens(mongo, serializer, positions),
                positions);
    }

    @Bean
    Wired processorsWired(DocumentFeed feed, TokenStore tokens) {
        return new Wired(
                25,
                "processors",
                () ->
                        feed.processor()
                                .map(
                                        it ->
                                                "%s in %s, tokens in %s"
                                                        .formatted(
                                                                it.name(),
                                                                it.engine().getName(),
                                                                tokens.getClass().getName()))
                                .orElse("none"));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(
            name = "allmende.edition",
            havingValue = "embedded",
            matchIfMissing = true)
    static class InMemory {
        /// In memory on purpose: filled from the events at every start, before anybody is answered.
        @Bean(destroyMethod = "shutdownNow")
        MongoServer documentServer() {
            return new MongoServer(new MemoryBackend());
        }

        @Bean(destroyMethod = "close")
        MongoClient mongo(MongoServer documentServer) {
            return MongoClients.create(documentServer.bindAndGetConnectionString());
        }

        @Bean
        Wired documentsWired(MongoServer documentServer, MongoDatabase documents) {
            return new Wired(
                    20,
                    "documents",
                    () ->
                            "%s over %s, filled from the events"
                                    .formatted(
                                            documents.getClass().getName(),
                                            MemoryBackend.class.getName()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(Durable.class)
    static class Server {
        @Bean(destroyMethod = "close")
        MongoClient mongo(AllmendeProperties allmende) {
            return MongoClients.create(allmende.documents().requireUri());
        }

        @Bean
        Wired documentsWired(MongoDatabase documents) {
            return new Wired(
                    20,
                    "documents",
                    () -> "%s %s".formatted(documents.getClass().getName(), documents.getName()));
        }
    }

    static final class Durable extends AnyNestedCondition {
        Durable() {
            super(ConfigurationPhase.PARSE_CONFIGURATION);
        }

        @ConditionalOnProperty(name = "allmende.edition", havingValue = "cluster")
        static class Cluster {}

        @ConditionalOnProperty(name = "allmende.edition", havingValue = "distributed")
        static class Distributed {}
    }
}
