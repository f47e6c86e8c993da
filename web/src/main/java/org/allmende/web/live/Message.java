package org.allmende.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.live.LiveQuery.Signal;
import org.allmende.kernel.live.LiveTopic;

/// One signal as it goes over the wire, encoded once for all who hear it.
///
/// @param plain the message
/// @param numbered the same with the position as its id: the last of its position
record Message(Signal signal, byte[] plain, byte[] numbered) {

    static Message of(Signal signal, long position) {
        var topic = signal.topic();
        var id = topic == LiveTopic.STATISTICS ? "" : signal.id();
        // Identifiers hold nothing that JSON would escape.
        var data = id.isEmpty() ? "{}" : "{\"id\":\"" + id + "\"}";
        var text = "event: " + topic.code() + "\ndata: " + data + "\n\n";
        return new Message(signal, bytes(text), bytes("id: " + position + "\n" + text));
    }

    /// What somebody hears whose place is no longer known: look at everything again.
    static byte[] all(long position) {
        return bytes("id: " + position + "\nevent: all\ndata: {}\n\n");
    }

    /// Says at once that the line stands, and from where it listens.
    static byte[] greeting(long position) {
        return bytes(": allmende\nid: " + position + "\n\n");
    }

    /// Keeps the line open through proxies that close silent ones.
    static byte[] heartbeat() {
        return bytes(":\n\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
