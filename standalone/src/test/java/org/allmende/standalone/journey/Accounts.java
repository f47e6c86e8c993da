package org.allmende.standalone.journey;

/// How people come to a token in an edition.
public interface Accounts {

    /// A token of the person with this name, who has an account from now on.
    String token(String name);

    /// A token of the operator.
    String operator();
}
