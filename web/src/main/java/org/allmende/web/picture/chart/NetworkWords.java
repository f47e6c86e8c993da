package org.allmende.web.picture.chart;

import static java.util.Comparator.comparingInt;

import org.allmende.kernel.statistics.StatisticsQuery.Edge;
import org.allmende.kernel.statistics.StatisticsQuery.NetworkFigures;
import org.allmende.kernel.statistics.StatisticsQuery.Node;
import org.allmende.web.picture.Caption;
import org.allmende.web.picture.Counted;

import java.util.ArrayList;
import java.util.List;

/// What there is to say about bodies that build together.
record NetworkWords(Caption caption, NetworkFigures figures) {

    /// @param shown how many of the bodies are drawn
    String sentence(int shown) {
        if (figures.edges().isEmpty()) {
            return caption.say(
                    "Noch arbeiten keine Stellen zusammen.", "No bodies work together yet.");
        }
        var closest =
                figures.edges().stream().max(comparingInt(NetworkOrder::weight)).orElseThrow();
        var sentence =
                bodies(figures.nodes().size())
                        + caption.say(" arbeiten zusammen, in ", " work together, in ")
                        + count(figures.edges().size(), "Paar", "Paaren", "pair", "pairs")
                        + caption.say(". Am engsten: ", ". Closest: ")
                        + between(closest)
                        + ".";
        return shown == figures.nodes().size()
                ? sentence
                : sentence
                        + caption.say(" Gezeigt sind die ", " Shown are the ")
                        + caption.number(shown)
                        + caption.say(" am stärksten verbundenen.", " with the most in common.");
    }

    /// "A und B (2 Gemeinschaften, 1 Nachnutzung)".
    String between(Edge edge) {
        var what = new ArrayList<String>();
        if (edge.communities() > 0) {
            what.add(
                    count(
                            edge.communities(),
                            "Gemeinschaft",
                            "Gemeinschaften",
                            "community",
                            "communities"));
        }
        if (edge.reuses() > 0) {
            what.add(count(edge.reuses(), "Nachnutzung", "Nachnutzungen", "reuse", "reuses"));
        }
        return caption.list(List.of(name(edge.a()), name(edge.b())))
                + " ("
                + String.join(", ", what)
                + ")";
    }

    String bodies(long count) {
        return count(count, "Stelle", "Stellen", "body", "bodies");
    }

    private String count(
            long count, String one, String many, String englishOne, String englishMany) {
        return caption.count(
                count, new Counted(caption.say(one, englishOne), caption.say(many, englishMany)));
    }

    private String name(String id) {
        return figures.nodes().stream()
                .filter(it -> it.id().equals(id))
                .map(Node::name)
                .findFirst()
                .orElse(id);
    }
}
