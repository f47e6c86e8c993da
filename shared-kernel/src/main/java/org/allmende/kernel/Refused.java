package org.allmende.kernel;

import java.util.List;

/// A command, a query or a value that cannot be: the only exception of the language.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public Refused(Problem problem) {
        // Refusals are answers, not accidents: no stack trace.
        super(problem.code().code(), null, false, false);
        this.problem = problem;
    }

    /// What was wrong.
    public Problem problem() {
        return problem;
    }

    /// A rule or a right is against it.
    public static Refused because(Code code, String... args) {
        return new Refused(Problem.of(code, args));
    }

    /// A value is not valid; the edge that knows the field adds its name.
    public static Refused invalid(Code code, String... args) {
        return new Refused(Problem.of(code, args));
    }

    /// A named field is not valid.
    public static Refused field(String field, Code code, String... args) {
        return new Refused(Problem.of(List.of(new Problem.FieldError(field, code, List.of(args)))));
    }
}
