package org.allmende.kernel.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.allmende.kernel.catalogue.ServiceCatalogue.LeikaService;
import org.allmende.kernel.catalogue.ServiceCatalogue.OzgService;
import org.allmende.kernel.catalogue.ServiceCatalogue.Situation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The catalogue as text, one line a thing with tabs between the columns: the version; situations
/// (code, topic, name); OZG services (OZG-ID, situation, name); LeiKa services (key, OZG-ID, name).
final class CatalogueText {

    static final String VERSION = "version";
    static final String SITUATION = "lage";
    static final String OZG = "ozg";
    static final String LEIKA = "leika";

    static ServiceCatalogue bundled() {
        try (var in = CatalogueText.class.getResourceAsStream("services.tsv")) {
            return read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ServiceCatalogue read(String text) {
        var topics =
                Arrays.stream(Topic.values())
                        .collect(Collectors.toMap(Topic::code, Function.identity()));
        var situations = new LinkedHashMap<Lage, Situation>();
        var ozg = new LinkedHashMap<OzgId, OzgService>();
        var leika = new LinkedHashMap<LeikaKey, LeikaService>();
        var version = "";
        for (var line : text.lines().toList()) {
            var columns = line.split("\t", -1);
            switch (columns[0]) {
                case VERSION -> version = columns[1];
                case SITUATION -> {
                    var lage = new Lage(columns[1]);
                    situations.put(lage, new Situation(lage, columns[3], topics.get(columns[2])));
                }
                case OZG -> {
                    var id = new OzgId(columns[1]);
                    var situation = situations.get(new Lage(columns[2]));
                    ozg.put(
                            id,
                            new OzgService(id, columns[3], situation.lage(), situation.topic()));
                }
                case LEIKA -> {
                    var key = new LeikaKey(columns[1]);
                    leika.put(
                            key,
                            new LeikaService(key, columns[3], ozg.get(new OzgId(columns[2])).id()));
                }
                default ->
                        throw new IllegalArgumentException("not a line of the catalogue: " + line);
            }
        }
        return new ServiceCatalogue(version, situations, ozg, leika);
    }

    private CatalogueText() {}
}
