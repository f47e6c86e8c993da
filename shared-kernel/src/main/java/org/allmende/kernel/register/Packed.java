package org.allmende.kernel.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Text deflated and written in Base64. The packed form may differ between Java versions; what
/// comes out never does.
final class Packed {

    private static final int LIMIT = 16_000_000;

    static String pack(String text) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static String unpack(String packed) {
        try (var in =
                new InflaterInputStream(
                        new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            var bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw new IllegalArgumentException("more than a register can be");
            }
            return new String(bytes, UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a packed register", e);
        }
    }

    private Packed() {}
}
