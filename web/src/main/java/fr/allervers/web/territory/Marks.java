package fr.allervers.web.territory;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** How much of a problem is estimated or made up, for the notice that stands on every page. */
public record Marks(Share demand, Share rooms, Share travel, Share advisors) {

    /** How many rows of a list say that they are an estimate or made up. */
    public record Share(long estimated, long all) {

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

    /** True where anything is marked. */
    public boolean any() {
        return List.of(demand, rooms, travel, advisors).stream().anyMatch(s -> s.estimated() > 0);
    }
}
