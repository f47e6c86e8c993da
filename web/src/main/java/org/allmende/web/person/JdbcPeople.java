package org.allmende.web.person;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.allmende.kernel.person.PersonId;
import org.allmende.web.NewId;
import org.allmende.web.contact.Contacts;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/// People in SQLite or PostgreSQL.
final class JdbcPeople implements People, Accounts {
    private static final String ACCOUNT =
            "SELECT person, email, name, password, operator FROM people_person WHERE ";

    private final HikariDataSource pool;
    private final Sql sql;

    private JdbcPeople(HikariConfig config) {
        config.setPoolName("people");
        pool = new HikariDataSource(config);
        sql = new Sql(pool);
        try {
            PeopleSchema.prepare(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /// In a file of its own.
    static JdbcPeople sqlite(Path file) {
        var settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.setBusyTimeout(10_000);
        var source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file);
        var config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(4);
        return new JdbcPeople(config);
    }

    static JdbcPeople postgres(String url, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        if (!user.isEmpty()) config.setUsername(user);
        if (!password.isEmpty()) config.setPassword(password);
        config.setMaximumPoolSize(4);
        return new JdbcPeople(config);
    }

    @Override
    public boolean add(Account account, Instant now) {
        return 1
                == sql.update(
                        "INSERT INTO people_person"
                                + " (person, address, email, name, password, operator, created_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        account.person().value(),
                        account.email().map(Accounts::address).orElse(null),
                        account.email().orElse(null),
                        account.name().orElse(null),
                        account.password().orElse(null),
                        account.operator() ? 1 : 0,
                        now.toEpochMilli());
    }

    @Override
    public Optional<Account> byAddress(String email) {
        return sql.one(ACCOUNT + "address = ?", JdbcPeople::account, Accounts.address(email));
    }

    @Override
    public Optional<Account> of(PersonId person) {
        return sql.one(ACCOUNT + "person = ?", JdbcPeople::account, person.value());
    }

    @Override
    public boolean anyOperator() {
        return sql.one(ACCOUNT + "operator = 1 LIMIT 1", JdbcPeople::account).isPresent();
    }

    @Override
    public List<Account> operators() {
        return sql.all(ACCOUNT + "operator = 1 ORDER BY address", JdbcPeople::account);
    }

    @Override
    public void keep(Token token) {
        sql.update(
                "INSERT INTO people_token (hash, person, expires_at) VALUES (?, ?, ?)",
                token.hash(),
                token.person().value(),
                token.expiresAt().toEpochMilli());
    }

    @Override
    public Optional<Token> token(String hash) {
        return sql.one(
                "SELECT t.hash, t.person, p.operator, t.expires_at FROM people_token t"
                        + " JOIN people_person p ON p.person = t.person WHERE t.hash = ?",
                row ->
                        new Token(
                                row.getString(1),
                                new PersonId(row.getString(2)),
                                row.getInt(3) == 1,
                                Instant.ofEpochMilli(row.getLong(4))),
                hash);
    }

    @Override
    public void forget(String hash) {
        sql.update("DELETE FROM people_token WHERE hash = ?", hash);
    }

    @Override
    public void forgetExpired(Instant now) {
        sql.update("DELETE FROM people_token WHERE expires_at <= ?", now.toEpochMilli());
    }

    @Override
    public boolean change(
            PersonId person,
            Optional<String> name,
            Optional<String> email,
            Optional<String> password) {
        return sql.updateUnlessTaken(
                "UPDATE people_person SET name = COALESCE(?, name), email = COALESCE(?, email),"
                        + " address = COALESCE(?, address), password = COALESCE(?, password)"
                        + " WHERE person = ?",
                name.orElse(null),
                email.orElse(null),
                email.map(Accounts::address).orElse(null),
                password.orElse(null),
                person.value());
    }

    @Override
    public void appoint(PersonId person) {
        sql.update("UPDATE people_person SET operator = 1 WHERE person = ?", person.value());
    }

    @Override
    public boolean dismiss(PersonId person) {
        sql.update(
                "UPDATE people_person SET operator = 0 WHERE person = ?"
                        + " AND (SELECT count(*) FROM people_person WHERE operator = 1) > 1",
                person.value());
        return of(person).filter(Account::operator).isEmpty();
    }

    @Override
    public void forgetTokens(PersonId person, Optional<String> but) {
        sql.update(
                "DELETE FROM people_token WHERE person = ? AND hash <> ?",
                person.value(),
                but.orElse(""));
    }

    @Override
    public Map<PersonId, String> names(Collection<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        for (var some : chunks(people))
            sql.all(
                            "SELECT person, name FROM people_person WHERE name IS NOT NULL AND"
                                    + " person IN ("
                                    + String.join(",", Collections.nCopies(some.size(), "?"))
                                    + ")",
                            row -> Map.entry(new PersonId(row.getString(1)), row.getString(2)),
                            some.toArray())
                    .forEach(it -> names.put(it.getKey(), it.getValue()));
        return names;
    }

    /// A statement takes only so many values.
    private static List<List<String>> chunks(Collection<PersonId> people) {
        return people.stream()
                .map(PersonId::value)
                .distinct()
                .gather(Gatherers.windowFixed(500))
                .toList();
    }

    @Override
    public Optional<Kept> kept(PersonId person) {
        return sql.one(
                        "SELECT created_at FROM people_person WHERE person = ?",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        person.value())
                .map(since -> new Kept(since, identities(person), tokens(person)));
    }

    private List<KnownBy> identities(PersonId person) {
        return sql.all(
                "SELECT issuer, subject FROM people_identity WHERE person = ?",
                row -> new KnownBy(row.getString(1), row.getString(2)),
                person.value());
    }

    private List<Instant> tokens(PersonId person) {
        return sql.all(
                "SELECT expires_at FROM people_token WHERE person = ? ORDER BY expires_at",
                row -> Instant.ofEpochMilli(row.getLong(1)),
                person.value());
    }

    @Override
    public void keep(Link link) {
        sql.update(
                "INSERT INTO people_link (hash, kind, target, part, expires_at, used)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                link.hash(),
                link.kind().name(),
                link.target(),
                link.part().orElse(null),
                link.expiresAt().toEpochMilli(),
                link.used() ? 1 : 0);
    }

    @Override
    public Optional<Link> link(String hash) {
        return sql.one(
                "SELECT hash, kind, target, part, expires_at, used FROM people_link WHERE hash = ?",
                row ->
                        new Link(
                                row.getString(1),
                                Kind.valueOf(row.getString(2)),
                                row.getString(3),
                                Optional.ofNullable(row.getString(4)),
                                Instant.ofEpochMilli(row.getLong(5)),
                                row.getInt(6) == 1),
                hash);
    }

    @Override
    public boolean use(String hash, Instant now) {
        return 1
                == sql.update(
                        "UPDATE people_link SET used = 1"
                                + " WHERE hash = ? AND used = 0 AND expires_at > ?",
                        hash,
                        now.toEpochMilli());
    }

    @Override
    public void forgetLinks(Kind kind, String target) {
        sql.update("DELETE FROM people_link WHERE kind = ? AND target = ?", kind.name(), target);
    }

    @Override
    public void forgetLinksExpiredBefore(Instant moment) {
        sql.update("DELETE FROM people_link WHERE expires_at < ?", moment.toEpochMilli());
    }

    @Override
    public Account known(Identity identity, Instant now) {
        var known = byIdentity(identity);
        if (known.isPresent()) return known.get();
        var person = new PersonId(NewId.random());
        // The person first: an identity always leads to one. Who comes second finds the first's.
        // No address, because an address is a way to sign in and a provider's says nothing here.
        sql.update(
                "INSERT INTO people_person (person, email, name, operator, created_at)"
                        + " VALUES (?, ?, ?, 0, ?)",
                person.value(),
                identity.email().orElse(null),
                identity.name().orElse(null),
                now.toEpochMilli());
        var first =
                sql.update(
                        "INSERT INTO people_identity (issuer, subject, person) VALUES (?, ?, ?)"
                                + " ON CONFLICT DO NOTHING",
                        identity.issuer(),
                        identity.subject(),
                        person.value());
        if (first == 0) sql.update("DELETE FROM people_person WHERE person = ?", person.value());
        return byIdentity(identity).orElseThrow();
    }

    private Optional<Account> byIdentity(Identity identity) {
        return sql.one(
                ACCOUNT
                        + "person = (SELECT person FROM people_identity"
                        + " WHERE issuer = ? AND subject = ?)",
                JdbcPeople::account,
                identity.issuer(),
                identity.subject());
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new PersonId(row.getString(1)),
                Optional.ofNullable(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getInt(5) == 1);
    }

    @Override
    public Feedbacks feedbacks() {
        return new JdbcFeedbacks(sql);
    }

    @Override
    public Contacts contacts() {
        return new JdbcContacts(sql);
    }

    @Override
    public void close() {
        pool.close();
    }
}
