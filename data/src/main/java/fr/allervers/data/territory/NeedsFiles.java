package fr.allervers.data.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.UnreadableQuarterException;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code wishes.csv}, {@code shares.csv}, {@code demand.csv} and {@code synonyms.csv}.
 *
 * @param ids of everything else that rows may name
 */
record NeedsFiles(FolderTables tables, KnownCommunes communes, Map<Synonym.Kind, ? extends Collection<String>> ids) {

    static final TableShape WISHES = TableShape.of("audience", "theme", "share", "priority?");
    static final TableShape SHARES = TableShape.of("commune", "audience", "share", "source?");
    static final TableShape DEMAND =
            TableShape.sourced("quarter?", "commune", "theme", "audience", "mobility", "residents", "priority?", "id?");
    static final TableShape SYNONYMS = TableShape.of("kind", "word", "id", "sure?");

    Needs needs() {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        return new Needs(
                tables.any("wishes.csv", WISHES, this::wish),
                tables.any("shares.csv", SHARES, row -> share(row, shared)),
                tables.any("demand.csv", DEMAND, row -> answer(row, seen)));
    }

    List<Synonym> synonyms() {
        return tables.any("synonyms.csv", SYNONYMS, row -> {
            var kind = row.choice("kind", Synonym.Kind.class);
            var sure = row.has("sure") ? row.choice("sure", Synonym.Sure.class) : Synonym.Sure.YES;
            return new Synonym(kind, row.need("word"), known(row, "id", kind), sure);
        });
    }

    private Wish wish(TableRow row) {
        return new Wish(
                known(row, "audience", Synonym.Kind.AUDIENCE),
                known(row, "theme", Synonym.Kind.THEME),
                row.number("share", 0, 1),
                priority(row));
    }

    private CommuneShare share(TableRow row, Set<String> seen) {
        var commune = known(row, "commune", Synonym.Kind.COMMUNE);
        var audience = known(row, "audience", Synonym.Kind.AUDIENCE);
        if (!seen.add(commune + " " + audience)) {
            row.doubt("share", FolderTables.words("share.twice", commune, audience));
        }
        return new CommuneShare(commune, audience, row.number("share", 0, 1));
    }

    private Answer answer(TableRow row, Set<String> seen) {
        var commune = known(row, "commune", Synonym.Kind.COMMUNE);
        var theme = known(row, "theme", Synonym.Kind.THEME);
        var audience = known(row, "audience", Synonym.Kind.AUDIENCE);
        var mobility = known(row, "mobility", Synonym.Kind.MOBILITY);
        var quarter = quarter(row);
        var id = row.has("id") ? row.id("id") : String.join("/", commune, theme, audience, mobility);
        if (!seen.add(quarter + " " + id)) {
            row.fault(row.has("id") ? "id" : "theme", FolderTables.words("id.twice", id));
        }
        int residents = row.whole("residents", 0, Limits.FIGURE);
        var demand = new Demand(id, commune, theme, audience, mobility, residents, priority(row), row.provenance());
        return new Answer(demand, quarter);
    }

    private static int priority(TableRow row) {
        var priority = row.wholeOrNull("priority", 1, Limits.FIGURE);
        return priority == null ? 1 : priority;
    }

    private static @Nullable Quarter quarter(TableRow row) {
        try {
            var text = row.text("quarter");
            return text == null ? null : Quarter.parse(text);
        } catch (UnreadableQuarterException e) {
            row.fault("quarter", e.sentence());
            return null;
        }
    }

    private String known(TableRow row, String column, Synonym.Kind kind) {
        var file = switch (kind) {
            case COMMUNE -> null;
            case THEME -> "themes.csv";
            case AUDIENCE -> "audiences.csv";
            case MOBILITY -> "mobility.csv";
        };
        if (file == null) {
            return communes.in(row, column);
        }
        var known = ids.get(kind);
        return row.known(column, known == null ? List.of() : known, file);
    }
}
