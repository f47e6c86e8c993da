package org.allmende.web.catalogue;

import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.ServiceCatalogue;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.web.Caller;
import org.allmende.web.Parameters;
import org.allmende.web.openapi.Row;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds OZG and LeiKa services by name or key, while somebody types.
@RestController
final class Services {
    /// As many as anybody looks through.
    static final int MOST = 50;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<Entry> all = entries(ServiceCatalogue.bundled());

    /// @param lage the situation under which it is filed
    record Service(
            Optional<OzgId> ozgId,
            Optional<LeikaKey> leika,
            String name,
            Optional<Lage> lage,
            Topic topic) {}

    /// The best first.
    record Found(List<Service> items) {}

    private record Entry(Service service, String key, String folded) {

        boolean has(String[] words) {
            return Arrays.stream(words).allMatch(it -> folded.contains(it) || key.startsWith(it));
        }
    }

    @Row(
            value = "Find OZG and LeiKa services by name or key, the best 50.",
            answer = Found.class,
            past = false,
            open = true,
            parameters = "q")
    @GetMapping("/api/catalogue/services")
    Mono<Found> find(Caller caller, Parameters parameters) {
        return Mono.just(
                parameters.only("q").words("q").map(this::found).orElse(new Found(List.of())));
    }

    Found found(String q) {
        var wanted = folded(q);
        var words = wanted.split(" ");
        return new Found(
                all.stream()
                        .filter(it -> it.has(words))
                        // What begins so first, and what has fewer other words.
                        .sorted(
                                Comparator.<Entry, Boolean>comparing(
                                                it -> !it.folded.startsWith(wanted))
                                        .thenComparing(it -> it.folded.length())
                                        .thenComparing(Entry::key))
                        .limit(MOST)
                        .map(Entry::service)
                        .toList());
    }

    private static List<Entry> entries(ServiceCatalogue catalogue) {
        return Stream.concat(
                        catalogue.ozgServices().stream().map(Services::entry),
                        catalogue.leikaServices().stream().map(it -> entry(catalogue, it)))
                .toList();
    }

    private static Entry entry(ServiceCatalogue.OzgService it) {
        var service =
                new Service(
                        Optional.of(it.id()),
                        Optional.empty(),
                        it.name(),
                        Optional.of(it.lage()),
                        it.topic());
        return new Entry(service, it.id().value(), folded(it.name()));
    }

    private static Entry entry(ServiceCatalogue catalogue, ServiceCatalogue.LeikaService it) {
        var ozg = catalogue.find(it.ozg()).orElseThrow();
        var service =
                new Service(
                        Optional.of(it.ozg()),
                        Optional.of(it.key()),
                        it.name(),
                        Optional.of(ozg.lage()),
                        ozg.topic());
        return new Entry(service, it.key().value(), folded(it.name()));
    }

    /// Lower case, without marks and signs; as it is typed in a hurry.
    private static String folded(String text) {
        var plain = Normalizer.normalize(text.toLowerCase(Locale.GERMAN), Normalizer.Form.NFD);
        return MARKS.matcher(plain)
                .replaceAll("")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
