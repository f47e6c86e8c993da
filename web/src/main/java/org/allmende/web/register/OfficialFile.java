package org.allmende.web.register;

import org.allmende.kernel.register.Gv100ad;
import org.allmende.kernel.register.RegisterText;
import org.allmende.web.Blocking;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads an official register as it arrives, and no more of it than a register can be.
@Component
final class OfficialFile {

    /// Four times what the official file has.
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Blocking blocking;

    OfficialFile(Blocking blocking) {
        this.blocking = blocking;
    }

    /// The edition in its compact form. Fails with [DataBufferLimitException] for more than 16 MB,
    /// and with what is wrong with which line.
    Mono<String> packed(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, MOST_BYTES)
                .map(OfficialFile::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(file -> blocking.call(() -> RegisterText.pack(Gv100ad.read(file))));
    }

    private static byte[] bytes(DataBuffer buffer) {
        try {
            var bytes = new byte[buffer.readableByteCount()];
            buffer.read(bytes);
            return bytes;
        } finally {
            DataBufferUtils.release(buffer);
        }
    }
}
