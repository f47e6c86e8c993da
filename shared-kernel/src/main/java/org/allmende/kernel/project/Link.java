package org.allmende.kernel.project;

import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Value;
import org.allmende.kernel.text.Name;

import java.net.URI;
import java.net.URISyntaxException;

/// Where more about a project is found.
///
/// @param n its number in the project, from 1
public record Link(int n, LinkKind kind, Url url, Name label) {

    /// An address with https or http, of at most 2,000 characters.
    public record Url(String value) implements Value {
        public Url {
            if (value == null || value.isBlank()) throw Refused.invalid(Code.REQUIRED);
            if (value.length() > 2_000) throw Refused.invalid(Code.TOO_LONG, "2000");
            try {
                var uri = new URI(value.strip());
                var scheme = uri.getScheme();
                if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)
                        || uri.getHost() == null) throw Refused.invalid(Code.NOT_A_LINK);
            } catch (URISyntaxException e) {
                throw Refused.invalid(Code.NOT_A_LINK);
            }
            value = value.strip();
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
