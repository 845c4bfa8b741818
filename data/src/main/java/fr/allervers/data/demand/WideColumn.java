package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds how many ask for what its heading says.
 *
 * @param column from 0
 * @param means what the heading settles, ids by kind; the rest stands in the row
 * @param period when its figures are of, as it stands over it; empty where nothing says so
 */
record WideColumn(int column, Map<Kind, String> means, String period) {

    /** Kinds that a heading may settle. */
    static final List<Kind> KINDS = List.of(Kind.THEME, Kind.AUDIENCE, Kind.MOBILITY);

    /** Kinds that a heading may settle where no column says the commune. */
    static final List<Kind> CROSSED = List.of(Kind.THEME, Kind.AUDIENCE, Kind.MOBILITY, Kind.COMMUNE);

    WideColumn {
        means = Map.copyOf(means);
    }

    /** A column over which no time stands. */
    WideColumn(int column, Map<Kind, String> means) {
        this(column, means, "");
    }

    /** Of a heading such as {@code E-mail} or {@code E-mail – Seniors}; null where it names nothing for sure. */
    static @Nullable WideColumn of(int column, String heading, Vocabulary vocabulary) {
        return of(column, heading, vocabulary, KINDS);
    }

    /** As {@link #of(int, String, Vocabulary)}, with what a heading may name. */
    static @Nullable WideColumn of(int column, String heading, Vocabulary vocabulary, List<Kind> kinds) {
        var means = new EnumMap<Kind, String>(Kind.class);
        addNamed(heading, vocabulary, kinds, means);
        if (means.isEmpty()) {
            for (var part : parts(heading)) {
                var period = RowSelection.periodBehind(part);
                addNamed(part.substring(0, part.length() - period.length()), vocabulary, kinds, means);
            }
        }
        return means.isEmpty() ? null : new WideColumn(column, means);
    }

    /** The time that a heading says beside whatever else; empty where it says none. */
    static String period(String heading) {
        return Arrays.stream(parts(heading))
                .map(RowSelection::periodBehind)
                .filter(p -> !p.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String[] parts(String heading) {
        return heading.split("\\s*[–—/×:\\n|()+]\\s*|\\s+-\\s+|\\s+x\\s+");
    }

    private static void addNamed(String name, Vocabulary vocabulary, List<Kind> kinds, Map<Kind, String> means) {
        for (var kind : kinds) {
            var match = name.isBlank() || means.containsKey(kind) ? Match.NONE : vocabulary.known(kind, name);
            if (match.isSure()) {
                means.put(kind, match.first().id());
                return;
            }
        }
    }

    /** True where the heading says of which commune. */
    boolean isOfCommune() {
        return means.containsKey(Kind.COMMUNE);
    }

    /** This heading and the one of the group above it. */
    WideColumn within(WideColumn group) {
        var both = new EnumMap<Kind, String>(Kind.class);
        both.putAll(group.means);
        both.putAll(means);
        return new WideColumn(column, both, period);
    }

    WideColumn of(String time) {
        return new WideColumn(column, means, time);
    }
}
