package org.allmende.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.command.register.BundledRegister;
import org.allmende.kernel.register.AssociationKey;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.kernel.register.RegisterText;
import org.junit.jupiter.api.Test;

class DemoRegisterTest {

    @Test
    void noInventedBodyCanBeTakenForARealOne() {
        var official = BundledRegister.load();

        for (var entry : DemoRegister.invented()) {
            assertThat(official.find(entry.key())).isEmpty();
            assertThat(official.keyToUse(entry.key())).isEmpty();
            assertThat(entry.name()).endsWith("(Beispiel)");
        }
    }

    @Test
    void theInventedBodiesLieInRealPlaces() {
        var demo = DemoRegister.load();

        var musterstadt = demo.find(DemoRegister.MUSTERSTADT).orElseThrow();
        assertThat(musterstadt.name()).isEqualTo("Musterstadt (Beispiel)");
        assertThat(demo.districtOf(musterstadt))
                .get()
                .extracting(RegisterEntry::name)
                .isEqualTo("Rhein-Sieg-Kreis");
        assertThat(demo.landOf(musterstadt).name()).isEqualTo("Nordrhein-Westfalen");
        assertThat(demo.membersOf(DemoRegister.DEICHLAND)).hasSize(2);
        assertThat(
                        demo.membersOf(DemoRegister.DEICHLAND).stream()
                                .mapToInt(RegisterEntry::population)
                                .sum())
                .isEqualTo(demo.find(DemoRegister.DEICHLAND).orElseThrow().population());
    }

    @Test
    void holdsNoRealMunicipalityAndNoRealAssociation() {
        assertThat(DemoRegister.load().entries())
                .filteredOn(entry -> entry.district().isPresent())
                .allMatch(entry -> entry.name().endsWith("(Beispiel)"))
                .anyMatch(entry -> entry.key() instanceof AssociationKey)
                .hasSizeGreaterThan(10);
    }

    @Test
    void comesOutOfItsTextAsItWentIn() {
        var demo = DemoRegister.load();

        assertThat(RegisterText.unpack(RegisterText.pack(demo)).entries())
                .isEqualTo(demo.entries());
    }
}
