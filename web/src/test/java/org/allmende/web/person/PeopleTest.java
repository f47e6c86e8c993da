package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;

import org.allmende.kernel.person.Email;
import org.allmende.kernel.person.PersonId;
import org.allmende.kernel.person.Phone;
import org.allmende.kernel.text.Name;
import org.allmende.kernel.text.Note;
import org.allmende.platform.edition.StartRefused;
import org.allmende.web.NewId;
import org.allmende.web.contact.Contact;
import org.allmende.web.contact.Contacts;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The same behaviour of every store of people.
class PeopleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir Path folder;

    @Test
    void sqliteKnowsPeople() throws Exception {
        try (var people = JdbcPeople.sqlite(folder.resolve("people.db"))) {
            knowsPeople(people);
            keepsAccounts(people);
            keepsTokens(people);
            keepsFeedback(people.feedbacks());
            keepsContacts(people.contacts());
            changesAccounts(people);
            keepsLinks(people);
            tellsWhatItKeeps(people);
        }
    }

    @Test
    void postgresKnowsPeople() throws Exception {
        try (var people = JdbcPeople.postgres(server("ALLMENDE_TEST_POSTGRES"), "", "")) {
            knowsPeople(people);
            keepsAccounts(people);
            keepsTokens(people);
            keepsFeedback(people.feedbacks());
            keepsContacts(people.contacts());
            changesAccounts(people);
            keepsLinks(people);
            tellsWhatItKeeps(people);
        }
    }

    @Test
    void mongoKnowsPeople() throws Exception {
        var database = "people-" + UUID.randomUUID().toString().substring(0, 8);
        try (var people = MongoPeople.open(server("ALLMENDE_TEST_MONGODB"), database)) {
            knowsPeople(people);
            keepsFeedback(people.feedbacks());
            keepsContacts(people.contacts());
            keepsLinks(people);
        }
    }

    @Test
    void theLastOperatorStays() throws Exception {
        try (var people = JdbcPeople.sqlite(folder.resolve("operators.db"))) {
            var first = account("first@b.de", true);
            var second = account("second@b.de", false);
            people.add(first, NOW);
            people.add(second, NOW);
            assertThat(people.dismiss(first.person())).isFalse();
            assertThat(people.dismiss(second.person())).isTrue();
            people.appoint(second.person());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var gone =
                        threads.invokeAll(
                                List.<Callable<Boolean>>of(
                                        () -> people.dismiss(first.person()),
                                        () -> people.dismiss(second.person())));
                assertThat(gone.get(0).get()).isNotEqualTo(gone.get(1).get());
            }
            assertThat(people.anyOperator()).isTrue();
        }
    }

    @Test
    void theStoreOfANewerProgramIsNotTouched() throws Exception {
        var file = folder.resolve("newer.db");
        JdbcPeople.sqlite(file).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE people_schema SET version = 99");
        }
        assertThatThrownBy(() -> JdbcPeople.sqlite(file))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("99");
    }

    @Test
    void sqliteKeepsWhatItHeldInItsFirstForm() throws Exception {
        var file = folder.resolve("first.db");
        var url = "jdbc:sqlite:" + file;
        keepsTheFirstForm(url, () -> JdbcPeople.sqlite(file));
    }

    @Test
    void postgresKeepsWhatItHeldInItsFirstForm() throws Exception {
        var server = server("ALLMENDE_TEST_POSTGRES");
        var schema = "first_" + NewId.random().replaceAll("[^a-z0-9]", "").substring(0, 8);
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + schema);
        }
        var url = server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        keepsTheFirstForm(url, () -> JdbcPeople.postgres(url, "", ""));
    }

    @Test
    void mongoKeepsWhatItHeldInItsFirstForm() {
        var server = server("ALLMENDE_TEST_MONGODB");
        var name = "people-" + UUID.randomUUID().toString().substring(0, 8);
        try (var client = MongoClients.create(server)) {
            var database = client.getDatabase(name);
            database.getCollection("schema")
                    .insertOne(new Document("_id", "people").append("version", 1));
            database.getCollection("contacts")
                    .insertOne(new Document("_id", "project/alt").append("function", "Büro"));
            database.getCollection("feedback")
                    .insertOne(
                            new Document("_id", "f1")
                                    .append("at", NOW.toEpochMilli())
                                    .append("page", "/")
                                    .append("text", "Schön."));
            holdsTheOldAndTakesTheNew(() -> MongoPeople.open(server, name));
            assertThat(database.getCollection("schema").find().first().getInteger("version"))
                    .isEqualTo(2);
            database.drop();
        }
    }

    private static void keepsTheFirstForm(String url, Supplier<People> open) throws Exception {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE people_schema (version INTEGER NOT NULL)");
            statement.execute("INSERT INTO people_schema VALUES (1)");
            statement.execute(
                    "CREATE TABLE people_feedback (id TEXT PRIMARY KEY, at BIGINT NOT NULL,"
                            + " page TEXT NOT NULL, text TEXT NOT NULL, reply_to TEXT)");
            statement.execute(
                    "CREATE TABLE people_contact (thing TEXT PRIMARY KEY,"
                            + " function TEXT NOT NULL, name TEXT, email TEXT, phone TEXT)");
            statement.execute(
                    "INSERT INTO people_contact VALUES"
                            + " ('project/alt', 'Büro', NULL, NULL, NULL)");
            statement.execute(
                    "INSERT INTO people_feedback VALUES ('f1', "
                            + NOW.toEpochMilli()
                            + ", '/', 'Schön.', NULL)");
        }
        holdsTheOldAndTakesTheNew(open);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT version FROM people_schema")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(2);
            assertThat(row.next()).isFalse();
        }
    }

    /// Opened twice, since the second time nothing is to be lifted any more.
    private static void holdsTheOldAndTakesTheNew(Supplier<People> open) {
        var anna = new PersonId(NewId.random());
        var old =
                new Contact(new Name("Büro"), Optional.empty(), Optional.empty(), Optional.empty());
        try (var people = open.get()) {
            assertThat(people.contacts().of("project/alt")).contains(old);
            assertThat(people.feedbacks().said(NOW, 0, 10))
                    .extracting(it -> it.text().value())
                    .containsExactly("Schön.");
            people.contacts().keep("project/neu", old, Optional.of(anna));
            people.feedbacks().keep(feedback(1, Optional.empty()), Optional.of(anna));
        }
        try (var people = open.get()) {
            assertThat(people.contacts().of("project/alt")).contains(old);
            assertThat(people.contacts().writtenBy(anna))
                    .containsExactly(new Contacts.Written("project/neu", old));
            assertThat(people.feedbacks().writtenBy(anna)).hasSize(1);
            assertThat(people.feedbacks().count(NOW.plusSeconds(60))).isEqualTo(2);
        }
    }

    private static void knowsPeople(People people) throws Exception {
        var issuer = "https://issuer.example/" + NewId.random();
        var identity =
                new People.Identity(issuer, "s1", Optional.of("a@b.de"), Optional.of("Anna"));
        var twin = (Callable<Account>) () -> people.known(identity, NOW);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var twins = threads.invokeAll(List.of(twin, twin, twin, twin));
            var first = twins.getFirst().get();
            for (var each : twins) assertThat(each.get()).isEqualTo(first);
            assertThat(first.name()).contains("Anna");
            assertThat(first.operator()).isFalse();
            assertThat(people.of(first.person())).contains(first);
            assertThat(people.names(List.of(first.person(), new PersonId("nobody0000"))))
                    .isEqualTo(Map.of(first.person(), "Anna"));
            assertThat(people.kept(first.person()))
                    .contains(
                            new People.Kept(
                                    NOW, List.of(new People.KnownBy(issuer, "s1")), List.of()));
            var other = new People.Identity(issuer, "s2", Optional.empty(), Optional.empty());
            assertThat(people.known(other, NOW).person()).isNotEqualTo(first.person());
        }
        assertThat(people.of(new PersonId("nobody0000"))).isEmpty();
        assertThat(people.kept(new PersonId("nobody0000"))).isEmpty();
    }

    private static Account account(String email, boolean operator) {
        return new Account(
                new PersonId(NewId.random()),
                Optional.of(email),
                Optional.of("Bert"),
                Optional.of("hash"),
                operator);
    }

    private static void keepsAccounts(Accounts accounts) {
        var mark = NewId.random();
        var account = account("Bert." + mark + "@b.de", false);
        assertThat(accounts.add(account, NOW)).isTrue();
        assertThat(accounts.add(account("bert." + mark + "@B.DE", false), NOW)).isFalse();
        assertThat(accounts.byAddress("BERT." + mark + "@b.de")).contains(account);
        accounts.add(account("op." + mark + "@b.de", true), NOW);
        assertThat(accounts.anyOperator()).isTrue();
    }

    private static void keepsTokens(Accounts accounts) {
        var account = account(NewId.random() + "@b.de", true);
        accounts.add(account, NOW);
        var token = new Accounts.Token(NewId.random(), account.person(), true, NOW.plusSeconds(60));
        accounts.keep(token);
        accounts.forgetExpired(NOW);
        assertThat(accounts.token(token.hash())).contains(token);
        accounts.forgetExpired(NOW.plusSeconds(60));
        assertThat(accounts.token(token.hash())).isEmpty();
        accounts.keep(token);
        accounts.forget(token.hash());
        assertThat(accounts.token(token.hash())).isEmpty();
    }

    private static void keepsContacts(Contacts contacts) {
        var thing = "project/" + UUID.randomUUID();
        var anna = new PersonId(NewId.random());
        var bert = new PersonId(NewId.random());
        assertThat(contacts.of(thing)).isEmpty();
        contacts.forget(thing);
        var mailbox =
                new Contact(
                        new Name("Digitalbüro"),
                        Optional.empty(),
                        Optional.of(new Email("digital@example.org")),
                        Optional.empty());
        contacts.keep(thing, mailbox, Optional.of(anna));
        assertThat(contacts.of(thing)).contains(mailbox);
        assertThat(contacts.writtenBy(anna)).containsExactly(new Contacts.Written(thing, mailbox));
        var person =
                new Contact(
                        new Name("Projektleitung"),
                        Optional.of(new Name("Anna Müller")),
                        Optional.empty(),
                        Optional.of(new Phone("+49 461 85-0")));
        contacts.keep(thing, person, Optional.of(bert));
        assertThat(contacts.of(thing)).contains(person);
        assertThat(contacts.of(thing + "x")).isEmpty();
        assertThat(contacts.writtenBy(anna)).isEmpty();
        assertThat(contacts.writtenBy(bert)).containsExactly(new Contacts.Written(thing, person));
        contacts.keep(thing + "x", mailbox, Optional.empty());
        contacts.keep(thing, person, Optional.empty());
        assertThat(contacts.writtenBy(bert)).isEmpty();
        contacts.forget(thing + "x");
        contacts.forget(thing);
        assertThat(contacts.of(thing)).isEmpty();
    }

    private static void keepsFeedback(Feedbacks feedbacks) {
        // A store that others use as well: what they left before is none of ours.
        feedbacks.forgetBefore(NOW.plusSeconds(10));
        var first = feedback(1, Optional.of("a@b.de"));
        var second = feedback(2, Optional.empty());
        var third = feedback(3, Optional.empty());
        var anna = new PersonId(NewId.random());
        feedbacks.keep(second, Optional.of(anna));
        feedbacks.keep(first, Optional.of(anna));
        feedbacks.keep(third, Optional.empty());
        assertThat(feedbacks.writtenBy(anna)).containsExactly(first, second);
        assertThat(feedbacks.writtenBy(new PersonId(NewId.random()))).isEmpty();
        assertThat(feedbacks.said(third.at(), 0, 10)).containsExactly(third, second, first);
        assertThat(feedbacks.said(second.at(), 1, 10)).containsExactly(first);
        assertThat(feedbacks.said(third.at(), 1, 1)).containsExactly(second);
        assertThat(feedbacks.count(second.at())).isEqualTo(2);
        feedbacks.forgetBefore(second.at());
        assertThat(feedbacks.said(third.at(), 0, 10)).containsExactly(third, second);
        assertThat(feedbacks.writtenBy(anna)).containsExactly(second);
        feedbacks.forgetBefore(third.at().plusSeconds(1));
        assertThat(feedbacks.count(third.at())).isZero();
    }

    private static Feedback feedback(int seconds, Optional<String> replyTo) {
        return new Feedback(
                NewId.random(),
                NOW.plusSeconds(10 + seconds),
                new Note("/projects/abc"),
                new Note("<script>alert(1)</script>\nZeile " + seconds),
                replyTo);
    }

    private static void changesAccounts(Accounts accounts) {
        var mark = NewId.random();
        var account = account("Carla." + mark + "@b.de", false);
        var other = account("dora." + mark + "@b.de", false);
        accounts.add(account, NOW);
        accounts.add(other, NOW);
        var none = Optional.<String>empty();
        var person = account.person();
        assertThat(accounts.change(person, Optional.of("Carla"), none, none)).isTrue();
        var taken = Optional.of("DORA." + mark + "@b.de");
        assertThat(accounts.change(person, Optional.of("No"), taken, none)).isFalse();
        var moved = Optional.of("Neu." + mark + "@b.de");
        assertThat(accounts.change(person, none, moved, Optional.of("hash 2"))).isTrue();
        assertThat(accounts.byAddress("carla." + mark + "@b.de")).isEmpty();
        assertThat(accounts.byAddress("neu." + mark + "@b.de"))
                .contains(
                        new Account(
                                person, moved, Optional.of("Carla"), Optional.of("hash 2"), false));
        accounts.appoint(person);
        assertThat(accounts.byAddress(moved.get()).orElseThrow().operator()).isTrue();
        accounts.appoint(other.person());
        assertThat(accounts.dismiss(person)).isTrue();
        assertThat(accounts.byAddress(moved.get()).orElseThrow().operator()).isFalse();
    }

    private static void keepsLinks(Links links) throws Exception {
        var end = NOW.plusSeconds(60);
        var made = link(end);
        links.keep(made);
        assertThat(links.link(made.hash())).contains(made);
        assertThat(links.use(made.hash(), end)).isFalse();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var once = (Callable<Boolean>) () -> links.use(made.hash(), NOW);
            var used = 0;
            for (var each : threads.invokeAll(List.of(once, once, once, once)))
                if (each.get()) used++;
            assertThat(used).isEqualTo(1);
        }
        assertThat(links.link(made.hash()).orElseThrow().used()).isTrue();
        links.forgetLinks(Links.Kind.INVITATION, made.target());
        assertThat(links.link(made.hash())).isPresent();
        links.forgetLinks(Links.Kind.PASSWORD, made.target());
        assertThat(links.link(made.hash())).isEmpty();
        var late = link(end);
        links.keep(late);
        links.forgetLinksExpiredBefore(end);
        assertThat(links.link(late.hash())).contains(late);
        links.forgetLinksExpiredBefore(end.plusMillis(1));
        assertThat(links.link(late.hash())).isEmpty();
    }

    private static Links.Link link(Instant end) {
        return new Links.Link(
                NewId.random(), Links.Kind.PASSWORD, NewId.random(), Optional.of("3"), end, false);
    }

    private static void tellsWhatItKeeps(JdbcPeople people) {
        var account = account(NewId.random() + "@b.de", false);
        people.add(account, NOW);
        var end = NOW.plusSeconds(60);
        var one = new Accounts.Token(NewId.random(), account.person(), false, end);
        var other = new Accounts.Token(NewId.random(), account.person(), false, end.plusSeconds(1));
        people.keep(one);
        people.keep(other);
        assertThat(people.kept(account.person()))
                .contains(new People.Kept(NOW, List.of(), List.of(end, end.plusSeconds(1))));
        people.forgetTokens(account.person(), Optional.of(other.hash()));
        assertThat(people.token(one.hash())).isEmpty();
        assertThat(people.token(other.hash())).contains(other);
        people.forgetTokens(account.person(), Optional.empty());
        assertThat(people.token(other.hash())).isEmpty();
    }

    private static String server(String variable) {
        var address = System.getenv(variable);
        if (address == null && !"true".equals(System.getenv("CI")))
            assumeTrue(false, "skipped: " + variable + " is not set");
        return Optional.ofNullable(address).orElseThrow();
    }
}
