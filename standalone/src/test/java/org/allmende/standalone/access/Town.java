package org.allmende.standalone.access;

import org.allmende.standalone.journey.Api;
import org.allmende.standalone.journey.OwnAccounts;

import java.util.concurrent.atomic.AtomicInteger;

/// What the matrix is about: Bonn with an administrator and a member, the coordinator's body, one
/// that has nothing to do with them, and fresh things of theirs, one for each question.
final class Town {
    static final String BONN = "05314000";
    static final String COORDINATOR = "05382060";
    static final String OTHER = "05382056";
    static final String UNCLAIMED = "05382044";

    private static final String LIE = "Ein Satz, der lang genug ist.";

    final Api visitor;
    final Api stranger;
    final Api member;
    final Api administrator;
    final Api coordinator;
    final Api other;
    final Api operator;
    final OwnAccounts accounts;
    private final AtomicInteger next = new AtomicInteger();

    Town(Api api, String operatorPassword) {
        accounts = new OwnAccounts(api, operatorPassword);
        visitor = api;
        operator = api.as(accounts.operator());
        administrator = speaker("administrator", BONN);
        coordinator = speaker("coordinator", COORDINATOR);
        other = speaker("other", OTHER);
        stranger = api.as(accounts.token("stranger"));
        member = api.as(accounts.token("member"));
        belongs(member, "[\"editor\"]");
    }

    private Api speaker(String name, String key) {
        var person = visitor.as(accounts.token(name));
        person.post("/organisations", "{\"key\": \"%s\"}".formatted(key)).expect(201);
        operator.put("/organisations/" + key + "/verification", "{}").expect(200);
        return person;
    }

    private String belongs(Api person, String roles) {
        person.post("/organisations/" + BONN + "/requests", "{}").expect(201);
        var id = person(person);
        administrator
                .put("/organisations/" + BONN + "/people/" + id, "{\"roles\": %s}".formatted(roles))
                .expect(200);
        return id;
    }

    static String person(Api api) {
        return api.get("/me").expect(200).json().path("person").asString();
    }

    /// A name nothing else has.
    String name(String begin) {
        return begin + " " + next.incrementAndGet();
    }

    /// A person nobody has seen before.
    Api newcomer() {
        return visitor.as(accounts.token(name("newcomer").replace(' ', '-')));
    }

    /// From here on everything that was made is there.
    long position() {
        return operator.get("/processors").expect(200).json().at("/items/0/head").asLong();
    }

    /// The pseudonym of another operator.
    String anotherOperator() {
        var person = person(newcomer());
        operator.put("/operators/" + person, "{}").expect(200);
        return person;
    }

    /// The secret of a link by which somebody sets a password.
    String passwordLink() {
        return secret(operator.post("/people/" + person(newcomer()) + "/password-link", null));
    }

    /// The secret of an invitation that somebody has used: what is good would change who asks.
    String invitation() {
        var secret =
                secret(
                        administrator.post(
                                "/organisations/" + BONN + "/invitations",
                                "{\"roles\": [\"editor\"]}"));
        newcomer().put("/invitations/" + secret + "/acceptance", null).expect(200);
        return secret;
    }

    /// The number of an invitation that nobody has accepted.
    String openInvitation() {
        var made =
                administrator.post(
                        "/organisations/" + BONN + "/invitations", "{\"roles\": [\"editor\"]}");
        var people =
                administrator
                        .from(made.expect(201))
                        .get("/organisations/" + BONN + "/people")
                        .expect(200)
                        .json();
        var open = people.path("invitations");
        return open.get(open.size() - 1).path("invitation").asString();
    }

    private static String secret(Api.Answer made) {
        var link = made.expect(201).json().path("link").asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /// The pseudonym of another member of Bonn.
    String colleague() {
        return belongs(newcomer(), "[\"editor\"]");
    }

    /// A body that somebody else claims, not verified.
    String claimed() {
        var name = name("Verein");
        return newcomer()
                .post(
                        "/organisations",
                        "{\"name\": \"%s\", \"kind\": \"civil-society\"}".formatted(name))
                .expect(201)
                .id();
    }

    static String idea(String title) {
        return "{\"title\": \"%s\", \"summary\": \"%s\"}".formatted(title, LIE);
    }

    /// A public project of this person's body, at work.
    String project(Api by) {
        return by.post(
                        "/projects",
                        """
                        {"title": "%s", "summary": "%s", "stage": "productive"}\
                        """
                                .formatted(name("Projekt"), LIE))
                .expect(201)
                .id();
    }

    String project() {
        return project(administrator);
    }

    /// A draft of Bonn's.
    String draft() {
        return administrator
                .post(
                        "/projects",
                        """
                        {"title": "%s", "summary": "%s", "visibility": "draft"}\
                        """
                                .formatted(name("Entwurf"), LIE))
                .expect(201)
                .id();
    }

    /// A community around a project of Bonn's; Bonn is a member of it.
    String community(String admission) {
        var made =
                coordinator
                        .post(
                                "/communities",
                                """
                                {"name": "%s", "purpose": "%s", "projects": ["%s"],
                                 "admission": "%s"}\
                                """
                                        .formatted(name("Gemeinschaft"), LIE, project(), admission))
                        .expect(201)
                        .id();
        administrator.post("/communities/" + made + "/requests", "{\"as\": \"member\"}");
        coordinator.put(
                "/communities/" + made + "/requests/" + BONN, "{\"decision\": \"admitted\"}");
        return made;
    }

    String community() {
        return community("on-request");
    }

    /// A community in which the other body waits to be admitted.
    String asked() {
        var community = community();
        other.post("/communities/" + community + "/requests", "{\"as\": \"member\"}").expect(201);
        return community;
    }

    /// A community that has invited the other body.
    String invited() {
        var community = community();
        coordinator
                .post(
                        "/communities/" + community + "/invitations",
                        "{\"organisation\": \"%s\"}".formatted(OTHER))
                .expect(201);
        return community;
    }

    /// Bonn's reuse of a project of the coordinator's body.
    String reuse() {
        return administrator
                .post(
                        "/projects/" + project(coordinator) + "/reuse",
                        "{\"stage\": \"productive\", \"how\": \"unchanged\"}")
                .expect(201)
                .id();
    }

    /// A project of Bonn's that is offered to the other body.
    String offered() {
        var project = project();
        administrator
                .put("/projects/" + project + "/handover", "{\"to\": \"%s\"}".formatted(OTHER))
                .expect(200);
        return project;
    }

    /// A project of Bonn's that is to retire in favour of one of the other body's.
    String retiring() {
        var project = project();
        administrator
                .put(
                        "/projects/" + project + "/retirement",
                        "{\"inFavourOf\": \"%s\"}".formatted(project(other)))
                .expect(200);
        return project;
    }
}
