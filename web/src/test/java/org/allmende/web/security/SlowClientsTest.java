package org.allmende.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Who begins a request and does not end it is cut off, though something comes all the time.
class SlowClientsTest {
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final String HEAD = "POST /api/tokens HTTP/1.1\r\nHost: localhost\r\n";

    @TempDir static Path data;

    private static RunningEdge edge;

    @BeforeAll
    static void start() {
        edge =
                new RunningEdge(
                        data,
                        "--allmende.web.head-within=" + PATIENCE,
                        "--allmende.web.request-within=" + PATIENCE,
                        "--allmende.web.idle-for=" + PATIENCE);
    }

    @AfterAll
    static void stop() {
        edge.close();
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        assertThat(cutOff("GET /api/codes HTTP/1.1\r\nX-Slow: ")).isTrue();
    }

    @Test
    void soIsABodyThatDrips() throws Exception {
        var head =
                HEAD + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"x\": \"";
        assertThat(cutOff(head)).isTrue();
    }

    @Test
    void soIsWhoAsksNothing() throws Exception {
        try (var socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void severalRequestsOnOneConnectionAreNot() throws Exception {
        try (var socket = connect()) {
            var request = "GET /api/nothing HTTP/1.1\r\nHost: localhost\r\n\r\n";
            // The second begins in the same packet as the first ends.
            write(socket, request + request.substring(0, 10));
            write(socket, request.substring(10) + request.substring(0, 5));
            for (var part : request.substring(5).split("(?=\r)")) write(socket, part);
            var answers = new StringBuilder();
            while (answers.toString().split("HTTP/1.1 404", -1).length < 4) {
                var next = socket.getInputStream().read();
                assertThat(next).as(answers::toString).isNotEqualTo(-1);
                answers.append((char) next);
            }
        }
    }

    /// Sends a character now and then until nobody takes it any more.
    private static boolean cutOff(String begin) throws IOException {
        try (var socket = connect()) {
            write(socket, begin);
            var until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < until) {
                write(socket, "x");
                LockSupport.parkNanos(PATIENCE.toNanos() / 10);
            }
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", edge.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
