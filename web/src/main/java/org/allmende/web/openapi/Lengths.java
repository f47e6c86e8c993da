package org.allmende.web.openapi;

import static java.util.Map.entry;

import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityId;
import org.allmende.kernel.organisation.ClaimId;
import org.allmende.kernel.organisation.InvitationId;
import org.allmende.kernel.organisation.OrganisationId;
import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.project.Link;
import org.allmende.kernel.project.ProjectId;
import org.allmende.kernel.register.Ags;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterKey;
import org.allmende.kernel.reuse.ReuseId;
import org.allmende.kernel.text.Markdown;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Summary;
import org.allmende.kernel.text.Title;
import org.allmende.kernel.text.Unit;

import java.util.Map;
import java.util.function.Supplier;

/// How the texts, keys and ids of the language are written.
final class Lengths {

    private static final String LAND = "(0[1-9]|1[0-6])";

    private static final Map<Class<?>, Supplier<Schema<?>>> KNOWN =
            Map.ofEntries(
                    entry(Title.class, () -> text(Title.LEAST, Title.MOST)),
                    entry(Summary.class, () -> text(Summary.LEAST, Summary.MOST)),
                    entry(Markdown.class, () -> text(Markdown.LEAST, Markdown.MOST)),
                    entry(Note.class, () -> text(Note.LEAST, Note.MOST)),
                    entry(Name.class, () -> text(Name.LEAST, Name.MOST)),
                    entry(LandKey.class, () -> form(LAND)),
                    entry(Ags.class, () -> form(LAND + "\\d{6}")),
                    entry(RegisterKey.class, () -> form(LAND + "(\\d{3}|\\d{6}|\\d{7})?")),
                    entry(OzgId.class, () -> form("\\d{5}")),
                    entry(Lage.class, () -> form("[a-z0-9]+(-[a-z0-9]+)*").maxLength(80)),
                    entry(LeikaKey.class, () -> form("\\d{14}")),
                    entry(ProjectId.class, () -> form(ProjectId.FORM)),
                    entry(CommunityId.class, () -> form(CommunityId.FORM)),
                    entry(OrganisationId.class, () -> form(OrganisationId.FORM)),
                    entry(PersonId.class, () -> form(PersonId.FORM)),
                    entry(ReuseId.class, () -> form(ReuseId.FORM)),
                    entry(ClaimId.class, () -> form(ClaimId.FORM)),
                    entry(InvitationId.class, () -> form(InvitationId.FORM)),
                    entry(Email.class, () -> new StringSchema().format("email").maxLength(254)),
                    entry(Link.Url.class, () -> form("https?://.+").format("uri").maxLength(2_000)),
                    entry(Unit.class, () -> text(Unit.LEAST, Unit.MOST)),
                    entry(Amount.class, Lengths::amount));

    private Lengths() {}

    static Schema<?> of(Class<?> type) {
        return KNOWN.getOrDefault(type, StringSchema::new).get();
    }

    private static Schema<?> text(int least, int most) {
        return new StringSchema().minLength(least).maxLength(most);
    }

    private static Schema<?> amount() {
        var schema = new NumberSchema();
        schema.setMinimum(Amount.LEAST);
        schema.setMaximum(Amount.MOST);
        schema.setMultipleOf(Amount.LEAST);
        return schema;
    }

    private static Schema<?> form(String regex) {
        return new StringSchema().pattern("^(" + regex + ")$");
    }
}
