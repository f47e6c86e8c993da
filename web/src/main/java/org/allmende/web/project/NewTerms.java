package org.allmende.web.project;

import org.allmende.kernel.project.ProjectCommand;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.project.Terms;
import org.allmende.kernel.reuse.Operation;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;

import java.util.List;
import java.util.function.Supplier;

/// What one needs to know before reusing a project, as it is sent; what is not named is emptied.
record NewTerms(
        @May(Name.class) String licence,
        @May(Name.class) String provider,
        @May(Operation.class) List<String> operation,
        @May(NewCost.class) NewCost cost,
        @May(Note.class) String requires,
        @May(Note.class) String funding,
        @May(Integer.class) Integer maturity)
        implements ProjectChanges {

    /// In whole euros.
    record NewCost(
            @May(Long.class) Long once,
            @May(Long.class) Long yearly,
            @May(Note.class) String note) {

        Supplier<Terms.Cost> read(Fields fields) {
            var once = fields.optional("once", this.once, Terms.Cost::euros);
            var yearly = fields.optional("yearly", this.yearly, Terms.Cost::euros);
            var note = fields.optional("note", this.note, Note::new);
            return () -> new Terms.Cost(once, yearly, note);
        }
    }

    @Override
    public ProjectCommand command(ProjectId project) {
        var read = new Fields();
        var licence = read.optional("licence", this.licence, Name::new);
        var provider = read.optional("provider", this.provider, Name::new);
        var operation = read.codes("operation", this.operation, Operation.class);
        var cost = read.object("cost", this.cost, (each, it) -> it.read(each));
        var requires = read.optional("requires", this.requires, Note::new);
        var funding = read.optional("funding", this.funding, Note::new);
        var maturity = read.optional("maturity", this.maturity, Terms::mature);
        return read.then(
                () ->
                        new ProjectCommand.SetTerms(
                                project,
                                new Terms(
                                        licence, provider, operation, cost, requires, funding,
                                        maturity)));
    }
}
