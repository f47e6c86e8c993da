package org.allmende.query.register;

/// Counts the edits between what was typed and a name: letters inserted, left out, replaced, two
/// neighbours swapped (Damerau's distance in its restricted form), to the whole name and to its
/// best beginning.
final class Edits {

    private int[] before = new int[64];
    private int[] above = new int[64];
    private int[] row = new int[64];

    private int whole;
    private int beginning;

    void count(String typed, String name) {
        int width = name.length();
        if (row.length <= width) {
            before = new int[width + 1];
            above = new int[width + 1];
            row = new int[width + 1];
        }
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            var free = before;
            before = above;
            above = row;
            row = free;
            row[0] = i;
            char letter = typed.charAt(i - 1);
            for (int j = 1; j <= width; j++) {
                char other = name.charAt(j - 1);
                int least =
                        Math.min(
                                Math.min(row[j - 1], above[j]) + 1,
                                above[j - 1] + (letter == other ? 0 : 1));
                boolean swapped =
                        i > 1
                                && j > 1
                                && letter == name.charAt(j - 2)
                                && typed.charAt(i - 2) == other;
                row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
            }
        }
        whole = row[width];
        beginning = whole;
        for (int j = 0; j < width; j++) {
            beginning = Math.min(beginning, row[j]);
        }
    }

    int whole() {
        return whole;
    }

    int beginning() {
        return beginning;
    }
}
