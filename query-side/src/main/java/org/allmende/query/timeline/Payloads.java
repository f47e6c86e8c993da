package org.allmende.query.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// The bytes kept for each slot, in an append-only file that is mapped into memory part by part. A
/// mapping, not a channel: an interrupted reader would close a channel for all.
final class Payloads implements AutoCloseable {
    private static final long NOWHERE = 0;
    private static final int PART = 1 << 20;
    // An address is an offset (below 2^39) and a length in one long.
    private static final int LENGTH_BITS = 24;

    private final Path file;
    private final GrowingLongs addresses = new GrowingLongs();
    private final Arena arena = Arena.ofShared();
    private FileChannel channel;
    private volatile MemorySegment[] parts = {};
    private long end;
    private CRC32C checksum = new CRC32C();
    private long checked;

    Payloads(Path file) {
        this.file = file;
    }

    void open() throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    void startEmpty() throws IOException {
        channel.truncate(0);
        checksum = new CRC32C();
        checked = 0;
    }

    void append(int slot, byte[] payload) {
        addresses.put(slot, payload == null ? NOWHERE : write(payload));
    }

    /// The slot has what a former one has; it is not written again.
    void carry(int slot, int former) {
        addresses.put(slot, addresses.get(former));
    }

    byte[] get(int slot) {
        var address = addresses.get(slot);
        var bytes = new byte[length(address)];
        var all = parts;
        var offset = offset(address);
        for (var read = 0; read < bytes.length; ) {
            var inPart = (int) ((offset + read) % PART);
            var count = Math.min(bytes.length - read, PART - inPart);
            var part = all[(int) ((offset + read) / PART)];
            MemorySegment.copy(part, ValueLayout.JAVA_BYTE, inPart, bytes, read, count);
            read += count;
        }
        return bytes;
    }

    private long write(byte[] payload) {
        if (payload.length >= 1 << LENGTH_BITS) {
            throw new IllegalArgumentException("a payload of " + payload.length + " bytes");
        }
        var start = end;
        for (var written = 0; written < payload.length; ) {
            var inPart = (int) (end % PART);
            var count = Math.min(payload.length - written, PART - inPart);
            var part = part((int) (end / PART));
            MemorySegment.copy(payload, written, part, ValueLayout.JAVA_BYTE, inPart, count);
            written += count;
            end += count;
        }
        return start << LENGTH_BITS | payload.length;
    }

    private MemorySegment part(int index) {
        while (index >= parts.length) {
            map(parts.length);
        }
        return parts[index];
    }

    private void map(int index) {
        try {
            var start = (long) index * PART;
            // Zeros written, not a hole: a full disk is then an error here and not a fault at some
            // later store.
            for (var at = Math.max(start, channel.size()); at < start + PART; ) {
                at += channel.write(ByteBuffer.allocate((int) (start + PART - at)), at);
            }
            var longer = Arrays.copyOf(parts, index + 1);
            longer[index] = channel.map(FileChannel.MapMode.READ_WRITE, start, PART, arena);
            parts = longer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int length(long address) {
        return (int) (address & (1 << LENGTH_BITS) - 1);
    }

    private static long offset(long address) {
        return address >>> LENGTH_BITS;
    }

    /// How much of the file the first `slots` need, and its checksum.
    record Seal(long used, long checksum) {}

    /// Makes the payloads of the first `slots` durable. One thread at a time, which need not be the
    /// writer.
    Seal seal(int slots) {
        var all = addresses.array();
        var used = 0L;
        for (var slot = 0; slot < slots; slot++) {
            used = Math.max(used, offset(all[slot]) + length(all[slot]));
        }
        for (var part = (int) (checked / PART); (long) part * PART < used; part++) {
            parts[part].force();
        }
        check(used);
        return new Seal(used, checksum.getValue());
    }

    private void check(long used) {
        while (checked < used) {
            var inPart = checked % PART;
            var count = Math.min(used - checked, PART - inPart);
            var part = parts[(int) (checked / PART)];
            checksum.update(part.asSlice(inPart, count).asByteBuffer());
            checked += count;
        }
    }

    /// Whether the file still holds what was sealed.
    boolean holds(Seal seal) throws IOException {
        if (channel.size() < seal.used) {
            return false;
        }
        var found = new CRC32C();
        var buffer = ByteBuffer.allocateDirect(1 << 16);
        for (var at = 0L; at < seal.used; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), seal.used - at));
            while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {}
            found.update(buffer.flip());
        }
        if (found.getValue() != seal.checksum) {
            return false;
        }
        checksum = found;
        checked = seal.used;
        return true;
    }

    /// Goes on after what was sealed; what was written behind it is forgotten.
    void resume(Seal seal) throws IOException {
        channel.truncate(seal.used);
        end = seal.used;
        for (var index = 0; (long) index * PART < end; index++) {
            map(index);
        }
    }

    void write(Sink sink, int slots) {
        sink.longs(addresses.array(), slots);
    }

    void read(Source source, int slots) {
        source.longs(slots, addresses::put);
    }

    @Override
    public void close() {
        arena.close();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
