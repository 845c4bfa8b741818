package fr.allervers.web.townhall;

import fr.allervers.data.problem.Commune;
import fr.allervers.web.demand.TownHallAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A commune as the coordinator sees it.
 *
 * @param link when the link that opens was made, null where there is none
 * @param answer its newest, null where it gave none
 * @param opinion its newest about the plan that is asked about, null where it gave none
 */
record TownHallRow(
        Commune commune,
        @Nullable Instant link,
        @Nullable TownHallAnswer answer,
        @Nullable Opinion opinion) {

    /** A row for each commune, in their order. */
    static List<TownHallRow> of(
            List<Commune> communes, Map<String, Instant> links, List<TownHallAnswer> answers, List<Opinion> opinions) {
        var answered = by(answers, TownHallAnswer::commune);
        var told = by(opinions, Opinion::commune);
        return communes.stream()
                .map(c -> new TownHallRow(c, links.get(c.code()), answered.get(c.code()), told.get(c.code())))
                .toList();
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> commune) {
        return all.stream().collect(Collectors.toMap(commune, Function.identity()));
    }
}
