package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import java.util.Optional;

/**
 * Heading that people write and what stands below it, as somebody decided once.
 *
 * @param word the heading, as it stands in the file
 * @param column name of a {@link DemandColumn}
 */
public record HeadingWord(String word, String column) {

    /** What the program itself writes over that column; empty where there is no such column any more. */
    public Optional<Sentence> title() {
        return DemandColumn.NEEDED.stream()
                .filter(c -> c.name().equals(column))
                .map(DemandColumn::title)
                .findFirst();
    }
}
