package org.allmende.web.statistics;

import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.organisation.OrganisationQuery;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.ProjectQuery;
import org.allmende.web.PathId;
import org.allmende.web.page.PageAddress;
import org.allmende.web.page.Visit;
import org.allmende.web.picture.map.Borders;

import java.util.ArrayList;
import java.util.List;

/// The filters that are chosen, each to be taken back.
final class Chips {
    private Chips() {}

    /// @param label empty for what the page has a word for
    /// @param without the page without it
    record Chip(String name, String label, PageAddress without) {}

    static List<Chip> of(Visit visit, Wanted wanted, Borders borders) {
        var chips = new ArrayList<Chip>();
        for (var choice : Choice.all(visit.language(), borders, visit.at()))
            for (var option : choice.options())
                if (option.chosen())
                    chips.add(chip(visit, choice.name(), option.value(), option.label()));
        for (var name : Wanted.NAMED)
            for (var value : wanted.filters().getOrDefault(name, List.of()))
                chips.add(chip(visit, name, value, label(visit, borders, name, value)));
        return chips;
    }

    private static Chip chip(Visit visit, String name, String value, String label) {
        return new Chip(name, label, visit.at().without(name, value));
    }

    private static String label(Visit visit, Borders borders, String name, String value) {
        return switch (name) {
            case "district" -> borders.district(value).map(Borders.Shape::name).orElse(value);
            case "project" ->
                    visit.tryAsk(
                                    new ProjectQuery.One(
                                            PathId.of(value, ProjectId::new), visit.reading()))
                            .map(ProjectQuery.View::title)
                            .orElse(value);
            case "organisation" ->
                    visit.tryAsk(
                                    new OrganisationQuery.One(
                                            PathId.of(value, OrganisationId::new), visit.reading()))
                            .map(OrganisationQuery.View::name)
                            .orElse(value);
            default -> "";
        };
    }
}
