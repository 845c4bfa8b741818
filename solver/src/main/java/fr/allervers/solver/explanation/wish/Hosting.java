package fr.allervers.solver.explanation.wish;

import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.ProblemChange;
import fr.allervers.solver.search.PlanTrial;
import fr.allervers.solver.search.Trial;
import fr.allervers.solver.search.Trial.Spot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the best places for a workshop in a commune: one of the plan's moved there, one opened there, or, where neither
 * goes with the rest of the plan, one that the rest must give way to.
 */
final class Hosting {

    /** A workshop held in the commune, pinned; and a plan to start from. */
    record Candidate(Problem pinned, Plan plan) {}

    private static final int MOST_ADVISORS = 8;
    private static final int MOST_WORKSHOPS = 40;

    private record Idea(long unserved, long cost, Supplier<Workshop> workshop) {}

    private final Problem problem;
    private final Wish.HostedWorkshop wish;
    private final List<String> rooms;
    private final Effort effort;
    private volatile boolean stopped;
    private volatile Deadline deadline;
    private boolean complete = true;

    /** @param effort where its share for placing is spent, what was found by then is what there is */
    Hosting(Problem problem, Wish.HostedWorkshop wish, Effort effort) {
        this.effort = effort;
        deadline = effort.placing();
        this.problem = problem;
        this.wish = wish;
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

    /** The most promising ways to have one. */
    List<Candidate> candidates(Plan plan, int most) {
        var trial = new PlanTrial(problem, plan);
        begin();
        var ideas = new ArrayList<Idea>();
        var movable = movable(plan);
        for (var advisor : nearAdvisors()) {
            openings(trial, advisor, ideas);
            movable.forEach(w -> moves(trial, w, advisor, ideas));
        }
        if (ideas.isEmpty() && !stopped) {
            var empty = new PlanTrial(problem, pinnedOnly());
            begin();
            nearAdvisors().forEach(a -> openings(empty, a, ideas));
        }
        return ideas.stream()
                .sorted(comparingLong(Idea::unserved).thenComparingLong(Idea::cost))
                .limit(most)
                .map(i -> candidate(plan, i.workshop.get()))
                .toList();
    }

    /** Taking up a plan is no trying. */
    private void begin() {
        deadline = effort.placing();
        if (stopped) {
            deadline.end();
        }
    }

    /** Ends the trying soon, from any thread. */
    void stop() {
        stopped = true;
        deadline.end();
    }

    private Plan pinnedOnly() {
        var pinned = problem.published().stream()
                .filter(w -> problem.pinned().contains(w.id()))
                .toList();
        return new Plan(problem.id(), pinned, null);
    }

    /** True where every place was tried, by every advisor and with every workshop that could be moved there. */
    boolean isComplete() {
        return complete;
    }

    private List<String> nearAdvisors() {
        var all = problem.starts().isEmpty() ? problem.advisors() : nearness().advisors(wish.commune(), moment());
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
        var near = nearness().rooms(wish.commune(), moment()).stream()
                .map(Room::id)
                .toList();
        return all.stream()
                .sorted(comparingInt(w -> near.indexOf(w.room())))
                .limit(MOST_WORKSHOPS)
                .toList();
    }

    private Nearness nearness() {
        return new Nearness(new ProblemIndex(problem));
    }

    private LocalDateTime moment() {
        return problem.starts().get(0);
    }

    private void moves(PlanTrial trial, Workshop w, String advisor, List<Idea> ideas) {
        for (var spot : spots(trial, w.theme(), w.audience(), advisor)) {
            add(() -> trial.move(w.id(), spot), () -> workshop(trial.moved(w.id(), spot), spot), ideas);
        }
    }

    private void openings(PlanTrial trial, String advisor, List<Idea> ideas) {
        for (Theme theme : problem.themes()) {
            for (Audience audience : problem.audiences()) {
                if (isWanted(theme.id())) {
                    for (var spot : spots(trial, theme.id(), audience.id(), advisor)) {
                        add(
                                () -> trial.open(theme.id(), audience.id(), spot),
                                () -> workshop(trial.opened(theme.id(), audience.id(), spot), spot),
                                ideas);
                    }
                }
            }
        }
    }

    private void add(Supplier<Trial> trying, Supplier<Workshop> workshop, List<Idea> ideas) {
        if (deadline.isOver()) {
            complete = false;
            return;
        }
        deadline.spend();
        var tried = trying.get();
        if (tried.isPossible()) {
            ideas.add(new Idea(tried.unserved(), tried.cost(), workshop));
        }
    }

    private List<Spot> spots(PlanTrial trial, String theme, String audience, String advisor) {
        return rooms.stream()
                .flatMap(r -> trial.starts(theme, audience, r, advisor).stream().map(s -> new Spot(r, advisor, s)))
                .toList();
    }

    private static Workshop workshop(Plan plan, Spot spot) {
        return plan.workshops().stream()
                .filter(w -> w.room().equals(spot.room())
                        && w.advisor().equals(spot.advisor())
                        && w.sessions().get(0).equals(spot.start()))
                .findFirst()
                .orElseThrow();
    }

    private Candidate candidate(Plan plan, Workshop hosted) {
        var published = new ArrayList<>(problem.published());
        published.removeIf(w -> w.id().equals(hosted.id()));
        published.add(hosted);
        var pinned = new ArrayList<>(problem.pinned());
        pinned.add(hosted.id());
        var workshops = new ArrayList<>(plan.workshops());
        workshops.removeIf(w -> w.id().equals(hosted.id()));
        workshops.add(hosted);
        return new Candidate(
                ProblemChange.of(problem).published(published).pinned(pinned).build(),
                new Plan(problem.id(), workshops, null));
    }

    /** The plan by the problem itself: who attends what is chosen anew, at least cost. */
    Plan released(Plan held) {
        return new PlanTrial(problem, held).base();
    }
}
