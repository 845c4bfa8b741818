package fr.allervers.data.unservable;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.WorkshopKinds;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.TreeMap;

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

    /** All such rows of a problem that have residents, in its order. */
    public static List<UnservableDemand> of(Problem problem) {
        var compiled = new CompiledProblem(problem);
        var residents = problem.demand().stream().mapToInt(Demand::residents).toArray();
        var found = new TreeMap<Integer, UnservableDemand>();
        for (var kind : new WorkshopKinds(compiled, residents).all) {
            var company = new Company(compiled, kind);
            var reasons = new Reasons(compiled, kind);
            for (int row = 0; row < kind.rows(); row++) {
                if (company.of(row) < compiled.fewestServed(kind.theme())) {
                    found.put(kind.row()[row], reasons.of(row, company.of(row)));
                }
            }
        }
        return List.copyOf(found.values());
    }
}
