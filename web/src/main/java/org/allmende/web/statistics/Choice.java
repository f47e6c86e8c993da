package org.allmende.web.statistics;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Language;
import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Topic;
import org.allmende.kernel.organisation.SizeClass;
import org.allmende.kernel.reuse.How;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.reuse.ReuseStage;
import org.allmende.kernel.reuse.ReuseStatus;
import org.allmende.web.page.PageAddress;
import org.allmende.web.picture.map.Borders;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What one may narrow the figures to, by one of their filters.
///
/// @param chosen how many of the options are
record Choice(String name, List<Option> options, long chosen) {

    record Option(String value, String label, boolean chosen) {}

    static List<Choice> all(Language language, Borders borders, PageAddress at) {
        return Wanted.CHOICES.stream()
                .map(it -> of(it, options(it, language, borders), at))
                .toList();
    }

    private static Choice of(String name, Stream<Option> options, PageAddress at) {
        var marked =
                options.map(it -> new Option(it.value(), it.label(), at.has(name, it.value())))
                        .toList();
        return new Choice(name, marked, marked.stream().filter(Option::chosen).count());
    }

    private static Stream<Option> options(String name, Language language, Borders borders) {
        return switch (name) {
            case "status" -> coded(ReuseStatus.values(), language);
            case "topic" -> coded(Topic.values(), language);
            case "field" -> coded(Field.values(), language);
            case "sizeClass" -> coded(SizeClass.values(), language);
            case "stage" -> coded(ReuseStage.values(), language);
            case "how" -> coded(How.values(), language).filter(counted());
            case "operation" -> coded(Operation.values(), language);
            case "land" ->
                    borders.lands().stream()
                            .map(it -> new Option(it.key(), it.name(), false))
                            .sorted(Comparator.comparing(Option::label));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /// No figure counts what is but inspired.
    private static Predicate<Option> counted() {
        return it -> !it.value().equals(How.INSPIRED.code());
    }

    private static Stream<Option> coded(Coded[] codes, Language language) {
        return Stream.of(codes).map(it -> new Option(it.code(), it.label(language), false));
    }
}
