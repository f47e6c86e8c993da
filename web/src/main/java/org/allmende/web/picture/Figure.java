package org.allmende.web.picture;

import org.allmende.kernel.statistics.StatisticsQuery.Definition;

import java.util.List;
import java.util.Optional;

/// A picture with all that stands beside it: what it shows in words and as a table, by what it
/// counts, and where to get its figures and its facts.
///
/// @param id by which the page names it, once
/// @param svg empty where there is nothing to see
/// @param lines of the table with the same figures
/// @param figures the address of the figures as CSV
/// @param facts the address of all that is counted
/// @param source to be named beside it
public record Figure(
        String id,
        String title,
        String svg,
        String sentence,
        Definition definition,
        List<Line> lines,
        String figures,
        String facts,
        Optional<String> source) {

    public static Figure of(
            String id,
            String title,
            Picture picture,
            Definition definition,
            List<Line> lines,
            String figures,
            String facts,
            Optional<String> source) {
        return new Figure(
                id,
                title,
                picture.svg(),
                picture.sentence(),
                definition,
                lines,
                figures,
                facts,
                source);
    }

    /// One line of the table.
    ///
    /// @param label what is counted in it
    /// @param page of the thing itself, if it has one
    /// @param facts where to see the very things it counts
    /// @param part whether it is a part of the line above that is none
    /// @param before on the day with which is compared
    public record Line(
            String label,
            Optional<String> page,
            String facts,
            boolean part,
            int count,
            Optional<Integer> municipalities,
            Optional<Long> inhabitants,
            Optional<Integer> before) {}
}
