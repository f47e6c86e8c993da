package org.allmende.kernel.organisation;

import org.allmende.kernel.Coded;

/// Inhabitants of a body.
public enum SizeClass implements Coded {
    // The code names the range; a Java name cannot begin with a digit.
    UNDER_5000("under-5000", "unter 5.000", "under 5,000"),
    FROM_5000("5000-20000", "5.000 bis 20.000", "5,000 to 20,000"),
    FROM_20000("20000-100000", "20.000 bis 100.000", "20,000 to 100,000"),
    OVER_100000("over-100000", "über 100.000", "over 100,000");

    private final String code;
    private final String german;
    private final String english;

    SizeClass(String code, String german, String english) {
        this.code = code;
        this.german = german;
        this.english = english;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }

    /// The class of a number of inhabitants.
    public static SizeClass of(long inhabitants) {
        if (inhabitants < 5_000) return UNDER_5000;
        if (inhabitants < 20_000) return FROM_5000;
        return inhabitants < 100_000 ? FROM_20000 : OVER_100000;
    }
}
