package org.allmende.standalone.journey;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.UUID;

/// The real servers and programs that tests are told of by environment variables. Without one a
/// test is skipped with a line that says so; with CI=true a missing one is a failure, save Axon
/// Server.
public final class Servers {
    private Servers() {}

    public static String mongodb() {
        return required("ALLMENDE_TEST_MONGODB", "a MongoDB replica set");
    }

    public static String postgres() {
        return required("ALLMENDE_TEST_POSTGRES", "a PostgreSQL");
    }

    /// The program Schemathesis.
    public static String schemathesis() {
        return required("ALLMENDE_TEST_SCHEMATHESIS", "the program Schemathesis");
    }

    /// Host and gRPC port of an empty one.
    public static String axonServer() {
        var address = System.getenv("ALLMENDE_TEST_AXONSERVER");
        return address == null
                ? abort("skipped: ALLMENDE_TEST_AXONSERVER names no Axon Server")
                : address;
    }

    /// A name no other run uses.
    public static String unique() {
        return "allmende_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static String required(String variable, String what) {
        var address = System.getenv(variable);
        if (address != null) {
            return address;
        }
        return "true".equals(System.getenv("CI"))
                ? fail(variable + " has to name " + what)
                : abort("skipped: " + variable + " is not set, it would have to name " + what);
    }
}
