package org.allmende.standalone;

/// All of Allmende in one process.
public final class StandaloneApplication {
    private StandaloneApplication() {}

    static void main(String[] args) {}
}
