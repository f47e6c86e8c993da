package org.allmende.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// From the application that runs with its demo content, what a page weighs at the first visit and
/// how soon it begins: each figure is that of the worst page.
final class Pages implements Measurement {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/katalog",
                    "/projekte/maengelmelder",
                    "/projekte/maengelmelder/verlauf",
                    "/gemeinschaften",
                    "/gemeinschaften/gemeinsammaengel",
                    "/kommunen",
                    "/kommunen/08417901",
                    "/nachnutzung/grundsteuer~01054901~1",
                    "/zahlen",
                    "/zahlen?ansicht=wand",
                    "/zahlen/belege?by=land&key=08",
                    "/anmelden");

    /// The first half warms up and is not counted.
    private static final int VISITS = 100;

    private static final Pattern PARTS = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");

    private HttpClient http;
    private final Map<String, Integer> weights = new HashMap<>();

    /// @param page its address
    /// @param all bytes on the way, compressed
    /// @param scripts those of them that are scripts
    private record Weight(String page, int all, int scripts) {}

    private record Begin(String page, double millis) {}

    @Override
    public List<Line> run(Path folder) throws Exception {
        try (var demo = Demo.start(folder)) {
            http = demo.http();
            var heaviest = new Weight("", 0, 0);
            for (var page : PAGES) {
                var weight = weight(demo.address(), page);
                if (weight.all() > heaviest.all()) heaviest = weight;
            }
            var latest = latest(demo.address());
            return List.of(
                    line("A page's first load, compressed", heaviest.page(), heaviest.all(), 120),
                    line("Scripts of it", heaviest.page(), heaviest.scripts(), 40),
                    Line.atMost(
                            50,
                            latest.millis(),
                            " ms",
                            worst("A page's first byte, median", latest.page())));
        }
    }

    private static Line line(String what, String page, int bytes, double goal) {
        return Line.atMost(goal, bytes / 1024.0, " KB", worst(what, page));
    }

    private static String worst(String what, String page) {
        return "%s (worst of %d: `%s`)".formatted(what, PAGES.size(), page);
    }

    private Weight weight(String address, String page) throws Exception {
        var answer = http.send(request(address + page), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(page + ": " + answer.statusCode());
        var all = answer.body().length;
        var scripts = 0;
        var parts = PARTS.matcher(text(answer)).results().map(it -> it.group(1)).distinct();
        for (var part : parts.toList()) {
            var size = size(address, part);
            all += size;
            if (part.endsWith(".js")) scripts += size;
        }
        return new Weight(page, all, scripts);
    }

    private int size(String address, String part) throws Exception {
        var known = weights.get(part);
        if (known != null) return known;
        var size = http.send(request(address + part), BodyHandlers.ofByteArray()).body().length;
        weights.put(part, size);
        return size;
    }

    /// The pages are visited in turn, as people do.
    private Begin latest(String address) throws Exception {
        var taken = new HashMap<String, List<Double>>();
        for (int visit = 0; visit < VISITS; visit++) {
            for (var page : PAGES) {
                var millis = firstByte(address + page);
                if (visit >= VISITS / 2)
                    taken.computeIfAbsent(page, _ -> new ArrayList<>()).add(millis);
            }
        }
        var latest = new Begin("", 0);
        for (var page : PAGES) {
            var times = taken.get(page);
            times.sort(null);
            var median = times.get(times.size() / 2);
            if (median > latest.millis()) latest = new Begin(page, median);
        }
        return latest;
    }

    private double firstByte(String address) throws Exception {
        var first = new AtomicLong();
        var sent = System.nanoTime();
        http.send(
                request(address),
                head -> {
                    first.set(System.nanoTime());
                    return BodySubscribers.discarding();
                });
        return (first.get() - sent) / 1e6;
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var zipped = answer.headers().firstValue("Content-Encoding").isPresent();
        var bytes = new ByteArrayInputStream(answer.body());
        try (var read = zipped ? new GZIPInputStream(bytes) : bytes) {
            return new String(read.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
