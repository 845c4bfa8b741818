package fr.allervers.web.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.solver.continuity.QuarterDraft;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.travel.TravelNote;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quarter that is ready to be drafted.
 *
 * @param before the plan of the quarter before that it follows from, null where there is none
 * @param demandVersion number of the version of the received demand in it, null where nothing was received
 * @param travel what became of travel tables before, empty where none were ever taken; the draft does not follow from it
 */
public record PreparedDraft(
        Quarter quarter,
        NextQuarter next,
        @Nullable PlanVersion before,
        @Nullable Integer demandVersion,
        DraftSearch search,
        List<TravelNote> travel) {

    public PreparedDraft {
        travel = List.copyOf(travel);
    }

    /** The same after travel tables were looked at. */
    PreparedDraft after(List<TravelNote> notes) {
        return new PreparedDraft(quarter, next, before, demandVersion, search, notes);
    }

    /** The search for its plan. */
    public PlanSolver solver() {
        return QuarterDraft.solver(next, search.tries(), search.seed());
    }

    /** SHA-256 of all that the draft follows from: the same one gives the same draft, byte for byte. */
    String inputs() {
        var problem = Sha256.of(DocumentWriter.PROBLEMS.toBytes(next.problem()));
        var plan = before == null ? "none" : Sha256.of(DocumentWriter.PLANS.toBytes(before.plan()));
        var all = "problem %s before %s tries %d seed %d".formatted(problem, plan, search.tries(), search.seed());
        return Sha256.of(all.getBytes(UTF_8));
    }
}
