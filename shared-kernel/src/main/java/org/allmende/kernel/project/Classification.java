package org.allmende.kernel.project;

import org.allmende.kernel.catalogue.Field;
import org.allmende.kernel.catalogue.Lage;
import org.allmende.kernel.catalogue.LeikaKey;
import org.allmende.kernel.catalogue.OzgId;
import org.allmende.kernel.catalogue.Topic;

import java.util.Comparator;
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
        topics = ordered(topics, Comparator.naturalOrder());
        fields = ordered(fields, Comparator.naturalOrder());
        lagen = ordered(lagen, Comparator.comparing(Lage::value));
        ozgIds = ordered(ozgIds, Comparator.comparing(OzgId::value));
        leikaKeys = ordered(leikaKeys, Comparator.comparing(LeikaKey::value));
    }

    private static <T> List<T> ordered(List<T> list, Comparator<T> order) {
        return list.size() < 2
                ? List.copyOf(list)
                : list.stream().distinct().sorted(order).toList();
    }
}
