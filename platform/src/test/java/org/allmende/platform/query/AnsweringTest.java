package org.allmende.platform.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryHandler;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

class AnsweringTest {
    private static final int EXCHANGES = 2_000;
    private static final int ASKING = 4;

    private record WhoAnswers() {}

    private record WhoElse() {}

    private record Name(String name) {}

    @SuppressWarnings("UnusedMethod") // found by its annotation
    private static final class Clerk {
        private final String name;

        Clerk(String name) {
            this.name = name;
        }

        @QueryHandler
        Name on(WhoAnswers query) {
            return new Name(name);
        }

        @QueryHandler
        Name on(WhoElse query) {
            return new Name("not " + name);
        }
    }

    private final QueryBus bus = SimpleQueryBus.builder().build();

    private static AnnotationConfigApplicationContext office(String name) {
        var office = new AnnotationConfigApplicationContext();
        office.registerBean("clerk", Clerk.class, () -> new Clerk(name));
        office.refresh();
        return office;
    }

    private CompletableFuture<String> ask(Object query) {
        return bus.query(new GenericQueryMessage<>(query, ResponseTypes.instanceOf(Name.class)))
                .thenApply(it -> it.getPayload().name());
    }

    @Test
    void whoTakesTheirPlaceAnswersAllTheyAnswered() {
        try (var anna = office("Anna");
                var ben = office("Ben")) {
            var answering = new QueryHandlers(anna, bus).subscribe(anna);
            assertThat(ask(new WhoAnswers())).isCompletedWithValue("Anna");
            answering.exchange(ben);
            assertThat(ask(new WhoAnswers())).isCompletedWithValue("Ben");
            assertThat(ask(new WhoElse())).isCompletedWithValue("not Ben");
            answering.end();
            assertThat(ask(new WhoAnswers())).isCompletedExceptionally();
        }
    }

    @Test
    void everyQueryIsAnsweredHoweverOftenTheyChange() throws Exception {
        try (var anna = office("Anna");
                var ben = office("Ben");
                var threads = Executors.newFixedThreadPool(ASKING)) {
            var answering = new QueryHandlers(anna, bus).subscribe(anna);
            var over = new AtomicBoolean();
            var begun = new CountDownLatch(ASKING);
            Callable<Long> asking =
                    () -> {
                        var answers = 0L;
                        do {
                            assertThat(ask(new WhoAnswers()).join()).isIn("Anna", "Ben");
                            answers++;
                            begun.countDown();
                        } while (!over.get());
                        return answers;
                    };
            var asked = Stream.generate(() -> threads.submit(asking)).limit(ASKING).toList();
            try {
                begun.await();
                for (var i = 0; i < EXCHANGES; i++) {
                    answering.exchange(i % 2 == 0 ? ben : anna);
                }
            } finally {
                over.set(true);
            }
            for (var each : asked) {
                assertThat(each.get()).isPositive();
            }
        }
    }
}
