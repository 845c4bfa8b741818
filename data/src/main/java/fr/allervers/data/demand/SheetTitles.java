package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a sheet's name and the lines of titles in it say of its rows. */
final class SheetTitles {

    private final Sheet sheet;
    private final int heading;
    private final Vocabulary vocabulary;

    SheetTitles(TableLayout found, Vocabulary vocabulary) {
        this.sheet = found.sheet();
        this.heading = found.heading();
        this.vocabulary = vocabulary;
    }

    /** The commune, theme, audience or means that the sheet is named after, null where it is none. */
    @Nullable
    Entry named(Kind kind) {
        var name = sheet.name();
        var match = name.isEmpty() ? Match.NONE : vocabulary.known(kind, name);
        return match.isSure() ? match.first() : null;
    }

    /** Communes that lines with nothing else in them name, ids by the number of the line; none where a row stands over the first. */
    SortedMap<Integer, String> titles() {
        var titles = new TreeMap<Integer, String>();
        for (var row : sheet.rows()) {
            var match = title(row);
            if (match.isSure()) {
                titles.put(row.number(), match.first().id());
            }
        }
        var first = sheet.rows().stream().filter(r -> r.number() > heading).findFirst();
        boolean above = !titles.isEmpty()
                && first.isPresent()
                && titles.firstKey() <= first.get().number();
        return above ? titles : new TreeMap<>();
    }

    /** The commune that a line names, with nothing beside it but what that is called: {@code Commune : Grandval}. */
    private Match title(SheetRow row) {
        var filled = row.cells().stream()
                .filter(c -> !c.isBlank() && !c.covered())
                .map(Cell::text)
                .limit(3)
                .toList();
        if (filled.size() == 2 && vocabulary.heading(filled.get(0)) == DemandColumn.COMMUNE) {
            return vocabulary.known(Kind.COMMUNE, filled.get(1));
        }
        if (filled.size() != 1) {
            return Match.NONE;
        }
        var match = vocabulary.known(Kind.COMMUNE, filled.get(0));
        int colon = filled.get(0).indexOf(':');
        return colon > 0 && vocabulary.heading(filled.get(0).substring(0, colon)) == DemandColumn.COMMUNE
                ? vocabulary.known(Kind.COMMUNE, filled.get(0).substring(colon + 1))
                : match;
    }
}
