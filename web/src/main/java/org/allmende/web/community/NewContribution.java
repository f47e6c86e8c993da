package org.allmende.web.community;

import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityCommand.Contribute;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Unit;
import org.allmende.web.Fields;
import org.allmende.web.openapi.May;
import org.allmende.web.openapi.Must;

import java.math.BigDecimal;

/// What a member means to bring in.
record NewContribution(
        @Must(ContributionKind.class) String kind,
        @May(Amount.class) BigDecimal amount,
        @May(Unit.class) String unit,
        @May(Note.class) String note) {

    Contribute command(CommunityId community) {
        var read = new Fields();
        var kind = read.code("kind", this.kind, ContributionKind.class);
        var amount = read.optional("amount", this.amount, Amount::of);
        var unit = read.optional("unit", this.unit, Unit::new);
        var note = read.optional("note", this.note, Note::new);
        return read.then(
                () -> new Contribute(community, new Contribution(kind, amount, unit, note)));
    }
}
