package org.allmende.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Passwort2026!",
                "P4ssw0rt1234",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "123456789012",
                "qwertzuiopasdf",
                "qwertz123456",
                "Sommer2026Sommer",
                "Willkommen123!",
                "admin-admin-admin",
                "GeheimesPasswort",
            })
    void whatManyChooseIsCommon(String password) {
        assertThat(CommonPasswords.contain(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zwölf Boote am Steg",
                "xkJ3-qPz9-mmW2",
                "correct horse battery staple",
                "Rathausuhr geht dreizehn nach",
                "kueche-lampe-fjord-41",
            })
    void whatFewChooseIsNot(String password) {
        assertThat(CommonPasswords.contain(password)).isFalse();
    }
}
