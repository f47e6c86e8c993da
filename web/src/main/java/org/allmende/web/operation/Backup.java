package org.allmende.web.operation;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.platform.edition.AllmendeProperties;
import org.allmende.platform.edition.DataFolder;
import org.allmende.platform.edition.Edition;
import org.allmende.web.Blocking;
import org.allmende.web.Caller;
import org.allmende.web.Manners;
import org.allmende.web.Parameters;
import org.allmende.web.openapi.Row;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/// Gives the operator a copy of what must not be lost, while everything goes on.
@RestController
final class Backup {
    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    private static final int CHUNK = 64 * 1024;

    private final ObjectProvider<AllmendeProperties> allmende;
    private final ObjectProvider<DataFolder> folder;
    private final Blocking blocking;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    Backup(
            ObjectProvider<AllmendeProperties> allmende,
            ObjectProvider<DataFolder> folder,
            Blocking blocking,
            Clock clock) {
        this.allmende = allmende;
        this.folder = folder;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Row(
            value = "Take a backup of the event store and the people: for the operator.",
            answer = byte[].class,
            past = false)
    @PostMapping("/api/backup")
    Mono<Void> take(Caller caller, Parameters parameters, ServerHttpResponse response) {
        caller.requireOperator();
        parameters.only();
        requireOwnStores(allmende.getObject().edition());
        if (!busy.compareAndSet(false, true)) throw Refused.because(Code.IN_PROGRESS);
        return blocking.call(() -> StoreCopy.take(folder.getObject().path(), clock.instant()))
                .flatMap(copy -> send(copy, response))
                .doFinally(_ -> busy.set(false));
    }

    /// Elsewhere the stores have tools of their own, which know more than we do.
    private static void requireOwnStores(Edition edition) {
        switch (edition) {
            case EMBEDDED -> {}
            case CLUSTER -> throw Refused.because(Code.BACKUP_ELSEWHERE, "pg_dump");
            case DISTRIBUTED ->
                    throw Refused.because(Code.BACKUP_ELSEWHERE, "Axon Server, mongodump");
        }
    }

    private static Mono<Void> send(StoreCopy copy, ServerHttpResponse response) {
        var headers = response.getHeaders();
        headers.setContentType(ZIP);
        headers.setCacheControl("no-store");
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"allmende-" + copy.position() + ".zip\"");
        headers.set(Manners.POSITION, String.valueOf(copy.position()));
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var bytes =
                DataBufferUtils.outputStreamPublisher(
                        copy::writeTo, response.bufferFactory(), threads, CHUNK);
        return response.writeWith(Flux.from(bytes))
                .doFinally(
                        _ -> {
                            threads.shutdownNow();
                            copy.close();
                        });
    }
}
