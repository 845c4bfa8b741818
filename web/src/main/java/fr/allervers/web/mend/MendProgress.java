package fr.allervers.web.mend;

import java.util.List;

/** The mends that a job has found so far. */
record MendProgress(List<FoundMend> found) {

    static final MendProgress NONE = new MendProgress(List.of());

    MendProgress {
        found = List.copyOf(found);
    }
}
