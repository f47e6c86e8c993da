package org.allmende.web.person;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.Phone;
import org.allmende.kernel.text.Name;
import org.allmende.web.contact.Contact;
import org.allmende.web.contact.Contacts;
import org.bson.Document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Contacts in MongoDB.
record MongoContacts(MongoCollection<Document> contacts) implements Contacts {
    private static final String WRITER = "writer";

    @Override
    public Optional<Contact> of(String thing) {
        return Optional.ofNullable(contacts.find(eq("_id", thing)).first())
                .map(MongoContacts::contact);
    }

    @Override
    public void keep(String thing, Contact contact, Optional<PersonId> writer) {
        var document = new Document("_id", thing).append("function", contact.function().value());
        contact.name().ifPresent(it -> document.append("name", it.value()));
        contact.email().ifPresent(it -> document.append("email", it.value()));
        contact.phone().ifPresent(it -> document.append("phone", it.value()));
        writer.ifPresent(it -> document.append(WRITER, it.value()));
        contacts.replaceOne(eq("_id", thing), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void forget(String thing) {
        contacts.deleteOne(eq("_id", thing));
    }

    @Override
    public List<Written> writtenBy(PersonId writer) {
        return contacts.find(eq(WRITER, writer.value()))
                .sort(ascending("_id"))
                .map(it -> new Written(it.getString("_id"), contact(it)))
                .into(new ArrayList<>());
    }

    private static Contact contact(Document document) {
        return new Contact(
                new Name(document.getString("function")),
                Optional.ofNullable(document.getString("name")).map(Name::new),
                Optional.ofNullable(document.getString("email")).map(Email::new),
                Optional.ofNullable(document.getString("phone")).map(Phone::new));
    }
}
