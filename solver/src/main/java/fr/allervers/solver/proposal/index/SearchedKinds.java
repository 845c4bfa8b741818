package fr.allervers.solver.proposal.index;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.Ids;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.data.compiled.WorkshopKinds;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The kinds of workshop of a search: by theme and audience those who are free to go anywhere, and then one for each
 * workshop whose attendance stays as it is, with nobody but those who attend it.
 */
final class SearchedKinds {

    /** Each kind at its index. */
    final List<WorkshopKind> all;

    private final WorkshopKinds free;
    /** Of workshops whose attendance stays, by their id. */
    private final Map<String, Integer> own = new HashMap<>();

    /** @param locked workshops whose attendance stays, of one valid plan */
    SearchedKinds(CompiledProblem compiled, List<Workshop> locked) {
        var demand = compiled.demand;
        var left = compiled.residentsLeft.clone();
        for (var workshop : locked) {
            for (Attendance a : workshop.attendance()) {
                left[demand.of(a.demand())] -= a.residents();
            }
        }
        free = new WorkshopKinds(compiled, left);
        all = new ArrayList<>(free.all);
        var everybody = new WorkshopKinds(compiled, compiled.residentsLeft);
        for (var workshop : locked) {
            int kind = everybody.of(compiled.theme.of(workshop.theme()), compiled.audience.of(workshop.audience()));
            own.put(workshop.id(), all.size());
            all.add(only(everybody.all.get(kind), workshop, demand));
        }
    }

    private WorkshopKind only(WorkshopKind kind, Workshop workshop, Ids demand) {
        var attending = new HashMap<Integer, Integer>();
        workshop.attendance().forEach(a -> attending.merge(demand.of(a.demand()), a.residents(), Integer::sum));
        var residents =
                IntStream.of(kind.row()).map(d -> attending.getOrDefault(d, 0)).toArray();
        var rows = IntStream.range(0, kind.rows()).filter(i -> residents[i] > 0).toArray();
        return kind.only(rows, residents).at(all.size());
    }

    /** Index of the kind of free workshops of a theme and an audience, or -1 where nobody is left for it. */
    int of(int theme, int audience) {
        return free.of(theme, audience);
    }

    /** Index of the kind of a workshop, or -1 where nobody is left for it. */
    int of(String workshop, int theme, int audience) {
        return own.getOrDefault(workshop, of(theme, audience));
    }
}
