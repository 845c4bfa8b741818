package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.Optional;

/**
 * Heading that people write and what stands below it, or what they write beside a row and whether it counts, as somebody
 * decided once.
 *
 * @param word as it stands in the file
 * @param column name of a {@link DemandColumn}, {@link #TAKEN}, {@link #LEFT_OUT}, or as {@link #part} makes it
 */
public record HeadingWord(String word, String column) {

    /** Stands for rows that count though a word beside them put them in doubt. */
    static final String TAKEN = "ROWS_TAKEN";

    /** Stands for rows that do not count, as a word beside them says. */
    static final String LEFT_OUT = "ROWS_LEFT_OUT";

    /** Begins what a column that counts some of a row's residents was decided to say: by which means they come. */
    private static final String PART = "PART:";

    /** A heading of a column that counts those who come by some means; {@code ~} as the territory estimates it. */
    static HeadingWord part(String word, String means) {
        return new HeadingWord(word, PART + means);
    }

    /** The means by which those come whom a column under it counts; empty where it stands over no such column. */
    Optional<String> means() {
        return column.startsWith(PART) ? Optional.of(column.substring(PART.length())) : Optional.empty();
    }

    /** True where it is said of rows and stands over no column. */
    boolean isStatus() {
        return column.equals(TAKEN) || column.equals(LEFT_OUT);
    }

    /** What the program itself writes over that column, or does with those rows; empty where there is no such column any more. */
    public Optional<Sentence> title() {
        if (isStatus()) {
            return Optional.of(Words.of(column.equals(TAKEN) ? "choice.take" : "choice.leave"));
        }
        if (means().isPresent()) {
            return Optional.of(Words.of("heading.part", means().get()));
        }
        return DemandColumn.NEEDED.stream()
                .filter(c -> c.name().equals(column))
                .map(DemandColumn::title)
                .findFirst();
    }
}
