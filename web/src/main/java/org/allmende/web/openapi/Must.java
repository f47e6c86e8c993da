package org.allmende.web.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A field of a request that must be there. The raw value is read by the controller; this says for
/// the description of the API what it becomes.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Must {
    /// The type of the language, of each entry in a list; a raw Java type stands for itself.
    Class<?> value();

    /// The least length of a raw text, the least number of entries in a list, or the least number.
    int least() default 0;

    /// The greatest number, or the greatest number of entries in a list; 0 where nothing is said.
    int most() default 0;
}
