package org.allmende.web.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One row of the contract, for the description of the API: what the signature of a handler does
/// not say.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Row {

    /// What it does, in one English sentence.
    String value();

    /// The type of the answer; [Void] for none.
    Class<?> answer() default Done.class;

    /// Whether the answer, of a form of its own, is that of a write: with version and position, and
    /// after every view has seen it where `Prefer` wants that.
    boolean written() default false;

    int status() default 200;

    /// Whether the answer is a list, with `size`, `cursor`, `format` and CSV.
    boolean list() default false;

    /// Whether the list has facets.
    boolean facets() default false;

    /// Whether it can be read as of a past moment.
    boolean past() default true;

    /// The parameters in the query, besides those that all lists or all readers have.
    String[] parameters() default {};

    /// Whether anybody may ask.
    boolean open() default false;
}
