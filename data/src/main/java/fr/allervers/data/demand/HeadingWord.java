package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.Optional;

/**
 * Heading that people write and what stands below it, or what they write beside a row and whether it counts, as somebody
 * decided once.
 *
 * @param word as it stands in the file
 * @param column name of a {@link DemandColumn}, {@link #TAKEN} or {@link #LEFT_OUT}
 */
public record HeadingWord(String word, String column) {

    /** Stands for rows that count though a word beside them put them in doubt. */
    static final String TAKEN = "ROWS_TAKEN";

    /** Stands for rows that do not count, as a word beside them says. */
    static final String LEFT_OUT = "ROWS_LEFT_OUT";

    /** True where it is said of rows and stands over no column. */
    boolean isStatus() {
        return column.equals(TAKEN) || column.equals(LEFT_OUT);
    }

    /** What the program itself writes over that column, or does with those rows; empty where there is no such column any more. */
    public Optional<Sentence> title() {
        if (isStatus()) {
            return Optional.of(Words.of(column.equals(TAKEN) ? "choice.take" : "choice.leave"));
        }
        return DemandColumn.NEEDED.stream()
                .filter(c -> c.name().equals(column))
                .map(DemandColumn::title)
                .findFirst();
    }
}
