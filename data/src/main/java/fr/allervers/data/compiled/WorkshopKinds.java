package fr.allervers.data.compiled;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The kinds of workshop of a problem, by theme and then audience: those with residents to serve, and those of themes that
 * need no participants, which may be held for their presence alone.
 */
public final class WorkshopKinds {

    /** Each kind at its index. */
    public final List<WorkshopKind> all = new ArrayList<>();

    private final CompiledProblem compiled;
    private final Problem problem;
    /** [demand] */
    private final int[] residents;
    /** [{@link #key}] index of the kind */
    private final Map<Long, Integer> index = new HashMap<>();

    /** @param residents [demand] whom there is to serve; rows without any are left out */
    public WorkshopKinds(CompiledProblem compiled, int[] residents) {
        this.compiled = compiled;
        this.residents = residents;
        problem = compiled.problem;
        rows().forEach((key, rows) -> {
            index.put(key, all.size());
            all.add(kind(key, rows));
        });
    }

    private Map<Long, List<Integer>> rows() {
        var rows = new TreeMap<Long, List<Integer>>();
        for (int d = 0; d < residents.length; d++) {
            if (residents[d] > 0) {
                var demand = problem.demand().get(d);
                long key = key(compiled.theme.of(demand.theme()), compiled.audience.of(demand.audience()));
                rows.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
            }
        }
        for (int t = 0; t < compiled.minParticipants.length; t++) {
            int audiences =
                    compiled.minParticipants[t] == 0 ? problem.audiences().size() : 0;
            for (int a = 0; a < audiences; a++) {
                rows.computeIfAbsent(key(t, a), k -> new ArrayList<>());
            }
        }
        return rows;
    }

    private long key(int theme, int audience) {
        return (long) theme * problem.audiences().size() + audience;
    }

    private WorkshopKind kind(long key, List<Integer> rows) {
        var communes = compiled.sites.commune;
        var mobility = new Ids(problem.mobility(), m -> m.id());
        var demand = rows.stream().map(problem.demand()::get).toList();
        int theme = (int) (key / problem.audiences().size());
        int audience = (int) (key % problem.audiences().size());
        return new WorkshopKind(
                all.size(),
                theme,
                audience,
                rows.stream().mapToInt(d -> d).toArray(),
                demand.stream().mapToInt(d -> communes.of(d.commune())).toArray(),
                demand.stream().mapToInt(d -> mobility.of(d.mobility())).toArray(),
                rows.stream().mapToInt(d -> residents[d]).toArray(),
                demand.stream().mapToInt(Demand::priority).toArray(),
                compiled.feasible.audience(
                        problem.themes().get(theme), problem.audiences().get(audience)));
    }

    /** Index of the kind of a theme and audience, or -1 where there is nobody to serve. */
    public int of(int theme, int audience) {
        return index.getOrDefault(key(theme, audience), -1);
    }
}
