package org.allmende.query.timeline;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/// Reads what a [Sink] wrote.
final class Source {
    interface Ints {
        void at(int index, int value);
    }

    interface Longs {
        void at(int index, long value);
    }

    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).limit(0);
    private final FileChannel channel;

    Source(FileChannel channel) {
        this.channel = channel;
    }

    /// Whether the last eight bytes of the file are the checksum of all before; leaves the file at
    /// its start.
    static boolean intact(FileChannel channel) throws IOException {
        var rest = channel.size() - Long.BYTES;
        if (rest < 0) {
            return false;
        }
        var checksum = new CRC32C();
        var part = ByteBuffer.allocateDirect(1 << 16);
        channel.position(0);
        while (rest > 0) {
            part.clear().limit((int) Math.min(part.capacity(), rest));
            if (channel.read(part) < 0) {
                return false;
            }
            rest -= part.position();
            checksum.update(part.flip());
        }
        var source = new Source(channel);
        var written = source.number();
        channel.position(0);
        return written == checksum.getValue();
    }

    long number() {
        need(8);
        return buffer.getLong();
    }

    int size() {
        return Math.toIntExact(number());
    }

    String text() {
        var bytes = new byte[size()];
        for (var read = 0; read < bytes.length; ) {
            need(1);
            var part = Math.min(buffer.remaining(), bytes.length - read);
            buffer.get(bytes, read, part);
            read += part;
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    void ints(int count, Ints into) {
        for (var i = 0; i < count; i++) {
            need(4);
            into.at(i, buffer.getInt());
        }
    }

    int[] ints(int count) {
        var values = new int[count];
        ints(count, (index, value) -> values[index] = value);
        return values;
    }

    void longs(int count, Longs into) {
        for (var i = 0; i < count; i++) {
            need(8);
            into.at(i, buffer.getLong());
        }
    }

    private void need(int bytes) {
        try {
            while (buffer.remaining() < bytes) {
                buffer.compact();
                var read = channel.read(buffer);
                buffer.flip();
                if (read < 0) {
                    throw new EOFException("the snapshot ends early");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
