package fr.allervers.web.quarter;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Workshop;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of a problem is estimated or made up, for the notice that stands on every page. */
public record Marks(Share demand, Share rooms, Share travel, Share advisors) {

    /** How many rows of a list say that they are an estimate or made up. */
    public record Share(long estimated, long all) {

        /** Key of the word that marks it; empty where there is nothing to mark. */
        public String mark() {
            return estimated == 0 ? "" : estimated == all ? "mark.estimated" : "mark.partly";
        }

        static <T> Share of(Collection<T> rows, Function<T, Provenance> provenance) {
            return new Share(
                    rows.stream()
                            .map(provenance)
                            .filter(Provenance::isEstimated)
                            .count(),
                    rows.size());
        }
    }

    public static Marks of(Problem problem) {
        return new Marks(
                Share.of(problem.demand(), d -> d.provenance()),
                Share.of(problem.rooms(), r -> r.provenance()),
                Share.of(problem.travel(), t -> t.provenance()),
                Share.of(problem.advisors(), a -> a.provenance()));
    }

    /** Of a plan of a problem: of rooms and advisors those only that it takes. */
    public static Marks of(Problem problem, Plan plan) {
        var rooms = plan.workshops().stream().map(Workshop::room).collect(Collectors.toSet());
        var advisors = plan.workshops().stream().map(Workshop::advisor).collect(Collectors.toSet());
        var all = of(problem);
        return new Marks(
                all.demand,
                Share.of(
                        problem.rooms().stream()
                                .filter(r -> rooms.contains(r.id()))
                                .toList(),
                        r -> r.provenance()),
                all.travel,
                Share.of(
                        problem.advisors().stream()
                                .filter(a -> advisors.contains(a.id()))
                                .toList(),
                        a -> a.provenance()));
    }

    /** The shares of which anything is marked, by name. */
    public List<Map.Entry<String, Share>> parts() {
        return Stream.of(
                        Map.entry("demand", demand),
                        Map.entry("rooms", rooms),
                        Map.entry("travel", travel),
                        Map.entry("advisors", advisors))
                .filter(part -> part.getValue().estimated() > 0)
                .toList();
    }

    /** True where anything is marked. */
    public boolean any() {
        return !parts().isEmpty();
    }
}
