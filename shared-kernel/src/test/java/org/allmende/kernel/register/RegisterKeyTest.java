package org.allmende.kernel.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.allmende.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterKeyTest {

    @Test
    void itsLengthSaysWhatAKeyNames() {
        assertThat(RegisterKey.of("16")).isEqualTo(new LandKey("16"));
        assertThat(RegisterKey.of("01051")).isEqualTo(new DistrictKey("01051"));
        assertThat(RegisterKey.of("01051003")).isEqualTo(new Ags("01051003"));
        assertThat(RegisterKey.of("010515163")).isEqualTo(new AssociationKey("010515163"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1",
                "00",
                "17",
                "99",
                "0105",
                "010510",
                "0105100",
                "0105100a",
                "1705100",
                "17051003",
                "01051003 ",
                " 1051003",
                "٠١٠٥١٠٠٣",
                "0105151630",
                "010515163003"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> RegisterKey.of(text)).isInstanceOf(Refused.class);
    }

    @Test
    void tellsWhereAMunicipalityLies() {
        var ags = new Ags("01051003");

        assertThat(ags.district()).isEqualTo(new DistrictKey("01051"));
        assertThat(ags.land()).isEqualTo(new LandKey("01"));
        assertThat(AssociationKey.ofItself(ags)).isEqualTo(new AssociationKey("010510003"));
    }
}
