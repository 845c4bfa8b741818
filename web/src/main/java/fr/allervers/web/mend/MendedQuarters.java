package fr.allervers.web.mend;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.MendEvent.HoursFree;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.solver.mend.WeeksAfter;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The problems of what is left of quarters after events: made anew of a published version and an event, and remembered. */
@Component
final class MendedQuarters {

    private static final int REMEMBERED = 60;

    /**
     * @param weeks after the quarter, 0 for none
     * @param held workshops of a mend for which alone there are any, or by which series are shorter; empty for all starts of those weeks
     */
    private record Key(String territory, MendArguments asked, int weeks, List<Workshop> held) {}

    private final Store store;
    private final Quarters quarters;
    private final DraftProblems problems;
    private final ReceivedLate late;
    private final LineEnds ends;
    private final Cache<Key, MendProblem> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    MendedQuarters(Store store, Quarters quarters, DraftProblems problems, ReceivedLate late, LineEnds ends) {
        this.store = store;
        this.quarters = quarters;
        this.problems = problems;
        this.late = late;
        this.ends = ends;
    }

    /**
     * The problem of an event, under an id of its content. Half-days that were granted are free in it: a session published
     * in one is held elsewhere.
     *
     * @throws fr.allervers.data.fault.FaultsException where the event makes no legal problem
     */
    MendProblem of(PlanVersion version, MendArguments asked) {
        return known.get(key(asked, 0, List.of()), key -> make(version, asked, planned(version, asked)));
    }

    /** The same with the starts of so many weeks after the quarter; empty where nothing is put off into them. */
    Optional<MendProblem> reaching(PlanVersion version, MendArguments asked, int weeks) {
        return after(version, asked)
                .map(after ->
                        known.get(key(asked, weeks, List.of()), key -> make(version, asked, after.reaching(weeks))));
    }

    /** The same with just those starts after the quarter at which workshops of a mend are held. */
    MendProblem holding(PlanVersion version, MendArguments asked, List<Workshop> workshops) {
        return after(version, asked)
                .map(after -> known.get(
                        key(asked, WeeksAfter.MOST, workshops), key -> make(version, asked, after.holding(workshops))))
                .orElseGet(() -> of(version, asked));
    }

    /** The same where series that have begun are as short as in a mend. */
    MendProblem shortened(PlanVersion version, MendArguments asked, List<Workshop> workshops) {
        var whole = of(version, asked);
        return known.get(key(asked, 0, workshops), key -> {
            var shorter = whole.shortened(workshops);
            return shorter.withId(problems.named(shorter.problem()).id());
        });
    }

    private Key key(MendArguments asked, int weeks, List<Workshop> held) {
        return new Key(store.territory(), asked, weeks, held);
    }

    /** The weeks after the quarter, where workshops may be put off into them. */
    Optional<WeeksAfter> after(PlanVersion version, MendArguments asked) {
        return Optional.ofNullable(asked.next())
                .flatMap(next -> WeeksAfter.of(
                        planned(version, asked), quarters.problem(next).problem()));
    }

    private Problem planned(PlanVersion version, MendArguments asked) {
        var planned = ends.in(quarters.problem(version.problem()).problem(), asked.without());
        for (var granted : asked.granted()) {
            planned = free(granted).in(planned);
        }
        return planned;
    }

    private MendProblem make(PlanVersion version, MendArguments asked, Problem planned) {
        var event = asked.event();
        var mend = MendProblem.of(
                planned, version.plan(), event.event(planned, (number, from) -> late.since(version, number, from)));
        return mend.withId(problems.named(mend.problem()).id()).keeping(version.locks());
    }

    private static HoursFree free(Granted granted) {
        return new HoursFree(granted.advisor(), granted.halfDay().hours(), LocalDate.MIN);
    }
}
