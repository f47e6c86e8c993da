package org.allmende.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.allmende.command.register.BundledRegister;
import org.allmende.kernel.register.DistrictKey;
import org.allmende.kernel.register.LandKey;
import org.allmende.kernel.register.RegisterEntry;
import org.allmende.web.picture.map.Borders;
import org.allmende.web.picture.map.Borders.Shape;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// The borders of the maps against the register.
class BordersTest {

    private static final Borders BORDERS = Borders.bundled();

    @Test
    void everyDistrictOfTheRegisterHasAShapeUnderItsName() {
        assertThat(named(BORDERS.districts()))
                .hasSize(400)
                .isEqualTo(register(it -> it.key() instanceof DistrictKey));
    }

    @Test
    void everyLandOfTheRegisterHasAShapeUnderItsName() {
        assertThat(named(BORDERS.lands()))
                .hasSize(16)
                .isEqualTo(register(it -> it.key() instanceof LandKey));
    }

    @Test
    void everyShapeIsClosedAndLiesWithinThePicture() {
        var all = List.of(BORDERS.lands(), BORDERS.districts());

        assertThat(all.stream().flatMap(Collection::stream))
                .allSatisfy(
                        it -> {
                            assertThat(it.path()).matches("(M\\d+ \\d+l[-0-9 ]+z)+");
                            assertThat(it.x()).isBetween(0, BORDERS.width());
                            assertThat(it.y()).isBetween(0, BORDERS.height());
                        });
    }

    private static List<String> named(Collection<Shape> shapes) {
        return shapes.stream().map(it -> it.key() + " " + it.name()).toList();
    }

    private static List<String> register(Predicate<RegisterEntry> kind) {
        return BundledRegister.load().entries().stream()
                .filter(kind)
                .map(it -> it.key() + " " + it.name())
                .toList();
    }
}
