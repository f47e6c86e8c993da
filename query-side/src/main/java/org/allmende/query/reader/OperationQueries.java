package org.allmende.query.reader;

import org.allmende.kernel.operation.OperationQuery;
import org.allmende.kernel.operation.OperationQuery.Awaited;
import org.allmende.kernel.operation.OperationQuery.ProcessorView;
import org.allmende.kernel.operation.OperationQuery.ProcessorsView;
import org.allmende.platform.documents.DocumentFeed;
import org.allmende.platform.documents.DocumentProcessor;
import org.axonframework.queryhandling.QueryHandler;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Answers how far the views of this node are. A processor of documents that has no segment here
/// works on another node and is not waited for: whoever reads a document waits for it anyway.
public final class OperationQueries {
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(1);

    private final Supplier<OrderedReader> answering;
    private final Supplier<List<DocumentProcessor>> documents;
    private final Supplier<Optional<LocalDate>> register;
    private final Predicate<String> replaying;

    public OperationQueries(
            Supplier<OrderedReader> answering,
            Supplier<List<DocumentProcessor>> documents,
            Supplier<Optional<LocalDate>> register,
            Predicate<String> replaying) {
        this.answering = answering;
        this.documents = documents;
        this.register = register;
        this.replaying = replaying;
    }

    @QueryHandler
    public ProcessorsView processors(OperationQuery.Processors query) {
        var reader = answering.get();
        var head = reader.head();
        var items = new ArrayList<ProcessorView>();
        items.add(view("timelines", reader.position(), head, reader.error()));
        var words = reader.words();
        items.add(view("texts", words.position(), head, words.error()));
        for (var processor : documents.get()) {
            items.add(
                    view(
                            DocumentFeed.NAME,
                            Math.max(0, processor.position()),
                            head,
                            processor.error()));
        }
        return new ProcessorsView(items, ready(reader), register.get());
    }

    private boolean ready(OrderedReader reader) {
        return reader.ready()
                && documents.get().stream().allMatch(it -> reached(it, reader.headAtStart()));
    }

    private static boolean reached(DocumentProcessor processor, long position) {
        var at = processor.position();
        return at < 0 || at >= position;
    }

    private ProcessorView view(String name, long position, long head, Optional<String> error) {
        return new ProcessorView(
                name,
                position,
                head,
                Math.max(0, head - position),
                Optional.of(replaying.test(name)).filter(it -> it),
                error);
    }

    @QueryHandler
    public Awaited await(OperationQuery.Await query) {
        var reader = answering.get();
        var end = System.nanoTime() + query.atMost().toNanos();
        var reached =
                reader.await(query.position(), query.atMost())
                        && reader.words()
                                .await(query.position(), Duration.ofNanos(end - System.nanoTime()));
        for (var processor : documents.get()) {
            while (!reached(processor, query.position()) && System.nanoTime() < end) {
                LockSupport.parkNanos(BETWEEN);
            }
            reached &= reached(processor, query.position());
        }
        return new Awaited(reached, reader.position());
    }
}
