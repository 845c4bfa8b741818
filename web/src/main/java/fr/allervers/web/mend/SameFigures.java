package fr.allervers.web.mend;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Mends of which those with the same figures are one to choose from: the first of them.
 *
 * @param first the first of each, in their order
 * @param others those with its figures after it, by its letter; none is in it that has figures of its own
 */
record SameFigures(List<MendView> first, Map<String, List<MendView>> others) {

    static SameFigures of(List<MendView> views) {
        var alike = views.stream()
                .collect(collectingAndThen(
                        groupingBy(MendView::figures, LinkedHashMap::new, toList()), m -> List.copyOf(m.values())));
        var others = new LinkedHashMap<String, List<MendView>>();
        alike.stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> others.put(same.get(0).letter(), same.subList(1, same.size())));
        return new SameFigures(alike.stream().map(same -> same.get(0)).toList(), others);
    }

    /** The first of those with the figures of one of them. */
    MendView firstAs(MendView view) {
        return first.stream()
                .filter(v -> v.figures().equals(view.figures()))
                .findFirst()
                .orElse(view);
    }

    /** Those with the figures of one before them, with the letter of that one. */
    List<Folded> folded() {
        return others.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(m -> new Folded(m, e.getKey())))
                .toList();
    }

    /** A mend that has the figures of another, and the letter of that one. */
    record Folded(MendView mend, String as) {}
}
