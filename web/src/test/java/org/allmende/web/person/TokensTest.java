package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.kernel.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final Account ANNA =
            new Account(
                    new PersonId("anna000000"),
                    Optional.of("anna@beispiel.de"),
                    Optional.of("Anna"),
                    Optional.of("hash"),
                    false);

    @TempDir Path folder;

    private final Turning clock = new Turning();
    private JdbcPeople people;
    private Tokens tokens;

    @BeforeEach
    void anna() {
        people = JdbcPeople.sqlite(folder.resolve("people.db"));
        people.add(ANNA, NOW);
        tokens = new Tokens(people, clock, LIFETIME);
    }

    @AfterEach
    void close() {
        people.close();
    }

    @Test
    void aTokenIsGoodForItsLifetimeAndNotAMomentLonger() {
        var issued = tokens.issue(ANNA);
        assertThat(issued.expiresAt()).isEqualTo(NOW.plus(LIFETIME));
        clock.now = NOW.plus(LIFETIME).minusMillis(1);
        assertThat(tokens.bearer(issued.token())).isPresent();
        clock.now = NOW.plus(LIFETIME);
        assertThat(tokens.bearer(issued.token())).isEmpty();
    }

    @Test
    void endingTokensLeavesTheOneInUse() {
        var one = tokens.issue(ANNA).token();
        var other = tokens.issue(ANNA).token();
        assertThat(tokens.bearer(one)).isPresent();
        assertThat(tokens.bearer(other)).isPresent();
        tokens.end(ANNA.person(), Optional.of(one));
        assertThat(tokens.bearer(one)).isPresent();
        assertThat(tokens.bearer(other)).isEmpty();
        tokens.end(ANNA.person(), Optional.empty());
        assertThat(tokens.bearer(one)).isEmpty();
    }

    @Test
    void whoBecomesAnOperatorIsOneAtOnce() {
        var token = tokens.issue(ANNA).token();
        assertThat(tokens.bearer(token).orElseThrow().operator()).isFalse();
        people.appoint(ANNA.person());
        tokens.refresh(ANNA.person());
        assertThat(tokens.bearer(token).orElseThrow().operator()).isTrue();
    }

    private static final class Turning extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
