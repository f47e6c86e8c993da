package org.allmende.kernel;

/// Which part of a list is wanted.
///
/// @param offset how many to leave out, from 0
/// @param size how many at most; the edge allows 1 to 100 and everything for an export
public record Page(int offset, int size) {
    public static final Page FIRST = new Page(0, 20);
    public static final Page EVERYTHING = new Page(0, Integer.MAX_VALUE);
}
