package org.allmende.web.project;

import org.allmende.kernel.project.Stage;
import org.allmende.web.page.Form;

import java.util.Arrays;

/// The plan as a form has it: a field for each stage that can be planned, named by its code.
final class PlanForm {
    private PlanForm() {}

    static ProjectChanges.NewPlan of(Form form) {
        return new ProjectChanges.NewPlan(
                Arrays.stream(Stage.values())
                        .filter(it -> form.value(it.code()).isPresent())
                        .map(
                                it ->
                                        new ProjectChanges.NewPlan.NewDate(
                                                it.code(), form.value(it.code()).orElseThrow()))
                        .toList());
    }
}
