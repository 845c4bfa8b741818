package fr.allervers.data.demand;

import fr.allervers.data.words.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One thing noticed in a file.
 *
 * @param severity what it asks of the reader
 * @param sheet its name where several are read, otherwise empty
 * @param row as people see it, from 1; 0 for the table as a whole
 * @param column its letters; empty for the row as a whole
 * @param heading what stands over that column; empty where nothing does, or no column is meant
 * @param found what stood there; empty where nothing did
 * @param problem what is wrong, or what was done
 * @param proposed the proposed mend, null where there is none
 * @param question key of the question that settles it, null where nothing has to be decided
 */
public record Finding(
        Severity severity,
        String sheet,
        int row,
        String column,
        String heading,
        String found,
        Sentence problem,
        @Nullable Choice proposed,
        @Nullable String question) {

    /** What a finding asks of the reader. */
    public enum Severity {
        /** To know: nothing has to be decided. */
        NOTICE,
        /** To decide, with a mend proposed. */
        DOUBT,
        /** To decide, without a likely mend. */
        FAULT
    }

    public boolean isOpen() {
        return severity != Severity.NOTICE;
    }
}
