package org.allmende.standalone.journey;

import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Listens to a live stream from the moment it is open.
public final class LiveEars implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final Thread reader;

    private record Heard(String topic, String data, long position) {
        boolean isAbout(String topic, String id) {
            return this.topic.equals(topic) && data.contains("\"" + id + "\"");
        }
    }

    private LiveEars(HttpResponse<java.io.InputStream> response) {
        reader = Thread.ofVirtual().start(() -> read(response));
    }

    public static LiveEars on(Api api, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(api.base().resolve(path));
        api.headers().forEach(request::setHeader);
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            fail("no live stream: " + response.statusCode());
        }
        return new LiveEars(response);
    }

    private void read(HttpResponse<java.io.InputStream> response) {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var topic = "";
            var data = "";
            var id = -1L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    topic = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.startsWith("id:")) {
                    id = Long.parseLong(line.substring(3).strip());
                } else if (line.isEmpty() && !topic.isEmpty()) {
                    heard.add(new Heard(topic, data, id));
                    topic = "";
                }
            }
        } catch (IOException _) {
            // The stream was closed: there is nothing more to hear.
        }
    }

    /// Waits for a signal about a thing and gives its position.
    long await(String topic, String id) throws InterruptedException {
        for (var each = heard.poll(20, TimeUnit.SECONDS);
                each != null;
                each = heard.poll(20, TimeUnit.SECONDS)) {
            if (each.isAbout(topic, id)) {
                return each.position();
            }
        }
        return fail("nothing was heard of " + id);
    }

    /// How often a thing was heard of so far.
    public long times(String topic, String id) {
        return heard.stream().filter(it -> it.isAbout(topic, id)).count();
    }

    @Override
    public void close() {
        reader.interrupt();
        http.close();
    }
}
