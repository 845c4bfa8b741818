package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.trial.PlanTrial;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workshops that hold the sessions which residents without a place would need. */
final class HeldSessions {

    private final Plan plan;
    /** By advisor of the theme, the days of sessions that the row's residents could attend were nothing else held. */
    private final Map<String, Set<LocalDate>> days = new HashMap<>();

    HeldSessions(ProblemIndex index, Plan plan, Demand row, Neighbourhood around) {
        this.plan = plan;
        var attendability = new Attendability(index);
        var trial = new PlanTrial(index.problem(), plan);
        for (var advisor : around.advisors()) {
            var known = days.computeIfAbsent(advisor, a -> new HashSet<>());
            for (var room : around.rooms()) {
                for (var start : trial.starts(row.theme(), row.audience(), room, advisor)) {
                    var sessions = index.series(start, index.theme(row.theme()).sessions());
                    var theirs =
                            sessions.stream().map(LocalDateTime::toLocalDate).toList();
                    if (!known.containsAll(theirs) && attendability.mayAttend(row, room, sessions)) {
                        known.addAll(theirs);
                    }
                }
            }
        }
    }

    /** Workshops by advisors who could hold one for the row, on days on which its residents could come. */
    List<Workshop> workshops() {
        return plan.workshops().stream().filter(w -> sessions(w) > 0).toList();
    }

    /** The same by theme and audience, those first that hold most sessions. */
    List<Held> byKind() {
        var kinds = workshops().stream()
                .collect(groupingBy(w -> List.of(w.theme(), w.audience()), LinkedHashMap::new, toList()));
        return kinds.values().stream()
                .map(this::held)
                .sorted(comparingInt(Held::sessions).reversed())
                .toList();
    }

    private Held held(List<Workshop> alike) {
        var one = alike.get(0);
        int sessions = alike.stream().mapToInt(this::sessions).sum();
        long residents = alike.stream().mapToLong(Workshop::participants).sum();
        return new Held(one.theme(), one.audience(), sessions, residents);
    }

    private int sessions(Workshop workshop) {
        var theirs = days.getOrDefault(workshop.advisor(), Set.of());
        return (int) workshop.sessions().stream()
                .filter(s -> theirs.contains(s.toLocalDate()))
                .count();
    }
}
