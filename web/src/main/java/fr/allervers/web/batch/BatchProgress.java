package fr.allervers.web.batch;

import fr.allervers.web.job.Job;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.travel.TravelNote;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a draft has come.
 *
 * @param tries done
 * @param of so many
 * @param served residents with a place in the best plan so far, null before the first
 * @param draft number of the draft that came of it, null before
 * @param known true where that draft had been made of the same before
 * @param travel what became of travel tables before, empty where none were ever taken or that is not known yet
 */
record BatchProgress(
        long tries,
        long of,
        @Nullable Long served,
        @Nullable Integer draft,
        boolean known,
        List<TravelNote> travel) {

    BatchProgress {
        travel = List.copyOf(Objects.requireNonNullElse(travel, List.of())); // jobs of before know nothing of it
    }

    /** That of a job that is over; of one that told none, no draft. */
    static BatchProgress of(Job drafting) {
        return drafting.progress() == null
                ? new BatchProgress(0, 0, null, null, false, List.of())
                : JsonText.read(drafting.progress(), BatchProgress.class);
    }

    static BatchProgress begun(DraftSearch search) {
        return new BatchProgress(0, search.tries(), null, null, false, List.of());
    }

    /** Share of the tries that are done, 0 to 100. */
    int percent() {
        return of == 0 ? 100 : (int) Math.min(100, 100 * tries / of);
    }

    BatchProgress at(long moves, long participants) {
        return new BatchProgress(moves, of, participants, null, false, travel);
    }

    BatchProgress with(List<TravelNote> notes) {
        return new BatchProgress(tries, of, served, draft, known, notes);
    }

    BatchProgress done(Draft made, boolean knownBefore) {
        return new BatchProgress(tries, of, served, made.number(), knownBefore, travel);
    }
}
