package fr.allervers.solver.mend;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A quarter whose plan was mended, as a whole again: given the quarter as it was planned before and what was left of it, the
 * workshops of before as far as they were held, those of the mend after, and series that went on in one piece with their
 * theme and demand of before. A series that goes on elsewhere or with somebody else stands where its last sessions are, and
 * those of before in {@link Plan#begun}; one that was cut short has nobody who has a place in it, and stands there with those who
 * came to it.
 */
public final class WholeQuarter {

    private final PastQuarter before;
    private final PastQuarter left;
    private final LocalDateTime begins;
    private final Set<String> themes;
    private final Problem problem;
    private final Set<String> demand;

    private WholeQuarter(PastQuarter before, PastQuarter left, LocalDate begins) {
        this.before = before;
        this.left = left;
        this.begins = begins.atStartOfDay();
        themes = before.problem().themes().stream().map(Theme::id).collect(toSet());
        problem = problem();
        demand = problem.demand().stream().map(Demand::id).collect(toSet());
    }

    /**
     * The whole quarter.
     *
     * @param left the problem of a mend with its plan
     * @param begins first day of that problem
     */
    public static PastQuarter of(PastQuarter before, PastQuarter left, LocalDate begins) {
        var whole = new WholeQuarter(before, left, begins);
        return new PastQuarter(whole.problem, whole.plan());
    }

    /** With the rows of demand that came late, without residents who asked no more, and with the travel tables as they are now. */
    private Problem problem() {
        var known = before.problem().demand().stream().map(Demand::id).collect(toSet());
        var late = left.problem().demand().stream().filter(d -> !known.contains(d.id()) && themes.contains(d.theme()));
        return before.problem()
                .withTravel(left.problem().travel())
                .withDemand(Stream.concat(asked(known), late).toList());
    }

    /** The rows of before with those who had what they asked for by then and those who ask now. */
    private Stream<Demand> asked(Set<String> known) {
        var residents = new HashMap<String, Integer>();
        left.problem()
                .demand()
                .forEach(d -> residents.merge(SeriesLeft.before(d.id(), known::contains), d.residents(), Integer::sum));
        before.plan().workshops().stream()
                .filter(w -> past(w).size() == w.sessions().size())
                .flatMap(w -> w.attendance().stream())
                .forEach(a -> residents.merge(a.demand(), a.residents(), Integer::sum));
        return before.problem().demand().stream().map(d -> d.withResidents(residents.getOrDefault(d.id(), 0)));
    }

    private Plan plan() {
        var workshops = workshops();
        return new Plan(
                problem.id(),
                workshops,
                null,
                workshops.stream().flatMap(this::begun).toList());
    }

    private List<Workshop> workshops() {
        var now = left.plan().workshops().stream().collect(toMap(Workshop::id, w -> w));
        var begun = before.plan().workshops().stream()
                .filter(w -> !past(w).isEmpty())
                .toList();
        var ids = begun.stream().map(Workshop::id).collect(toSet());
        return Stream.concat(
                        begun.stream().map(w -> joined(w, now.get(w.id()))),
                        left.plan().workshops().stream()
                                .filter(w -> !ids.contains(w.id()))
                                .map(w -> held(w, w.id(), w.theme(), w.sessions())))
                .toList();
    }

    private List<LocalDateTime> past(Workshop w) {
        return w.sessions().stream().filter(s -> s.isBefore(begins)).toList();
    }

    /** Who began a series that does not go on has no place in it: its residents ask again. */
    private Workshop joined(Workshop w, @Nullable Workshop goesOn) {
        var past = past(w);
        if (goesOn == null) {
            return past.size() == w.sessions().size() ? w : cutShort(w);
        }
        var sessions = Stream.concat(past.stream(), goesOn.sessions().stream()).toList();
        return held(goesOn, w.id(), w.theme(), sessions);
    }

    /** It stands where it was held last. */
    private Workshop cutShort(Workshop w) {
        var held = pastParts(w).toList();
        var last = held.get(held.size() - 1);
        return w.withRoom(last.room())
                .withAdvisor(last.advisor())
                .withSessions(past(w))
                .withAttendance(List.of());
    }

    private Stream<Workshop> pastParts(Workshop w) {
        return before.plan().parts(w).stream()
                .map(p -> p.withSessions(past(p)))
                .filter(p -> !p.sessions().isEmpty());
    }

    /** The sessions that a workshop of the whole quarter had elsewhere or by somebody else; of one that was cut short all. */
    private Stream<Workshop> begun(Workshop whole) {
        boolean isCutShort = whole.participants() == 0;
        return before.plan().workshops().stream()
                .filter(w -> w.id().equals(whole.id()))
                .flatMap(w -> pastParts(w).map(p -> p.withAttendance(isCutShort ? came(w) : List.of())))
                .filter(p -> isCutShort
                        || !p.room().equals(whole.room())
                        || !p.advisor().equals(whole.advisor()));
    }

    /** Who came to a series that was cut short, now or by a mend before. */
    private List<Attendance> came(Workshop w) {
        return Stream.concat(Stream.of(w), before.plan().begun().stream().filter(b -> b.id().equals(w.id())))
                .map(Workshop::attendance)
                .filter(a -> !a.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A workshop under theme and demand of the whole quarter. */
    private Workshop held(Workshop w, String id, String theme, List<LocalDateTime> sessions) {
        return w.withId(id)
                .withTheme(SeriesLeft.before(theme, themes::contains))
                .withSessions(sessions)
                .withAttendance(w.attendance().stream()
                        .map(a -> new Attendance(
                                SeriesLeft.before(a.demand(), demand::contains), a.residents(), a.provenance()))
                        .toList());
    }
}
