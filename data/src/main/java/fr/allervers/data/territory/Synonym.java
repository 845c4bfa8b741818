package fr.allervers.data.territory;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code synonyms.csv}: another word for something.
 *
 * @param word as people write it
 * @param id what it stands for
 * @param sure how sure that is; null stands for {@code YES}
 */
public record Synonym(
        Kind kind, String word, String id, @Nullable Sure sure) {

    /** What is named. */
    public enum Kind {
        COMMUNE,
        THEME,
        AUDIENCE,
        MOBILITY
    }

    /** How sure it is that a word stands for something. */
    public enum Sure {
        /** Read so. */
        YES,
        /** Proposed. */
        LIKELY,
        /** Offered before others. */
        PERHAPS
    }

    public Synonym {
        sure = Objects.requireNonNullElse(sure, Sure.YES);
    }

    /** A word that is read so. */
    public Synonym(Kind kind, String word, String id) {
        this(kind, word, id, Sure.YES);
    }

    /** True where the word is read so, false where it is only proposed or offered. */
    public boolean isRead() {
        return sure == Sure.YES;
    }
}
