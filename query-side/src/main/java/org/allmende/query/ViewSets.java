package org.allmende.query;

import org.allmende.platform.query.Answering;
import org.allmende.platform.query.QueryHandlers;
import org.allmende.query.catalogue.Catalogue;
import org.allmende.query.live.LiveSignals;
import org.allmende.query.reader.OrderedReader;
import org.allmende.query.search.TextIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// The set of views of this node that answers, and while there is a replay the one that is made
/// beside it. The first lies in the node's folder itself; which other folder is in use says a file,
/// replaced as a whole when the sets change over.
public final class ViewSets {
    private static final Logger LOG = LoggerFactory.getLogger(ViewSets.class);
    private static final String POINTER = "views";
    private static final String FOLDER = "views-";
    private static final List<String> PARTS = List.of("timelines", "texts");
    private static final Duration LOOK = Duration.ofMillis(100);

    /// Longer than any answer takes that began on the set that was left.
    private static final long GRACE_SECONDS = 40;

    private final ApplicationContext context;
    private final QueryHandlers handlers;
    private final Path folder;
    private final ScheduledExecutorService closing =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("view-sets-", 0).factory());
    private final Queue<InUse> left = new ConcurrentLinkedQueue<>();
    private volatile InUse current;
    private Answering answering;

    /// @param folder of the node
    public ViewSets(ApplicationContext context, QueryHandlers handlers, Path folder) {
        this.context = context;
        this.handlers = handlers;
        this.folder = folder;
    }

    /// @param views the context of the set
    private record InUse(AnnotationConfigApplicationContext views, Path folder) {}

    void start() {
        var used = used();
        removeOthers(used);
        var views = open(used);
        current = new InUse(views, used);
        views.getBean(LiveSignals.class).answer();
        answering = handlers.subscribe(views);
    }

    private AnnotationConfigApplicationContext open(Path at) {
        var views = new AnnotationConfigApplicationContext();
        views.setParent(context);
        views.registerBean("nodeFolder", Path.class, () -> at);
        views.register(ViewSet.class);
        views.refresh();
        return views;
    }

    OrderedReader reader() {
        return current.views().getBean(OrderedReader.class);
    }

    Catalogue catalogue() {
        return current.views().getBean(Catalogue.class);
    }

    TextIndex texts() {
        return current.views().getBean(TextIndex.class);
    }

    /// Where the set that answers is kept.
    Path folder() {
        return current.folder();
    }

    /// Makes all views of this node anew beside those that answer, and then lets them answer.
    /// Whatever ends it before leaves everything as it was.
    ///
    /// @param reached is told positions on the way; what it throws ends the replay
    synchronized void replay(LongConsumer reached) {
        var at = fresh();
        var views = open(at);
        try {
            catchUp(views.getBean(OrderedReader.class), reached);
            point(at);
            var before = current;
            answering.exchange(views);
            current = new InUse(views, at);
            views.getBean(LiveSignals.class).answer();
            left.add(before);
            closing.schedule(() -> remove(before), GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (RuntimeException e) {
            views.close();
            remove(at);
            throw e;
        }
        LOG.info("The views in {} answer from now on", at);
    }

    private void catchUp(OrderedReader made, LongConsumer reached) {
        var before = reader();
        do {
            reached.accept(made.words().position());
            if (made.error().isPresent()) {
                throw new IllegalStateException(made.error().get());
            }
        } while (!made.words().await(Math.max(before.position(), before.words().position()), LOOK));
        reached.accept(made.words().position());
    }

    private Path fresh() {
        for (var number = 2; ; number++) {
            var next = folder.resolve(FOLDER + number);
            if (!Files.exists(next)) {
                return next;
            }
        }
    }

    private Path used() {
        try {
            var pointer = folder.resolve(POINTER);
            return Files.exists(pointer)
                    ? folder.resolve(Files.readString(pointer).strip())
                    : folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void point(Path at) {
        try {
            var next = folder.resolve(POINTER + ".next");
            Files.writeString(next, at.getFileName().toString());
            Files.move(
                    next,
                    folder.resolve(POINTER),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was left by a replay that ended with its process, or that took over.
    private void removeOthers(Path used) {
        try (var files = Files.list(folder)) {
            files.filter(it -> it.getFileName().toString().startsWith(FOLDER))
                    .filter(it -> !it.equals(used))
                    .forEach(this::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!used.equals(folder)) {
            remove(folder);
        }
    }

    private void remove(InUse former) {
        if (left.remove(former)) {
            former.views().close();
            remove(former.folder());
        }
    }

    private void remove(Path at) {
        try {
            for (var part : PARTS) {
                FileSystemUtils.deleteRecursively(at.resolve(part));
            }
            if (!at.equals(folder)) {
                Files.deleteIfExists(at);
            }
        } catch (IOException e) {
            LOG.warn("What is left of earlier views in {} cannot be removed: {}", at, e.toString());
        }
    }

    void close() {
        closing.shutdownNow();
        left.forEach(this::remove);
        answering.end();
        current.views().close();
    }
}
