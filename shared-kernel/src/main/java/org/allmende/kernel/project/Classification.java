package org.allmende.kernel.project;

import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;

import java.util.List;

/// Where a project belongs. Each list names a thing once, in the order of its value.
public record Classification(
        List<Topic> topics,
        List<Field> fields,
        List<Lage> lagen,
        List<OzgId> ozgIds,
        List<LeikaKey> leikaKeys) {
    public static final Classification NONE =
            new Classification(List.of(), List.of(), List.of(), List.of(), List.of());

    public Classification {
        topics = topics.stream().distinct().sorted().toList();
        fields = fields.stream().distinct().sorted().toList();
        lagen =
                lagen.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(Lage::value))
                        .toList();
        ozgIds =
                ozgIds.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(OzgId::value))
                        .toList();
        leikaKeys =
                leikaKeys.stream()
                        .distinct()
                        .sorted(java.util.Comparator.comparing(LeikaKey::value))
                        .toList();
    }
}
