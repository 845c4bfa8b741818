package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.time.LocalDate;

/**
 * A word whose meaning somebody decided for one file. In later files it is proposed, never read without asking: what
 * was right for one row may be wrong for another.
 *
 * @param on the day on which it was decided last
 */
public record LearntWord(Synonym synonym, LocalDate on) {

    /** True where it is that word, however it is spelt. */
    public boolean isOf(Kind kind, String word) {
        return synonym.kind() == kind && Vocabulary.folded(kind, synonym.word()).equals(Vocabulary.folded(kind, word));
    }

    Synonym proposed() {
        return new Synonym(synonym.kind(), synonym.word(), synonym.id(), Synonym.Sure.LIKELY);
    }
}
