package org.allmende.standalone.demo.content;

import org.allmende.kernel.Actor;
import org.allmende.kernel.Command;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntFunction;

/// What somebody does in the demo.
///
/// @param daysAgo how many days before the demo is made; at least one, for all of it is past
/// @param command what is done, given the dates of days told in the same way
public record Step(int daysAgo, Actor actor, Function<IntFunction<LocalDate>, Command> command) {

    public Step {
        if (daysAgo < 1) {
            throw new IllegalArgumentException("not in the past: " + daysAgo);
        }
    }

    static Step of(int daysAgo, Actor actor, Command command) {
        return new Step(daysAgo, actor, _ -> command);
    }
}
