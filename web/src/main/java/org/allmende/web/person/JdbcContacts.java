package org.allmende.web.person;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.Phone;
import org.allmende.kernel.text.Name;
import org.allmende.web.contact.Contact;
import org.allmende.web.contact.Contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
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
    public void keep(String thing, Contact contact) {
        sql.update(
                "INSERT INTO people_contact (thing, function, name, email, phone)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (thing) DO UPDATE SET"
                        + " function = excluded.function, name = excluded.name,"
                        + " email = excluded.email, phone = excluded.phone",
                thing,
                contact.function().value(),
                contact.name().map(Name::value).orElse(null),
                contact.email().map(Email::value).orElse(null),
                contact.phone().map(Phone::value).orElse(null));
    }

    @Override
    public void forget(String thing) {
        sql.update("DELETE FROM people_contact WHERE thing = ?", thing);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                new Name(row.getString(1)),
                Optional.ofNullable(row.getString(2)).map(Name::new),
                Optional.ofNullable(row.getString(3)).map(Email::new),
                Optional.ofNullable(row.getString(4)).map(Phone::new));
    }
}
