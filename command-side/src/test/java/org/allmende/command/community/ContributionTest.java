package org.allmende.command.community;

import static org.allmende.command.Cast.ANNA_FOR_FLENSBURG;
import static org.allmende.command.Cast.BERT_FOR_BRUNSBUETTEL;
import static org.allmende.command.Cast.BRUNSBUETTEL;
import static org.allmende.command.Cast.CARO_FOR_DITHMARSCHEN;
import static org.allmende.command.Cast.FLENSBURG;
import static org.allmende.command.Cast.GUILD;
import static org.allmende.command.Cast.days;
import static org.allmende.command.Cast.formed;
import static org.allmende.command.Cast.threeBodies;
import static org.allmende.kernel.community.MemberRole.MEMBER;
import static org.allmende.kernel.community.MemberRole.OBSERVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.command.Scenario;
import org.allmende.kernel.Code;
import org.allmende.kernel.Refused;
import org.allmende.kernel.Visibility;
import org.allmende.kernel.community.Admission;
import org.allmende.kernel.community.Amount;
import org.allmende.kernel.community.CommunityCommand.Contribute;
import org.allmende.kernel.community.CommunityCommand.WithdrawContribution;
import org.allmende.kernel.community.CommunityEvent.ContributionIntended;
import org.allmende.kernel.community.CommunityEvent.ContributionWithdrawn;
import org.allmende.kernel.community.CommunityEvent.MemberAdmitted;
import org.allmende.kernel.community.CommunityEvent.MemberLeft;
import org.allmende.kernel.community.CommunityEvent.RoleChanged;
import org.allmende.kernel.community.Contribution;
import org.allmende.kernel.community.ContributionKind;
import org.allmende.kernel.text.Note;
import org.allmende.kernel.text.Unit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Optional;

/// Flensburg coordinates, Brunsbüttel is a member.
class ContributionTest {
    private static final Contribute THREE_DAYS = new Contribute(GUILD, days("3"));

    private final Scenario scenario =
            threeBodies()
                    .given(
                            formed(FLENSBURG, Admission.OPEN, Visibility.PUBLIC),
                            new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));

    @Test
    void membersAndCoordinatorsSayWhatTheyMeanToBringIn() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS)
                .happens(new ContributionIntended(GUILD, 1, BRUNSBUETTEL, days("3")))
                .made("guild", "1");
        scenario.when(ANNA_FOR_FLENSBURG, THREE_DAYS)
                .happens(new ContributionIntended(GUILD, 2, FLENSBURG, days("3")))
                .made("guild", "2");
        scenario.when(CARO_FOR_DITHMARSCHEN, THREE_DAYS).refused(Code.NOT_ALLOWED);
    }

    @Test
    void whoOnlyObservesBringsNothingIn() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS);
        scenario.given(new RoleChanged(GUILD, BRUNSBUETTEL, MEMBER, OBSERVER));
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(1)).changesNothing();
    }

    @Test
    void eachTakesBackItsOwnAlone() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS);
        scenario.when(ANNA_FOR_FLENSBURG, withdraw(1)).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(2)).refused(Code.NOT_FOUND);
        scenario.when(CARO_FOR_DITHMARSCHEN, withdraw(2)).refused(Code.NOT_ALLOWED);
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(1))
                .happens(new ContributionWithdrawn(GUILD, 1, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(1)).changesNothing();
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS)
                .happens(new ContributionIntended(GUILD, 2, BRUNSBUETTEL, days("3")));
    }

    @Test
    void whoLeavesTakesItsOwnWithItAndComesBackWithNothing() {
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS);
        scenario.given(new MemberLeft(GUILD, BRUNSBUETTEL));
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(1)).changesNothing();
        scenario.given(new MemberAdmitted(GUILD, BRUNSBUETTEL, MEMBER));
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(1)).changesNothing();
    }

    @Test
    void afterFiftyOpenOnesAMemberSumsUp() {
        for (var n = 1; n <= 50; n++) {
            scenario.given(new ContributionIntended(GUILD, n, BRUNSBUETTEL, days("1")));
        }
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS).refused(Code.LIMIT_REACHED);
        scenario.when(ANNA_FOR_FLENSBURG, THREE_DAYS).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, withdraw(7)).events();
        scenario.when(BERT_FOR_BRUNSBUETTEL, THREE_DAYS).events();
    }

    @Test
    void moneyIsInEurosAndDaysAreDays() {
        var some = Optional.of(new Amount("1000"));
        assertThat(contribution(ContributionKind.MONEY, some, "EUR").unit()).isEmpty();
        refused(Code.UNKNOWN_CODE, () -> contribution(ContributionKind.MONEY, some, "CHF"));
        refused(Code.UNKNOWN_CODE, () -> contribution(ContributionKind.PERSON_DAYS, some, "h"));
        refused(Code.REQUIRED, () -> contribution(ContributionKind.MONEY, Optional.empty(), "EUR"));
    }

    @Test
    void thingsNeedToBeSaid() {
        var room =
                new Contribution(
                        ContributionKind.IN_KIND,
                        Optional.empty(),
                        Optional.of(new Unit("m²")),
                        Optional.of(new Note("A room")));
        assertThat(room.unit()).contains(new Unit("m²"));
        refused(
                Code.REQUIRED,
                () -> contribution(ContributionKind.IN_KIND, Optional.empty(), "m²"));
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.5", "1E2, 100", "0.01, 0.01", "1000000000, 1000000000"})
    void anAmountHasOneSpelling(String said, String kept) {
        assertThat(new Amount(said).value()).isEqualTo(kept);
        assertThat(Amount.of(new BigDecimal(said))).isEqualTo(new Amount(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000000.01", "1e400000000", "1e-400000000"})
    void anAmountIsWithinItsRange(String said) {
        refused(Code.OUT_OF_RANGE, () -> new Amount(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.001", "many", ""})
    void anAmountHasTwoDecimalsAtMost(String said) {
        refused(Code.WRONG_TYPE, () -> new Amount(said));
    }

    private static Contribution contribution(
            ContributionKind kind, Optional<Amount> amount, String unit) {
        return new Contribution(kind, amount, Optional.of(new Unit(unit)), Optional.empty());
    }

    private static void refused(Code code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.problem().code()).isEqualTo(code));
    }

    private static WithdrawContribution withdraw(int n) {
        return new WithdrawContribution(GUILD, n);
    }
}
