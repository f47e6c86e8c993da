package org.allmende.web.openapi;

import java.util.List;
import java.util.Optional;

/// A problem as the contract shows it. More members may be there: `version`, `organisation`, `key`,
/// `reuse`.
///
/// @param errors with status 422: which fields are wrong
record ProblemForm(
        String type,
        String title,
        int status,
        String detail,
        String code,
        Optional<List<FieldForm>> errors) {

    /// @param field a path, a parameter or a header
    record FieldForm(String field, String code, String message) {}
}
