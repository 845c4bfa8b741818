package fr.allervers.solver;

import static fr.allervers.data.plan.Breach.Rule.ATTENDANCE;
import static fr.allervers.data.plan.Breach.Rule.PARTICIPANTS;
import static fr.allervers.data.plan.Breach.Rule.PINNED;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Breach;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tries every plan of a tiny problem and scores it by the plain arithmetic. For problems of a few residents and a
 * dozen placements; takes exponential time. A workshop may take up the id of any that was published for its theme and
 * audience. Where a theme needs no participants, one more workshop than there are residents may be held, so at least one
 * that nobody attends.
 */
public final class ExhaustiveSearch {

    private static final String NEW = "new-";
    private static final Set<Breach.Rule> OF_ATTENDANCE = EnumSet.of(ATTENDANCE, PARTICIPANTS, PINNED);

    private final Problem problem;
    private final List<Workshop> pinned;
    private final List<Workshop> placements = new ArrayList<>();
    private final Map<String, Theme> themes = new HashMap<>();
    private final Map<String, Set<String>> comers = new HashMap<>();
    private final int mostWorkshops;
    private final TreeMap<Long, Long> leastCost = new TreeMap<>();
    private final List<Workshop> published;
    private List<Plan> best = new ArrayList<>();
    private @Nullable Score bestScore;

    private final Consumer<Plan> valid;

    private ExhaustiveSearch(Problem problem, Consumer<Plan> valid) {
        this.problem = problem;
        this.valid = valid;
        this.pinned = problem.published().stream()
                .filter(w -> problem.pinned().contains(w.id()))
                .toList();
        this.published = problem.published().stream()
                .filter(w -> !problem.pinned().contains(w.id()))
                .toList();
        problem.themes().forEach(t -> themes.put(t.id(), t));
        int fewest =
                problem.themes().stream().mapToInt(Theme::minParticipants).min().orElse(1);
        this.mostWorkshops =
                problem.demand().stream().mapToInt(Demand::residents).sum() / Math.max(1, fewest)
                        + (fewest == 0 ? 1 : 0);
        findPlacements();
        open(0, new ArrayList<>());
    }

    /**
     * The least cost of all valid plans, by how many they leave unserved.
     *
     * @return empty where no plan is valid
     */
    public static TreeMap<Long, Long> leastCostByUnserved(Problem problem) {
        return new ExhaustiveSearch(problem, plan -> {}).leastCost;
    }

    /** All valid plans that none beats; their new workshops are named {@code new-0} and so on. */
    public static List<Plan> best(Problem problem) {
        return new ExhaustiveSearch(problem, plan -> {}).best;
    }

    /** Every valid plan, scored; told to a listener one by one. */
    public static void forEach(Problem problem, Consumer<Plan> valid) {
        new ExhaustiveSearch(problem, valid);
    }

    private void findPlacements() {
        for (var theme : problem.themes()) {
            for (var audience : problem.audiences()) {
                for (var room : problem.rooms()) {
                    for (var advisor : problem.advisors()) {
                        for (var start : problem.starts()) {
                            var workshop = new Workshop(
                                    NEW + placements.size(),
                                    theme.id(),
                                    audience.id(),
                                    room.id(),
                                    advisor.id(),
                                    series(theme, start),
                                    List.of());
                            if (canHost(workshop)) {
                                placements.add(workshop);
                            }
                        }
                    }
                }
            }
        }
    }

    private List<LocalDateTime> series(Theme theme, LocalDateTime start) {
        return problem.starts().stream()
                .filter(s -> !s.isBefore(start)
                        && s.getDayOfWeek() == start.getDayOfWeek()
                        && s.toLocalTime().equals(start.toLocalTime()))
                .limit(theme.sessions())
                .toList();
    }

    private boolean canHost(Workshop workshop) {
        var able = problem.demand().stream()
                .filter(d -> d.residents() > 0 && canCome(d, workshop))
                .map(Demand::id)
                .collect(Collectors.toSet());
        comers.put(workshop.id(), able);
        boolean held =
                !able.isEmpty() || requireNonNull(themes.get(workshop.theme())).minParticipants() == 0;
        return held && clockHolds(List.of(workshop));
    }

    private boolean clockHolds(List<Workshop> workshops) {
        return assess(workshops).breaches().stream().allMatch(b -> OF_ATTENDANCE.contains(b.rule()));
    }

