package org.allmende.web.statistics;

import org.allmende.kernel.statistics.StatisticsQuery.Definition;
import org.allmende.web.picture.Figure;
import org.allmende.web.picture.Tile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that the page of the figures shows.
///
/// @param platform tiles that no filter narrows
/// @param overview by what these count
/// @param sums of the reuses that are counted
/// @param charts by what reuses have
/// @param then the day with which is compared
record Board(
        List<Tile> platform,
        Definition overview,
        List<Tile> sums,
        Figure map,
        Figure months,
        List<Figure> charts,
        Figure projects,
        Network network,
        Optional<LocalDate> then,
        Instant asOf,
        long position) {

    /// What fetches itself again when a figure moved.
    public String live() {
        var figures =
                Stream.concat(Stream.of(map, months, projects, network.figure()), charts.stream());
        return Stream.concat(
                        Stream.of("#kacheln", "#summen"),
                        figures.flatMap(it -> Stream.of("#bild-" + it.id(), "#tabelle-" + it.id())))
                .collect(Collectors.joining(","));
    }
}
