package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the names of the sheets that are read say.
 *
 * @param areSeveral true where several sheets are read together
 * @param kinds those of which some sheet is named after a word
 */
record SheetNames(boolean areSeveral, Set<Kind> kinds) {

    static SheetNames of(List<TableLayout> tables, Vocabulary vocabulary) {
        var names = tables.stream()
                .map(t -> t.sheet().name())
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        var kinds = EnumSet.noneOf(Kind.class);
        for (var kind : Kind.values()) {
            if (names.stream().anyMatch(n -> vocabulary.known(kind, n).isSure())) {
                kinds.add(kind);
            }
        }
        return new SheetNames(names.size() > 1, kinds);
    }

    /** True where each sheet may be of another: what holds for one then holds for no other. */
    boolean differ(Kind kind) {
        return areSeveral && (kind == Kind.COMMUNE || kinds.contains(kind));
    }
}
