package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Which columns of figures of a table may say how many ask, and which are of something else. */
final class CountColumns {

    private static final Pattern COUNT = Pattern.compile(
            "(n|nb|nbr|nbre|nombre|combien|qte|quantite|eff|effectif|total|estim)\\b.*|.*\\b(pers|personnes?|inscrits?|"
                    + "demandes?|participants?|interesses?|estimation)\\b.*");

    private static final Pattern SECOND = Pattern.compile(
            "(.* )?(attente|waiting|demandees?|demandes?|souhaits?|souhaitee?s?"
                    + "|presente?s?|venue?s|interesse?e?s?|retenue?s?|inscriptions|intentions|requested|attended)( .*)?");

    private static final Pattern OTHER = Pattern.compile(
            "(age|annee|an|ans|naissance|date|jour|heure|tel|telephone|numero|no|ref|reference|id|code|cp|distance|km|"
                    + "duree|priorite|note|salle|postes)\\b.*");

    private static final Pattern NUMBERED = Pattern.compile("(?i)\\s*n\\s*[°º].*");

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final ColumnChoices columns;

    /** @param columns that know what stands over a column */
    CountColumns(TableLayout found, Vocabulary vocabulary, ColumnChoices columns) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.columns = columns;
    }

    /** True where a column counts, beside that of those who ask, those who wait, came, were kept or would like to. */
    boolean isSecondCount(int column) {
        var heading = Folding.fold(columns.heading(column));
        return SECOND.matcher(heading).matches()
                && !OTHER.matcher(heading).matches()
                && !NUMBERED.matcher(columns.heading(column)).lookingAt()
                && columns.profile(column).holdsFigures();
    }

    /** True where most figures of a column are about the population of their row's commune. */
    boolean isPopulation(int column, Map<DemandColumn, Integer> named) {
        var commune = DemandColumn.ofCommune(named);
        int near = 0;
        int rows = 0;
        if (commune == null) {
            return false;
        }
        for (var row : found.content()) {
            var match = vocabulary.known(Kind.COMMUNE, row.cell(commune).text());
            int size = match.isSure() ? match.first().size() : -1;
            var amount = Amount.of(row.cell(column));
            if (size > 0 && amount.state() == Amount.State.CLEAR) {
                rows++;
                near += Math.abs(amount.value() - size) <= 0.15 * size ? 1 : 0;
            }
        }
        return rows > 0 && 2 * near > rows;
    }

    boolean isOther(ColumnProfile profile) {
        return OTHER.matcher(Folding.fold(columns.heading(profile.column()))).matches()
                || numbersRows(profile.column());
    }

    boolean isCount(ColumnProfile profile) {
        return COUNT.matcher(Folding.fold(columns.heading(profile.column()))).matches()
                && !numbersRows(profile.column())
                && !isOtherCount(profile);
    }

    boolean isOtherCount(ColumnProfile profile) {
        return DemandColumn.isOtherCount(columns.heading(profile.column()));
    }

    /** True where a column counts the rows: 1, 2, 3, and so on under N°, or without a heading. */
    private boolean numbersRows(int column) {
        var title = columns.heading(column);
        if (!title.isEmpty() && !NUMBERED.matcher(title).matches()) {
            return false;
        }
        var texts = found.content().stream()
                .map(r -> r.cell(column).text())
                .filter(t -> !t.isEmpty())
                .toList();
        return texts.size() > 1
                && IntStream.range(0, texts.size()).allMatch(i -> texts.get(i).equals(Integer.toString(i + 1)));
    }
}
