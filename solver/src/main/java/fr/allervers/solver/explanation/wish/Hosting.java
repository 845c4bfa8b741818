package fr.allervers.solver.explanation.wish;

import static java.util.Comparator.comparingLong;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Workshop;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.explanation.ProblemChange;
import fr.allervers.solver.search.PlanTrial;
import fr.allervers.solver.search.Trial;
import fr.allervers.solver.search.Trial.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the best places for a workshop in a commune: one of the plan's moved there, one opened there, or, where neither
 * goes with the rest of the plan, one that the rest must give way to.
 */
final class Hosting {

    /** A workshop held in the commune, pinned; and a plan to start from. */
    record Candidate(Problem pinned, Plan plan) {}

    private record Idea(long unserved, long cost, Supplier<Workshop> workshop) {}

    private final Problem problem;
    private final Wish.HostedWorkshop wish;
    private final List<String> rooms;

    Hosting(Problem problem, Wish.HostedWorkshop wish) {
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
        var ideas = new ArrayList<Idea>();
        moves(plan, trial, ideas);
        openings(trial, ideas);
        if (ideas.isEmpty()) {
            openings(new PlanTrial(problem, pinnedOnly()), ideas);
        }
        return ideas.stream()
                .sorted(comparingLong(Idea::unserved).thenComparingLong(Idea::cost))
                .limit(most)
                .map(i -> candidate(plan, i.workshop.get()))
                .toList();
    }

    private Plan pinnedOnly() {
        var pinned = problem.published().stream()
                .filter(w -> problem.pinned().contains(w.id()))
                .toList();
        return new Plan(problem.id(), pinned, null);
    }

    private void moves(Plan plan, PlanTrial trial, List<Idea> ideas) {
        plan.workshops().stream()
                .filter(w -> isWanted(w.theme()) && !problem.pinned().contains(w.id()))
                .forEach(w -> spots(trial, w.theme(), w.audience())
                        .forEach(s -> add(trial.move(w.id(), s), () -> workshop(trial.moved(w.id(), s), s), ideas)));
    }

    private void openings(PlanTrial trial, List<Idea> ideas) {
        for (Theme theme : problem.themes()) {
            for (Audience audience : problem.audiences()) {
                if (isWanted(theme.id())) {
                    spots(trial, theme.id(), audience.id())
                            .forEach(s -> add(
                                    trial.open(theme.id(), audience.id(), s),
                                    () -> workshop(trial.opened(theme.id(), audience.id(), s), s),
                                    ideas));
                }
            }
        }
    }

    private static void add(Trial tried, Supplier<Workshop> workshop, List<Idea> ideas) {
        if (tried.isPossible()) {
            ideas.add(new Idea(tried.unserved(), tried.cost(), workshop));
        }
    }

    private Stream<Spot> spots(PlanTrial trial, String theme, String audience) {
        return rooms.stream()
                .flatMap(r -> problem.advisors().stream()
                        .map(Advisor::id)
                        .flatMap(a ->
                                trial.starts(theme, audience, r, a).stream().map(s -> new Spot(r, a, s))));
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
