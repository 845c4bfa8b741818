package fr.allervers.solver.explanation.pricing;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import fr.allervers.data.plan.Loss;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.explanation.wish.HostedWorkshop;
import fr.allervers.solver.explanation.wish.Rows;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Search for the best places of a workshop in a commune: a workshop of the plan moved there, or one opened there; where
 * neither is possible with the rest of the plan, one opened there with nothing else but the pinned workshops.
 */
final class HostingSearch {

    /** A workshop held in the commune, pinned; and a plan to start from. */
    record Candidate(Problem pinned, Plan plan) {}

    private static final int MOST_ADVISORS = 8;
    private static final int MOST_WORKSHOPS = 40;

    /** A place that was tried, with the loss of the plan as estimated, and the workshop there, if rules allow it. */
    private record Place(Loss loss, Supplier<Optional<Workshop>> workshop) {}

    private final Problem problem;
    private final HostedWorkshop wish;
    private final List<String> rooms;
    private final Nearness nearness;
    private final SearchBudget budget;
    private volatile boolean stopped;
    private volatile Deadline deadline;
    private boolean complete = true;

    /** @param budget where its share for placing is spent, what was found by then is what there is */
    HostingSearch(Problem problem, HostedWorkshop wish, SearchBudget budget) {
        this.budget = budget;
        deadline = budget.placing();
        this.problem = problem;
        this.wish = wish;
        nearness = Nearness.atFirstStart(new ProblemIndex(problem));
        rooms = problem.rooms().stream()
                .filter(r -> r.commune().equals(wish.commune()))
                .map(Room::id)
                .toList();
    }

    /** True where the plan has such a workshop. */
    boolean isDone(Plan plan) {
        return plan.workshops().stream().anyMatch(w -> rooms.contains(w.room()) && isWanted(w.theme()));
    }

    private boolean isWanted(String theme) {
        return wish.theme() == null || wish.theme().equals(theme);
    }

    /** The best ways to hold one, the best first. */
    List<Candidate> candidates(Plan plan, int most) {
        var trial = new PlanTrial(problem, plan);
        begin();
        var places = new ArrayList<Place>();
        var movable = movable(plan);
        for (var advisor : nearAdvisors()) {
            openings(trial, advisor, places);
            movable.forEach(w -> moves(trial, w, advisor, places));
        }
        if (places.isEmpty() && !stopped) {
            var empty = new PlanTrial(problem, Plan.ofPinned(problem));
            begin();
            nearAdvisors().forEach(a -> openings(empty, a, places));
        }
        return places.stream()
                .sorted(comparing(Place::loss))
                .flatMap(place -> place.workshop.get().stream())
                .limit(most)
                .map(workshop -> candidate(plan, workshop))
                .toList();
    }

    /** Starts the time anew: reading a plan into a trial does not count. */
    private void begin() {
        deadline = budget.placing();
        if (stopped) {
            deadline.end();
        }
    }

    /** Ends the trying soon, from any thread. */
    void stop() {
        stopped = true;
        deadline.end();
    }

    /** True where every place was tried, by every advisor and with every workshop that could be moved there. */
    boolean isComplete() {
        return complete;
    }

    private List<String> nearAdvisors() {
        var all = nearness.advisors(wish.commune());
        complete &= all.size() <= MOST_ADVISORS;
        return all.stream().limit(MOST_ADVISORS).map(Advisor::id).toList();
    }

    /** The plan's workshops that may be moved there, the nearest first. */
    private List<Workshop> movable(Plan plan) {
        var all = plan.workshops().stream()
                .filter(w -> isWanted(w.theme()) && !problem.pinned().contains(w.id()))
                .toList();
        if (all.size() <= MOST_WORKSHOPS) {
            return all;
        }
        complete = false;
        var near = nearness.rooms(wish.commune()).stream().map(Room::id).toList();
        return all.stream()
                .sorted(comparingInt(w -> near.indexOf(w.room())))
                .limit(MOST_WORKSHOPS)
                .toList();
    }

    private void moves(PlanTrial trial, Workshop w, String advisor, List<Place> places) {
        for (var spot : spots(trial, w.theme(), w.audience(), advisor)) {
            add(() -> trial.move(w.id(), spot), () -> trial.moved(w.id(), spot).map(p -> workshop(p, spot)), places);
        }
    }

    private void openings(PlanTrial trial, String advisor, List<Place> places) {
        var themes =
                problem.themes().stream().map(Theme::id).filter(this::isWanted).toList();
        for (var theme : themes) {
            for (Audience audience : problem.audiences()) {
                for (var spot : spots(trial, theme, audience.id(), advisor)) {
                    add(
                            () -> trial.open(theme, audience.id(), spot),
                            () -> trial.opened(theme, audience.id(), spot).map(plan -> workshop(plan, spot)),
                            places);
                }
            }
        }
    }

    private void add(Supplier<Trial> trying, Supplier<Optional<Workshop>> workshop, List<Place> places) {
        if (deadline.isOver()) {
            complete = false;
            return;
        }
        deadline.spend();
        var tried = trying.get();
        if (tried.isPossible()) {
            places.add(new Place(tried.loss(), workshop));
        }
    }

    private List<Spot> spots(PlanTrial trial, String theme, String audience, String advisor) {
        return rooms.stream()
                .flatMap(r -> trial.starts(theme, audience, r, advisor).stream().map(s -> new Spot(r, advisor, s)))
                .toList();
    }

    private static Workshop workshop(Plan plan, Spot spot) {
        return plan.workshops().stream()
                .filter(w -> Spot.of(w).equals(spot))
                .findFirst()
                .orElseThrow();
    }

    private Candidate candidate(Plan plan, Workshop hosted) {
        var pinned = problem.withPublished(with(hosted, problem.published()))
                .withPinned(Rows.add(problem.pinned(), hosted.id()));
        return new Candidate(pinned, new Plan(problem.id(), with(hosted, plan.workshops()), null));
    }

    /** Workshops and one more, in place of that of its id. */
    private static List<Workshop> with(Workshop hosted, List<Workshop> workshops) {
        var others = workshops.stream().filter(w -> !w.id().equals(hosted.id())).toList();
        return Rows.add(others, hosted);
    }

    /** The plan by the problem itself: who attends what is chosen anew, at least cost. */
    Plan released(Plan held) {
        return new PlanTrial(problem, held).base();
    }
}
