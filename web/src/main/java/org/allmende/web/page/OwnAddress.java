package org.allmende.web.page;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where to go back to, as a page said it: to our own pages alone, whatever stands there.
public final class OwnAddress {
    private static final Pattern OURS =
            Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]{0,2000}");

    private OwnAddress() {}

    /// The address, if it is one of ours, else the start page.
    public static String of(Optional<String> said) {
        return said.filter(it -> OURS.matcher(it).matches()).orElse("/");
    }
}
