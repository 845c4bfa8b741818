package fr.allervers.solver.explanation.workshop;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.Nearness;
import fr.allervers.solver.explanation.difference.PlanDifference;
import fr.allervers.solver.explanation.workshop.Best.Found;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.solver.trial.Trial.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Trial of one workshop of a plan in every room, at every start, by every advisor; of very many the nearest are tried. */
final class WorkshopInquiry {

    private static final int MOST_ROOMS = 40;
    private static final int MOST_ADVISORS = 8;
    private static final int MOST_SHOWN = 5;

    private final ProblemIndex index;
    private final boolean pinned;
    private final Workshop workshop;
    private final PlanTrial trial;
    private final Obstacles obstacles;
    private final Best rooms = new Best();
    private final Best starts = new Best();
    private final Best advisors = new Best();
    private final Deadline deadline;
    private long tried;
    private int roomsTried;

    WorkshopInquiry(Problem problem, Plan plan, String id, Deadline deadline) {
        this.deadline = deadline;
        workshop = plan.workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the plan holds no workshop '%s'".formatted(id)));
        pinned = problem.pinned().contains(id);
        var free = problem.withPinned(
                problem.pinned().stream().filter(p -> !p.equals(id)).toList());
        index = new ProblemIndex(free);
        trial = new PlanTrial(free, plan);
        obstacles = new Obstacles(index, plan, workshop);
    }

    WorkshopReasons find() {
        var near = new Nearness(index, workshop.sessions().get(0));
        var here = index.room(workshop.room()).commune();
        var nearAdvisors = first(near.advisors(here), a -> a.id().equals(workshop.advisor()), MOST_ADVISORS);
        var nearRooms = first(near.rooms(here), r -> r.id().equals(workshop.room()), MOST_ROOMS);
        for (var room : nearRooms) {
            tryRoom(room.id(), nearAdvisors);
            if (deadline.isOver()) {
                break;
            }
            roomsTried++;
        }
        return new WorkshopReasons(
                workshop,
                pinned,
                trial.base(),
                moved(Choice.ROOM, rooms),
                moved(Choice.START, starts),
                moved(Choice.ADVISOR, advisors),
                trial.without(workshop.id())
                        .map(plan -> alternative(Choice.NONE, null, plan))
                        .orElse(null),
                closed(),
                tried,
                roomsTried,
                index.problem().rooms().size(),
                nearAdvisors.size(),
                index.problem().advisors().size(),
                roomsTried < nearRooms.size());
    }

    /** The workshop's own before the nearest. */
    private static <T> List<T> first(List<T> near, Predicate<T> isOwn, int most) {
        return near.stream().sorted(comparing(t -> !isOwn.test(t))).limit(most).toList();
    }

    private void tryRoom(String room, List<Advisor> by) {
        var shut = obstacles.ofRoom(room);
        if (shut != null) {
            rooms.closed(room, shut);
            return;
        }
        for (var advisor : by) {
            var barred = obstacles.ofAdvisor(advisor.id(), room);
            if (barred == null) {
                index.problem().starts().stream()
                        .takeWhile(s -> !deadline.isOver())
                        .forEach(s -> trySpot(new Spot(room, advisor.id(), s)));
            } else {
                closed(room, advisor.id(), barred);
            }
        }
    }

    private void closed(String room, String advisor, Obstacle obstacle) {
        if (room.equals(workshop.room())) {
            advisors.closed(advisor, obstacle);
        } else {
            rooms.closed(room, obstacle);
        }
    }

    private void trySpot(Spot spot) {
        tried++;
        var shut = obstacles.ofHours(spot);
        if (shut == null && !spot.equals(Spot.of(workshop))) {
            var trial = this.trial.move(workshop.id(), spot);
            if (trial.isPossible()) {
                possible(spot, Found.of(workshop, spot, trial));
                return;
            }
            shut = trial.verdict() == Verdict.TOO_FEW ? Obstacle.TOO_FEW : Obstacle.ADVISOR_DAY;
        }
        if (shut != null) {
            closed(spot.room(), spot.advisor(), shut);
            if (spot.room().equals(workshop.room())) {
                starts.closed(spot.start().toString(), shut);
            }
        }
    }

    private void possible(Spot spot, Found found) {
        if (!spot.room().equals(workshop.room())) {
            rooms.possible(spot.room(), found);
            return;
        }
        if (!spot.start().equals(workshop.sessions().get(0))) {
            starts.possible(spot.start().toString(), found);
        }
        if (!spot.advisor().equals(workshop.advisor())) {
            advisors.possible(spot.advisor(), found);
        }
    }

    private List<Alternative> moved(Choice choice, Best best) {
        return best.best(MOST_SHOWN, s -> trial.moved(workshop.id(), s).map(plan -> alternative(choice, s, plan)));
    }

    private Alternative alternative(Choice choice, @Nullable Spot spot, Plan changed) {
        return new Alternative(choice, spot, PlanDifference.of(index, trial.base(), changed), changed);
    }

    private List<ClosedDoor> closed() {
        var doors = new ArrayList<ClosedDoor>();
        rooms.closed().forEach((id, o) -> doors.add(new ClosedDoor(Choice.ROOM, id, o, 1)));
        var present = workshop.sessions().get(0).toString();
        starts.closed().entrySet().stream()
                .filter(e -> !e.getKey().equals(present))
                .collect(groupingBy(e -> e.getValue(), TreeMap::new, counting()))
                .forEach((o, n) -> doors.add(new ClosedDoor(Choice.START, o.name(), o, n)));
        advisors.closed().forEach((id, o) -> {
            if (!id.equals(workshop.advisor())) {
                doors.add(new ClosedDoor(Choice.ADVISOR, id, o, 1));
            }
        });
        return doors;
    }
}
