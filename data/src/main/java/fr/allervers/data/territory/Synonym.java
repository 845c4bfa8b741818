package fr.allervers.data.territory;

/**
 * One row of {@code synonyms.csv}: another word for something.
 *
 * @param word as people write it
 * @param id what it stands for
 */
public record Synonym(Kind kind, String word, String id) {

    /** What is named. */
    public enum Kind {
        COMMUNE,
        THEME,
        AUDIENCE,
        MOBILITY
    }
}
