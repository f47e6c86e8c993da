package org.allmende.web.person;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.Phone;
import org.allmende.kernel.text.Name;
import org.allmende.web.contact.Contact;
import org.allmende.web.contact.Contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Contacts in SQLite or PostgreSQL.
record JdbcContacts(Sql sql) implements Contacts {

    @Override
    public Optional<Contact> of(String thing) {
        return sql.one(
                "SELECT function, name, email, phone FROM people_contact WHERE thing = ?",
                JdbcContacts::contact,
                thing);
    }

    @Override
    public void keep(String thing, Contact contact, Optional<PersonId> writer) {
        sql.update(
                "INSERT INTO people_contact (thing, function, name, email, phone, writer)"
                        + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (thing) DO UPDATE SET"
                        + " function = excluded.function, name = excluded.name,"
                        + " email = excluded.email, phone = excluded.phone,"
                        + " writer = excluded.writer",
                thing,
                contact.function().value(),
                contact.name().map(Name::value).orElse(null),
                contact.email().map(Email::value).orElse(null),
                contact.phone().map(Phone::value).orElse(null),
                writer.map(PersonId::value).orElse(null));
    }

    @Override
    public void forget(String thing) {
        sql.update("DELETE FROM people_contact WHERE thing = ?", thing);
    }

    @Override
    public List<Written> writtenBy(PersonId writer) {
        return sql.all(
                "SELECT function, name, email, phone, thing FROM people_contact"
                        + " WHERE writer = ? ORDER BY thing",
                row -> new Written(row.getString(5), contact(row)),
                writer.value());
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new Name(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(Name::new),
                Optional.ofNullable(row.getString(3)).map(Email::new),
                Optional.ofNullable(row.getString(4)).map(Phone::new));
    }
}
