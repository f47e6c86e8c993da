package org.allmende.web.page;

import org.allmende.kernel.Coded;
import org.allmende.kernel.Language;
import org.allmende.web.NewId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a page says things in its reader's language. Templates know it as `ui`.
public final class Ui {
    /// All days are those of Berlin.
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static final Choices CHOICES = new Choices();

    private final Language language;
    private final Furniture furniture;
    private final Locale locale;

    Ui(Language language, Furniture furniture) {
        this.language = language;
        this.furniture = furniture;
        this.locale = language == Language.DE ? Locale.GERMANY : Locale.UK;
    }

    /// The language of the page, as HTML names it.
    public String lang() {
        return language == Language.DE ? "de" : "en";
    }

    /// The name of a code; nothing for nothing.
    public String label(Object coded) {
        return switch (coded) {
            case null -> "";
            case Optional<?> maybe -> maybe.map(this::label).orElse("");
            case Coded known -> unbroken(known.label(language));
            default -> coded.toString();
        };
    }

    /// "& -entwicklung": such a word is not to end a line with the hyphen it begins with.
    public String unbroken(String label) {
        return label.replace(" -", " \u2011");
    }

    /// What was entered in a field of a form: a code by its name, a day as people write it.
    public String entered(String field, List<String> values) {
        return values.stream().map(it -> entered(field, it)).collect(Collectors.joining(", "));
    }

    private String entered(String field, String value) {
        return CHOICES.of(field, value)
                .map(this::label)
                .or(() -> anyDay(value).map(this::day))
                .orElse(value);
    }

    /// Nothing where there is no such day, as on the 30th of February.
    private static Optional<LocalDate> anyDay(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// A day: 23.11.2026, or 23 November 2026.
    public String day(Object when) {
        return said(when, language == Language.DE ? "dd.MM.yyyy" : "d MMMM yyyy");
    }

    /// A moment to the minute.
    public String moment(Object when) {
        return said(
                when, language == Language.DE ? "dd.MM.yyyy, HH:mm 'Uhr'" : "d MMMM yyyy, HH:mm");
    }

    /// The day or moment of a look at the past, as it stands in the address.
    public String asOf(Optional<String> raw) {
        return raw.map(
                        it ->
                                it.length() == 10
                                        ? day(LocalDate.parse(it))
                                        : moment(Instant.parse(it)))
                .orElse("");
    }

    private String said(Object when, String form) {
        return switch (when) {
            case null -> "";
            case Optional<?> maybe -> maybe.map(it -> said(it, form)).orElse("");
            case LocalDate day -> DateTimeFormatter.ofPattern(dateOnly(form), locale).format(day);
            case Instant moment ->
                    DateTimeFormatter.ofPattern(form, locale).withZone(BERLIN).format(moment);
            default -> when.toString();
        };
    }

    private static String dateOnly(String form) {
        var comma = form.indexOf(", HH");
        return comma < 0 ? form : form.substring(0, comma);
    }

    /// A number with its groups of three.
    public String number(Object number) {
        return switch (number) {
            case null -> "";
            case Optional<?> maybe -> maybe.map(this::number).orElse("");
            case Number known -> Numbers.of(known, language);
            default -> number.toString();
        };
    }

    /// Text that people wrote in Markdown, as HTML that may be shown.
    public String prose(Object markdown) {
        return switch (markdown) {
            case null -> "";
            case Optional<?> maybe -> maybe.map(this::prose).orElse("");
            default -> furniture.prose().html(markdown.toString(), 3);
        };
    }

    /// The same for a text that is a page of its own: its headings come right below the page's.
    public String article(String markdown) {
        return furniture.prose().html(markdown, 2);
    }

    /// The beginning of such a text, without its form.
    public String excerpt(String markdown) {
        return furniture.prose().beginning(markdown);
    }

    public String icon(String name) {
        return furniture.icons().svg(name);
    }

    /// The address of a file of ours or of a library, which changes with its content.
    public String asset(String name) {
        return furniture.assets().address(name);
    }

    /// The view that has stopped, if one has.
    public Optional<Standstill.Stopped> stopped() {
        return furniture.standstill().now();
    }

    /// A new key, so that a form that is sent twice is done once.
    public String key() {
        return NewId.random();
    }

    /// The codes that forms let choose from.
    public Choices choices() {
        return CHOICES;
    }
}
