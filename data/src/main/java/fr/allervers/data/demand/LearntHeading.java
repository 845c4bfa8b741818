package fr.allervers.data.demand;

import java.time.LocalDate;

/**
 * A heading whose column somebody decided for one file; later files are read by it, which is told.
 *
 * @param on the day on which it was decided last
 */
public record LearntHeading(HeadingWord heading, LocalDate on) {

    /** True where it is that heading, however it is spelt. */
    public boolean isOf(String word) {
        return Folding.fold(heading.word()).equals(Folding.fold(word));
    }
}
