package fr.allervers.solver.explanation.workshop;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.trial.Trial.Spot;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a workshop is where, when and by whom it is: its best alternatives, and the rules that bar the rest.
 *
 * @param workshop as the plan has it
 * @param pinned true where it must stay; the alternatives are those there would be if it were not pinned
 * @param base the plan that alternatives are held against: the plan itself with its residents served at least cost
 * @param rooms best other rooms, the best first
 * @param starts best other starts
 * @param advisors best other advisors
 * @param without the plan without the workshop; null where that breaches a rule
 * @param closed why other rooms, starts and advisors are none
 * @param tried places looked at: room, start and advisor
 * @param roomsTried of {@code roomsKnown}; fewer where the territory is large, then the nearest ones
 * @param advisorsTried of {@code advisorsKnown}
 * @param cut true where it was stopped or its time was up before all those were tried
 */
public record WorkshopReasons(
        Workshop workshop,
        boolean pinned,
        Plan base,
        List<Alternative> rooms,
        List<Alternative> starts,
        List<Alternative> advisors,
        @Nullable Alternative without,
        List<ClosedDoor> closed,
        long tried,
        int roomsTried,
        int roomsKnown,
        int advisorsTried,
        int advisorsKnown,
        boolean cut) {

    public WorkshopReasons {
        rooms = List.copyOf(rooms);
        starts = List.copyOf(starts);
        advisors = List.copyOf(advisors);
        closed = List.copyOf(closed);
    }

    /**
     * The reasons for a workshop of a plan, found by trying.
     *
     * @param plan a valid plan of the problem
     * @param workshop id
     * @param deadline once it has come, the rest is not tried; the workshop's own room and then the nearest come first
     * @throws IllegalArgumentException where the plan is not valid or holds no such workshop
     */
    public static WorkshopReasons of(Problem problem, Plan plan, String workshop, Deadline deadline) {
        return new WorkshopInquiry(problem, plan, workshop, deadline).find();
    }

    /**
     * Every alternative once, rooms first, {@code without} last: the best of another start may be that of another advisor
     * too.
     */
    public Stream<Alternative> alternatives() {
        var seen = new HashSet<@Nullable Spot>();
        return Stream.of(rooms.stream(), starts.stream(), advisors.stream(), Stream.ofNullable(without))
                .flatMap(s -> s)
                .filter(a -> seen.add(a.spot()));
    }

    /** Those that are better than the plan as it is. */
    public List<Alternative> better() {
        return alternatives().filter(a -> a.difference().isBetter()).toList();
    }
}
