package fr.allervers.web.mend;

import fr.allervers.web.account.Asker;
import fr.allervers.web.mend.MendRun.Found;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblem;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersion.Origin;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mend that is taken: a version of the plan of what is left of the quarter, which is planned with that from then on. */
@Component
final class MendTaking {

    private final Store store;
    private final Quarters quarters;
    private final DraftProblems problems;
    private final PlanVersions versions;
    private final MendedProblems mended;
    private final MendedQuarters after;
    private final ReservedDays reserved;
    private final NotedAbsence absence;

    MendTaking(
            Store store,
            Quarters quarters,
            DraftProblems problems,
            PlanVersions versions,
            MendedProblems mended,
            MendedQuarters after,
            ReservedDays reserved,
            NotedAbsence absence) {
        this.store = store;
        this.quarters = quarters;
        this.problems = problems;
        this.versions = versions;
        this.mended = mended;
        this.after = after;
        this.reserved = reserved;
        this.absence = absence;
    }

    /**
     * A mend that was taken.
     *
     * @param isNoted true where the absence was written into the tables with it
     */
    record Taken(PlanVersion version, boolean isNoted) {}

    /**
     * Keeps one of the mends of a search, all of it or nothing. Rooms and advisors that it takes of the next quarter are closed and
     * away on those days in the tables, so that the next quarter is planned around them; so is an advisor whose absence it mends.
     * Locks stay, on what the mend makes of a workshop where it cannot keep them; so does what was pinned.
     *
     * @param putOff why, in words
     * @param away why an advisor is away, in words
     * @throws fr.allervers.data.fault.FaultsException where the tables are not right with it
     */
    Taken take(MendRun run, Found found, String putOff, String away) {
        var base = quarters.problem(run.version().problem());
        var problem = found.problem().problem();
        var begins = Objects.requireNonNull(run.event().from());
        return store.write(() -> {
            boolean isNoted = absence.note(base.quarter(), run.event(), away);
            problems.keep(base.quarter(), problem, demandVersion(run, base));
            mended.keep(new MendedProblem(problem.id(), run.version().id(), begins, JsonText.of(run.event())));
            quarters.planWith(base.quarter(), problem.id(), Asker.name());
            after.after(run.version(), run.asked())
                    .filter(weeks -> found.mend().isPutOff())
                    .ifPresent(weeks -> reserved.reserve(
                            base.quarter().next(), weeks, found.mend().plan().workshops(), putOff));
            var version = versions.add(
                    found.mend().plan(),
                    found.problem().locks(),
                    new Origin(run.version().id(), Asker.name(), VersionReason.MENDED));
            return new Taken(version, isNoted);
        });
    }

    /** Of a mend for demand that was received, that demand's; of any other the one that the published plan was made with. */
    private static @Nullable Integer demandVersion(MendRun run, QuarterProblem base) {
        var received = run.event().demand();
        return received == null ? base.demandVersion() : received;
    }
}
