package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quarter whose plan was mended, as a whole again: given the quarter as it was planned before and what was left of it, the
 * workshops of before as far as they were held, those of the mend after, and series that went on in one piece with their
 * theme and demand of before. A series that moved stands where its last sessions are.
 */
public final class WholeQuarter {

    private final PastQuarter before;
    private final PastQuarter left;
    private final LocalDateTime begins;

    private WholeQuarter(PastQuarter before, PastQuarter left, LocalDate begins) {
        this.before = before;
        this.left = left;
        this.begins = begins.atStartOfDay();
    }

    /**
     * The whole quarter.
     *
     * @param left the problem of a mend with its plan
     * @param begins first day of that problem
     */
    public static PastQuarter of(PastQuarter before, PastQuarter left, LocalDate begins) {
        var whole = new WholeQuarter(before, left, begins);
        var problem = whole.problem();
        return new PastQuarter(problem, new Plan(problem.id(), whole.workshops(), null));
    }

    /** With the rows of demand that came late. */
    private Problem problem() {
        var known = before.problem().demand().stream().map(Demand::id).collect(toSet());
        var themes = before.problem().themes().stream().map(t -> t.id()).collect(toSet());
        var late = left.problem().demand().stream().filter(d -> !known.contains(d.id()) && themes.contains(d.theme()));
        return before.problem()
                .withDemand(
                        Stream.concat(before.problem().demand().stream(), late).toList());
    }

    private List<Workshop> workshops() {
        var now = left.plan().workshops().stream().collect(toMap(Workshop::id, w -> w));
        var begun = before.plan().workshops().stream()
                .filter(w -> !past(w).isEmpty())
                .toList();
        var ids = begun.stream().map(Workshop::id).collect(toSet());
        return Stream.concat(
                        begun.stream().map(w -> joined(w, now.get(w.id()))),
                        left.plan().workshops().stream().filter(w -> !ids.contains(w.id())))
                .toList();
    }

    private List<LocalDateTime> past(Workshop w) {
        return w.sessions().stream().filter(s -> s.isBefore(begins)).toList();
    }

    private Workshop joined(Workshop w, @Nullable Workshop goesOn) {
        var last = goesOn == null ? w : goesOn;
        var sessions = goesOn == null
                ? past(w)
                : Stream.concat(past(w).stream(), goesOn.sessions().stream()).toList();
        var attendance = last.attendance().stream()
                .map(a -> new Attendance(Remainder.whole(a.demand(), w), a.residents(), a.provenance()))
                .toList();
        return new Workshop(
                w.id(), w.theme(), w.audience(), last.room(), last.advisor(), sessions, attendance, w.provenance());
    }
}