    private boolean canCome(Demand demand, Workshop workshop) {
        return assess(List.of(with(workshop, List.of(new Attendance(demand.id(), 1))))).breaches().stream()
                .noneMatch(b -> b.rule() == ATTENDANCE);
    }

    private Assessment assess(List<Workshop> workshops) {
        return PlanArithmetic.assess(problem, new Plan(problem.id(), workshops, null));
    }

    private static Workshop with(Workshop w, List<Attendance> attendance) {
        return new Workshop(w.id(), w.theme(), w.audience(), w.room(), w.advisor(), w.sessions(), attendance);
    }

    private void open(int next, List<Workshop> opened) {
        if (next == placements.size() || opened.size() == mostWorkshops) {
            serveIfHeld(opened);
            return;
        }
        open(next + 1, opened);
        opened.add(placements.get(next));
        open(next + 1, opened);
        opened.remove(opened.size() - 1);
    }

    private void serveIfHeld(List<Workshop> opened) {
        var all = new ArrayList<>(pinned);
        all.addAll(opened);
        if (clockHolds(all)) {
            var attendances = new ArrayList<List<Attendance>>();
            opened.forEach(w -> attendances.add(new ArrayList<>()));
            serve(0, 0, problem.demand().isEmpty() ? 0 : free(0), opened, attendances);
        }
    }

    private int free(int row) {
        var demand = problem.demand().get(row);
        return demand.residents()
                - pinned.stream()
                        .flatMap(w -> w.attendance().stream())
                        .filter(a -> a.demand().equals(demand.id()))
                        .mapToInt(Attendance::residents)
                        .sum();
    }

    /** Sends any number of the residents of a row who are left to a workshop, then goes on to the next. */
    private void serve(int row, int to, int left, List<Workshop> opened, List<List<Attendance>> attendances) {
        if (row == problem.demand().size()) {
            score(opened, attendances);
            return;
        }
        if (to == opened.size()) {
            int next = row + 1;
            serve(next, 0, next < problem.demand().size() ? free(next) : 0, opened, attendances);
            return;
        }
        serve(row, to + 1, left, opened, attendances);
        var demand = problem.demand().get(row);
        var workshop = opened.get(to);
        if (comers.getOrDefault(workshop.id(), Set.of()).contains(demand.id())) {
            for (int some = 1; some <= left; some++) {
                attendances.get(to).add(new Attendance(demand.id(), some));
                serve(row, to + 1, left - some, opened, attendances);
                attendances.get(to).remove(attendances.get(to).size() - 1);
            }
        }
    }

    private void score(List<Workshop> opened, List<List<Attendance>> attendances) {
        var workshops = new ArrayList<>(pinned);
        for (int w = 0; w < opened.size(); w++) {
            var workshop = with(opened.get(w), attendances.get(w));
            var theme = themes.get(workshop.theme());
            if (workshop.participants() < theme.minParticipants()
                    || workshop.participants() > theme.maxParticipants()) {
                return;
            }
            workshops.add(workshop);
        }
        score(workshops, 0);
    }

    /** Lets the workshops from one on keep their new id, or take up that of one published that no other has. */
    private void score(List<Workshop> workshops, int from) {
        if (published.isEmpty() || from == workshops.size()) {
            score(workshops);
            return;
        }
        score(workshops, from + 1);
        var held = workshops.get(from);
        for (var p : published) {
            boolean isFree = workshops.stream().noneMatch(w -> w.id().equals(p.id()));
            if (isFree && held.id().startsWith(NEW) && isOneKind(p, held)) {
                workshops.set(from, renamed(held, p.id()));
                score(workshops, from + 1);
                workshops.set(from, held);
            }
        }
    }

    private static boolean isOneKind(Workshop one, Workshop other) {
        return one.theme().equals(other.theme()) && one.audience().equals(other.audience());
    }

    private static Workshop renamed(Workshop w, String id) {
        return new Workshop(id, w.theme(), w.audience(), w.room(), w.advisor(), w.sessions(), w.attendance());
    }

    private void score(List<Workshop> workshops) {
        var score = assess(workshops).score();
        if (!score.isValid()) {
            return;
        }
        valid.accept(new Plan(problem.id(), List.copyOf(workshops), score));
        leastCost.merge(score.unserved(), score.cost(), Math::min);
        int than = bestScore == null ? 1 : score.compareTo(bestScore);
        if (than > 0) {
            bestScore = score;
            best = new ArrayList<>();
        }
        if (than >= 0) {
            best.add(new Plan(problem.id(), workshops, score));
        }
    }
}
