package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.Rows;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.trial.Opening;
import fr.allervers.solver.trial.PlanTrial;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Trials of wishes on a plan: with each granted, seats are sought in the workshops there are, then in one workshop more.
 * The latest granted problems are kept.
 */
final class WishTrials {

    private static final int MOST_REMEMBERED = 80;
    private static final int FEWEST_REMEMBERED = 4;
    /** What is remembered grows with the communes: so many of them, times trials, at most. */
    private static final int COMMUNES_REMEMBERED = 1600;

    private record Granted(
            @Nullable Wish wish,
            Problem problem,
            PlanTrial trial,
            Attendability attendability,
            Map<Sweep, Map<String, Opening>> openings) {}

    private record Sweep(String theme, String audience, List<String> rooms, List<String> advisors) {}

    private final Problem problem;
    private final Plan plan;
    private final Set<String> present;
    private final Map<Wish, Granted> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wish, Granted> eldest) {
            return size() > mostRemembered;
        }
    };
    private final Granted unchanged;
    private final Deadline deadline;
    private final int mostRemembered;

    WishTrials(Problem problem, Plan plan, Deadline deadline) {
        this.problem = problem;
        this.plan = plan;
        this.deadline = deadline;
        mostRemembered = Math.max(
                FEWEST_REMEMBERED,
                Math.min(
                        MOST_REMEMBERED,
                        COMMUNES_REMEMBERED / problem.communes().size()));
        present = Set.copyOf(problem.rooms().stream().map(Room::id).toList());
        unchanged = grant(null, problem);
    }

    private Granted grant(@Nullable Wish wish, Problem granted) {
        return new Granted(
                wish,
                granted,
                new PlanTrial(granted, plan),
                new Attendability(new ProblemIndex(granted)),
                new HashMap<>());
    }

    /**
     * Tries a wish for a row.
     *
     * @param wish null to try with nothing changed
     * @param rooms to open a workshop in, beside those that the wish adds
     * @param advisors to open it by, beside those that the wish adds
     * @return null where it gives none of the row's residents a place
     */
    @Nullable
    Remedy remedy(@Nullable Wish wish, Demand row, Collection<String> rooms, Collection<String> advisors) {
        var granted = granted(wish);
        if (granted == null) {
            return null;
        }
        var seated = seated(granted, row);
        var opening = seated == null ? openings(granted, row, rooms, advisors).get(row.id()) : null;
        if (opening == null) {
            return seated;
        }
        boolean first = opening.served() <= 0;
        var trial = first ? first(granted, row) : granted.trial;
        return trial.opened(row.theme(), row.audience(), opening.spot())
                .map(changed -> remedy(granted, opening.spot(), first, changed, row))
                .orElse(null);
    }

    /** Seats in the workshops there are: taken by the row's residents, or by others who could let them go first. */
    private @Nullable Remedy seated(Granted granted, Demand row) {
        var base = granted.trial.base();
        if (base.left().applyAsLong(row) < plan.left().applyAsLong(row)) {
            return remedy(granted, null, false, base, row);
        }
        return more(base) > 0 ? remedy(granted, null, true, first(granted, row).base(), row) : null;
    }

    /** The plan to try on where the row's residents come before all others. */
    private PlanTrial first(Granted granted, Demand row) {
        int most = granted.problem.demand().stream()
                .mapToInt(Demand::priority)
                .max()
                .orElse(1);
        var rows = Rows.replace(granted.problem.demand(), row, row.withPriority(Math.addExact(most, 1)));
        return new PlanTrial(granted.problem.withDemand(rows), plan);
    }

    /** The plan with nothing changed but that the row's residents come before all others. */
    Plan prioritised(Demand row) {
        return first(unchanged, row).base();
    }

    /** Null where the row's residents gain nothing, or only by others' loss. */
    private @Nullable Remedy remedy(Granted granted, @Nullable Spot spot, boolean first, Plan changed, Demand row) {
        long served = plan.left().applyAsLong(row) - changed.left().applyAsLong(row);
        long inAll = more(changed);
        return served > 0 && inAll > 0
                ? new Remedy(
                        granted.wish,
                        spot,
                        first,
                        served,
                        inAll,
                        granted.problem,
                        new PlanJudge(granted.problem).scored(changed))
                : null;
    }

    private @Nullable Granted granted(@Nullable Wish wish) {
        try {
            return wish == null ? unchanged : remembered.computeIfAbsent(wish, w -> grant(w, w.in(problem)));
        } catch (ImpossibleWishException e) {
            return null;
        }
    }

    private Map<String, Opening> openings(
            Granted granted, Demand row, Collection<String> rooms, Collection<String> advisors) {
        var inRooms = granted.problem.rooms().stream()
                .map(Room::id)
                .filter(r -> rooms.contains(r) || !present.contains(r))
                .filter(useful(granted.attendability, row))
                .toList();
        var known = problem.advisors().stream().map(Advisor::id).toList();
        var by = granted.problem.advisors().stream()
                .map(Advisor::id)
                .filter(a -> advisors.contains(a) || !known.contains(a))
                .toList();
        var sweep = new Sweep(row.theme(), row.audience(), inRooms, by);
        return granted.openings.computeIfAbsent(sweep, s -> openings(granted.trial, s));
    }

    /**
     * True for ids of rooms in which one workshop more could give residents of the row a place, as they could go there at
     * some hour. Where they could go to a workshop of the plan, any room: others who go there free seats.
     */
    private Predicate<String> useful(Attendability attendability, Demand row) {
        boolean others = plan.workshops().stream().anyMatch(w -> attendability.mayAttend(row, w));
        var starts = attendability.index().problem().starts();
        return room -> others || starts.stream().anyMatch(s -> attendability.mayAttend(row, room, List.of(s)));
    }

    /** One room and advisor after the other, until the deadline, which leaves some untried. */
    private Map<String, Opening> openings(PlanTrial trial, Sweep sweep) {
        var best = new HashMap<String, Opening>();
        for (var room : sweep.rooms) {
            for (var advisor : sweep.advisors) {
                if (deadline.isOver()) {
                    return best;
                }
                trial.openings(sweep.theme, sweep.audience, List.of(room), List.of(advisor))
                        .forEach((row, opening) -> best.merge(row, opening, Opening::better));
            }
        }
        return best;
    }

    /** Moments at which a workshop for the row could begin in a room by an advisor, were nothing else held. */
    List<LocalDateTime> starts(Demand row, String room, String advisor) {
        return unchanged.trial.starts(row.theme(), row.audience(), room, advisor);
    }

    private long more(Plan changed) {
        return changed.participants() - plan.participants();
    }
}
