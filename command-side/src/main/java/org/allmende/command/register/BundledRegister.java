package org.allmende.command.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;

import java.io.IOException;
import java.io.UncheckedIOException;

/// The official register that the product carries: territory of 31.12.2024. It is read when a store
/// begins and when it brings a newer edition; from then on the events say which bodies there are.
public final class BundledRegister {

    private static final String FILE = "register.tsv";

    public static RegisterEdition load() {
        try (var in = BundledRegister.class.getResourceAsStream(FILE)) {
            return RegisterText.read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BundledRegister() {}
}
