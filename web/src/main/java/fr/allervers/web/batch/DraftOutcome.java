package fr.allervers.web.batch;

import fr.allervers.data.continuity.QuarterFigures;
import fr.allervers.web.travel.TravelNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the draft of one territory.
 *
 * @param territory id
 * @param known true where it had been made of the same before
 * @param draft null where none could be made
 * @param figures of the draft, null where there is none
 * @param travel what became of travel tables before, empty where none were ever taken or there is no draft
 * @param failure why there is none, null where there is one
 */
public record DraftOutcome(
        String territory,
        boolean known,
        @Nullable Draft draft,
        @Nullable QuarterFigures figures,
        List<TravelNote> travel,
        @Nullable RuntimeException failure) {

    static DraftOutcome failed(String territory, RuntimeException failure) {
        return new DraftOutcome(territory, false, null, null, List.of(), failure);
    }
}
