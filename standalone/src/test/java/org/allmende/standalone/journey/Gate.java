package org.allmende.standalone.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A way to a server that is closed at first: connections are refused until it opens.
final class Gate implements AutoCloseable {
    private final URI server;
    private final int port = Node.freePort();
    private final List<AutoCloseable> open = new CopyOnWriteArrayList<>();

    /// @param server its host and port
    Gate(String server) {
        this.server = URI.create("tcp://" + server);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void open() throws IOException {
        var door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        open.add(door);
        Thread.ofVirtual().start(() -> admit(door));
    }

    private void admit(ServerSocket door) {
        while (!door.isClosed()) {
            try {
                var in = door.accept();
                var out = new Socket(server.getHost(), server.getPort());
                open.addAll(List.of(in, out));
                Thread.ofVirtual().start(() -> pass(in, out));
                Thread.ofVirtual().start(() -> pass(out, in));
            } catch (IOException e) {
                if (!door.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    /// Whoever closes its side closes the other's as well.
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One side is gone, and the other goes with it.
        }
    }

    @Override
    public void close() throws Exception {
        for (var each : open) each.close();
    }
}
