package org.allmende.query.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Writes a snapshot: numbers, texts and arrays through one buffer, with the checksum of all.
final class Sink {
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final CRC32C checksum = new CRC32C();
    private final WritableByteChannel channel;

    Sink(WritableByteChannel channel) {
        this.channel = channel;
    }

    void number(long value) {
        room(8);
        buffer.putLong(value);
    }

    void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        for (var written = 0; written < bytes.length; ) {
            room(1);
            var part = Math.min(buffer.remaining(), bytes.length - written);
            buffer.put(bytes, written, part);
            written += part;
        }
    }

    void ints(int[] values, int count) {
        for (var i = 0; i < count; ) {
            room(4);
            for (var part = Math.min(buffer.remaining() >> 2, count - i); part > 0; part--) {
                buffer.putInt(values[i++]);
            }
        }
    }

    void longs(long[] values, int count) {
        for (var i = 0; i < count; ) {
            room(8);
            for (var part = Math.min(buffer.remaining() >> 3, count - i); part > 0; part--) {
                buffer.putLong(values[i++]);
            }
        }
    }

    /// Writes the checksum and all that still waits.
    void finish() {
        flush();
        buffer.putLong(checksum.getValue());
        flush();
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
    }

    private void flush() {
        buffer.flip();
        checksum.update(buffer.duplicate());
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        buffer.clear();
    }
}
