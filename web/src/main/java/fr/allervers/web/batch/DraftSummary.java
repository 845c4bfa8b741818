package fr.allervers.web.batch;

import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.figures.AdvisorFigures;
import fr.allervers.data.figures.PlanFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know of a draft before it is changed or published.
 *
 * @param next what it took from where
 * @param comparison with the quarter before
 * @param now figures of its plan
 * @param before figures of the plan of the quarter before, null where there is none
 */
record DraftSummary(
        NextQuarter next,
        QuarterComparison comparison,
        PlanFigures now,
        @Nullable PlanFigures before) {

    /**
     * Compares a draft.
     *
     * @param now figures of the draft
     * @param past the quarter before, null where there is none
     * @param before its figures
     */
    static DraftSummary of(
            TakenOver takenOver,
            PastQuarter drafted,
            PlanFigures now,
            @Nullable PastQuarter past,
            @Nullable PlanFigures before) {
        return new DraftSummary(takenOver.next(drafted.problem()), QuarterComparison.of(drafted, past), now, before);
    }

    /**
     * One advisor's work.
     *
     * @param before in the quarter before, null where it is not known or they were not there
     */
    record AdvisorRow(AdvisorFigures now, @Nullable AdvisorFigures before) {}

    /** The work of each advisor, in the problem's order. */
    public List<AdvisorRow> advisors() {
        return now.advisors().stream()
                .map(a -> new AdvisorRow(a, before(a.advisor().id())))
                .toList();
    }

    private @Nullable AdvisorFigures before(String advisor) {
        var known = before;
        return known == null
                ? null
                : known.advisors().stream()
                        .filter(a -> a.advisor().id().equals(advisor))
                        .findFirst()
                        .orElse(null);
    }
}
