package org.allmende.web.person;

import org.springframework.http.server.reactive.ServerHttpRequest;

import java.net.Inet6Address;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as far as it tells one sender from another: of an IPv6 address the
/// network of 64 bits, of which one sender has all addresses.
final class NetworkAddress {
    private NetworkAddress() {}

    static String of(ServerHttpRequest request) {
        var remote = request.getRemoteAddress();
        if (remote == null || remote.getAddress() == null) return "unknown";
        return remote.getAddress() instanceof Inet6Address v6
                ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), 8))
                : remote.getAddress().getHostAddress();
    }
}
