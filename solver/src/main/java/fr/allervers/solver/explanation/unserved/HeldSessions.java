package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.plan.Attendability;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
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

/** Search for the workshops that hold the sessions which residents without a place would need. */
final class HeldSessions {

    private record Kind(String theme, String audience) {}

    private final ProblemIndex index;
    private final Plan plan;
    private final Attendability attendability;
    private final PlanTrial trial;

    HeldSessions(Problem problem, Plan plan) {
        index = new ProblemIndex(problem);
        this.plan = plan;
        attendability = new Attendability(index);
        trial = new PlanTrial(problem, plan);
    }

    /** Workshops by advisors who could hold one for the row, on days on which its residents could come. */
    List<Workshop> of(Demand row, Neighbourhood around) {
        var days = days(row, around);
        return plan.workshops().stream()
                .filter(w -> sessionsOn(days.getOrDefault(w.advisor(), Set.of()), w) > 0)
                .toList();
    }

    /** The same by theme and audience, those first that hold most sessions. */
    List<Held> byKind(Demand row, Neighbourhood around) {
        var days = days(row, around);
        var kinds = of(row, around).stream()
                .collect(groupingBy(w -> new Kind(w.theme(), w.audience()), LinkedHashMap::new, toList()));
        return kinds.entrySet().stream()
                .map(e -> held(e.getKey(), e.getValue(), days))
                .sorted(comparingInt(Held::sessions).reversed())
                .toList();
    }

    private static Held held(Kind kind, List<Workshop> workshops, Map<String, Set<LocalDate>> days) {
        int sessions = workshops.stream()
                .mapToInt(w -> sessionsOn(days.getOrDefault(w.advisor(), Set.of()), w))
                .sum();
        long residents = workshops.stream().mapToLong(Workshop::participants).sum();
        return new Held(kind.theme, kind.audience, sessions, residents);
    }

    private static int sessionsOn(Set<LocalDate> days, Workshop workshop) {
        return (int) workshop.sessions().stream()
                .filter(s -> days.contains(s.toLocalDate()))
                .count();
    }

    /** By advisor of the theme, the days of sessions that the row's residents could attend were nothing else held. */
    private Map<String, Set<LocalDate>> days(Demand row, Neighbourhood around) {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (var advisor : around.advisors()) {
            for (var room : around.rooms()) {
                var known = days.computeIfAbsent(advisor, a -> new HashSet<>());
                for (var start : trial.starts(row.theme(), row.audience(), room, advisor)) {
                    note(row, room, start, known);
                }
            }
        }
        return days;
    }

    private void note(Demand row, String room, LocalDateTime start, Set<LocalDate> days) {
        var sessions = index.series(start, index.theme(row.theme()).sessions());
        boolean isNew = sessions.stream().anyMatch(s -> !days.contains(s.toLocalDate()));
        if (isNew && attendability.mayAttend(row, room, sessions)) {
            sessions.forEach(s -> days.add(s.toLocalDate()));
        }
    }
}
