package org.allmende.command.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.register.RegisterEdition;
import org.allmende.kernel.register.RegisterText;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;

/// The official register that the product carries: territory of 31.12.2024. It is read when a store
/// begins and when it brings a newer edition; from then on the events say which bodies there are.
public final class BundledRegister implements FirstRegister {

    private static final String FILE = "register.tsv";

    public static RegisterEdition load() {
        try (var in = BundledRegister.class.getResourceAsStream(FILE)) {
            return RegisterText.read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<RegisterEdition> edition() {
        return Optional.of(load());
    }

    /// Every start asks for it, and nearly every start needs no more.
    @Override
    public Optional<LocalDate> date() {
        try (var in = BundledRegister.class.getResourceAsStream(FILE);
                var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return Optional.of(RegisterText.date(lines.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
