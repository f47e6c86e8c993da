package org.allmende.web.page;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/// Styles and scripts under addresses that hold their hash, so that a browser keeps them for ever
/// and never has an old one. They are compressed once.
@RestController
final class Assets {
    private static final String OURS = "org/allmende/web/page/";
    private static final Map<String, String> PLACES = places();

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    Assets() {
        PLACES.forEach((name, place) -> assets.put(name, Asset.read(name, place)));
    }

    private static Map<String, String> places() {
        var places = new LinkedHashMap<String, String>();
        places.put("bootstrap.css", WebJar.BOOTSTRAP.place("css/bootstrap.min.css"));
        places.put("theme.css", OURS + "theme.css");
        places.put("picture.css", "org/allmende/web/picture/picture.css");
        places.put("htmx.js", WebJar.HTMX.place("dist/htmx.min.js"));
        places.put("htmx-sse.js", WebJar.HTMX_SSE.place("sse.js"));
        places.put("allmende.js", OURS + "allmende.js");
        places.put("favicon.svg", OURS + "favicon.svg");
        return places;
    }

    private record Asset(String hash, MediaType type, byte[] plain, byte[] zipped) {
        static Asset read(String name, String place) {
            try {
                var bytes = new ClassPathResource(place).getContentAsByteArray();
                return new Asset(hash(bytes), type(name), bytes, zip(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException("no file " + place, e);
            }
        }

        private static String hash(byte[] bytes) {
            try {
                var sha = MessageDigest.getInstance("SHA-256").digest(bytes);
                return HexFormat.of().formatHex(sha, 0, 6);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private static MediaType type(String name) {
            return switch (name.substring(name.lastIndexOf('.') + 1)) {
                case "css" -> MediaType.valueOf("text/css;charset=UTF-8");
                case "js" -> MediaType.valueOf("text/javascript;charset=UTF-8");
                case "svg" -> MediaType.valueOf("image/svg+xml");
                default -> throw new IllegalArgumentException(name);
            };
        }

        private static byte[] zip(byte[] bytes) throws IOException {
            var zipped = new ByteArrayOutputStream();
            try (var zip = new GZIPOutputStream(zipped)) {
                zip.write(bytes);
            }
            return zipped.toByteArray();
        }
    }

    /// Where a file is to be got.
    ///
    /// @throws IllegalArgumentException for one that there is not
    String address(String name) {
        var asset = assets.get(name);
        if (asset == null) throw new IllegalArgumentException("no file " + name);
        return "/assets/" + asset.hash() + "/" + name;
    }

    @GetMapping("/assets/{hash}/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String hash,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var asset = assets.get(name);
        if (asset == null || !asset.hash().equals(hash)) return ResponseEntity.notFound().build();
        var answer =
                ResponseEntity.ok()
                        .contentType(asset.type())
                        .varyBy(HttpHeaders.ACCEPT_ENCODING)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable());
        return accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.zipped())
                : answer.body(asset.plain());
    }
}
