package fr.allervers.data.unservable;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.words.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A demand row that no valid plan of its problem serves even one resident of.
 *
 * <p>Each row is held against every single workshop that could be held for it: theme, room, advisor, series of starts,
 * the legs there and back, and whether enough others can come to the same one. That workshops get into each other's way
 * (an advisor's day and drive, pinned workshops) is not looked at. So what is reported is never served by a valid plan,
 * while a row that is not reported may still find no place.
 *
 * @param sentence the reason, for people
 */
public record UnservableDemand(Demand demand, Reason reason, Sentence sentence) {

    /** Why it cannot be served, in the order in which the reasons are looked for; the first that holds is given. */
    public enum Reason {
        /** No advisor teaches the theme. */
        ADVISOR,
        /** No room has the theme's equipment. */
        EQUIPMENT,
        /** No such room, or the theme itself, takes as many as a workshop needs. */
        SEATS,
        /** No such room can be reached by the means of transport at any start. */
        REACH,
        /** None of those within reach is step-free. */
        STEP_FREE,
        /** No advisor of the theme works in the communes of those rooms. */
        COMMUNE,
        /** No start at which audience, a room within reach and an advisor are free for all sessions. */
        HOURS,
        /** Too few residents can come to the same workshop. */
        PARTICIPANTS
    }

    private record Asked(String theme, String audience) {
        static Asked of(Demand demand) {
            return new Asked(demand.theme(), demand.audience());
        }
    }

    /** All such rows of a problem that have residents, in its order. */
    public static List<UnservableDemand> of(Problem problem) {
        var groups = problem.demand().stream()
                .filter(d -> d.residents() > 0)
                .collect(groupingBy(Asked::of, groupingBy(Origin::of)));
        var offers = new Offers(problem);
        Map<Demand, UnservableDemand> found = new HashMap<>();
        groups.forEach((asked, origins) -> new ServiceGroup(offers, asked.theme, asked.audience, origins)
                .unservable()
                .forEach(u -> found.put(u.demand, u)));
        return problem.demand().stream()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }
}
