package fr.allervers.solver.change;

import static fr.allervers.solver.change.ChangeWords.refuseIf;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change.Close;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.Change.Merge;
import fr.allervers.solver.change.Change.Move;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.change.Change.Split;
import fr.allervers.solver.change.Change.Transfer;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A change made to the letter, whatever rule it breaks: nobody but those whom it names goes elsewhere. */
record PlainChange(ProblemIndex index, Plan plan) {

    /** @throws ImpossibleChangeException where it names what the plan or its problem does not have */
    Plan of(Change change) {
        if (change instanceof Move move) {
            return replaced(List.of(put(workshop(move.workshop()), move.spot())), Set.of());
        } else if (change instanceof Open open) {
            return replaced(List.of(opened(open)), Set.of());
        } else if (change instanceof Split split) {
            return split(workshop(split.workshop()), split.spot());
        } else if (change instanceof Close close) {
            return replaced(List.of(), Set.of(workshop(close.workshop()).id()));
        } else if (change instanceof Merge merge) {
            return merged(workshop(merge.workshop()), workshop(merge.into()));
        } else if (change instanceof Exchange exchange) {
            return exchanged(workshop(exchange.workshop()), workshop(exchange.other()));
        }
        return transferred((Transfer) change);
    }

    /** The workshop of that id. */
    Workshop workshop(String id) {
        return plan.workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ImpossibleChangeException(ChangeWords.phrase("impossible.workshop")));
    }

    /** A workshop more, without anybody yet. */
    Workshop opened(Open open) {
        requireKnown(open);
        return new Workshop(
                freeId(),
                open.theme(),
                open.audience(),
                open.spot().room(),
                open.spot().advisor(),
                sessions(open.theme(), open.spot()),
                List.of());
    }

    private void requireKnown(Open open) {
        requireKnown(open.spot());
        var problem = index.problem();
        refuseIf(problem.themes().stream().noneMatch(t -> t.id().equals(open.theme())), "kind");
        refuseIf(problem.audiences().stream().noneMatch(a -> a.id().equals(open.audience())), "kind");
    }

    private void requireKnown(Spot spot) {
        var problem = index.problem();
        refuseIf(problem.rooms().stream().noneMatch(r -> r.id().equals(spot.room())), "spot");
        refuseIf(problem.advisors().stream().noneMatch(a -> a.id().equals(spot.advisor())), "spot");
    }

    private List<LocalDateTime> sessions(String theme, Spot spot) {
        var series = index.series(spot.start(), index.theme(theme).sessions());
        return series.isEmpty() ? List.of(spot.start()) : series;
    }

    private Workshop put(Workshop w, Spot spot) {
        requireKnown(spot);
        return w.withRoom(spot.room()).withAdvisor(spot.advisor()).withSessions(sessions(w.theme(), spot));
    }

    private static Workshop attended(Workshop w, Map<String, Integer> by) {
        var attendance = by.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> new Attendance(e.getKey(), e.getValue()))
                .toList();
        return w.withAttendance(attendance);
    }

    private static Map<String, Integer> attending(Workshop w) {
        var by = new LinkedHashMap<String, Integer>();
        w.attendance().forEach(a -> by.merge(a.demand(), a.residents(), Integer::sum));
        return by;
    }

    private static int sum(Map<String, Integer> by) {
        return by.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Plan split(Workshop one, Spot spot) {
        var staying = new LinkedHashMap<String, Integer>();
        var going = new LinkedHashMap<String, Integer>();
        attending(one).forEach((row, residents) -> {
            int more = sum(staying) <= sum(going) ? residents % 2 : 0;
            staying.put(row, residents / 2 + more);
            going.put(row, residents / 2 + residents % 2 - more);
        });
        var second = opened(new Open(one.theme(), one.audience(), spot));
        return replaced(List.of(attended(one, staying), attended(second, going)), Set.of());
    }

    private Plan merged(Workshop closed, Workshop into) {
        requireAlike(closed, into);
        var all = attending(into);
        attending(closed).forEach((row, residents) -> all.merge(row, residents, Integer::sum));
        return replaced(List.of(attended(into, all)), Set.of(closed.id()));
    }

    private Plan exchanged(Workshop one, Workshop other) {
        var by = List.of(
                put(one, Spot.of(one.withAdvisor(other.advisor()))),
                put(other, Spot.of(other.withAdvisor(one.advisor()))));
        return replaced(by, Set.of());
    }

    private Plan transferred(Transfer transfer) {
        var from = workshop(transfer.workshop());
        var into = workshop(transfer.into());
        requireAlike(from, into);
        var left = attending(from);
        int there = left.getOrDefault(transfer.demand(), 0);
        refuseIf(transfer.residents() < 1 || transfer.residents() > there, "residents", there);
        left.put(transfer.demand(), there - transfer.residents());
        var come = attending(into);
        come.merge(transfer.demand(), transfer.residents(), Integer::sum);
        return replaced(List.of(attended(from, left), attended(into, come)), Set.of());
    }

    private static void requireAlike(Workshop one, Workshop other) {
        refuseIf(one.id().equals(other.id()) || !one.isOfKindOf(other), "unlike");
    }

    private String freeId() {
        var taken = plan.workshops().stream().map(Workshop::id).collect(Collectors.toSet());
        index.problem().published().forEach(w -> taken.add(w.id()));
        int number = 1;
        while (taken.contains("w" + number)) {
            number++;
        }
        return "w" + number;
    }

    /** The plan with workshops in place of those of the same ids, or beside the others, and without some. */
    private Plan replaced(List<Workshop> by, Set<String> without) {
        var all = new LinkedHashMap<String, Workshop>();
        plan.workshops().forEach(w -> all.put(w.id(), w));
        by.forEach(w -> all.put(w.id(), w));
        all.keySet().removeAll(without);
        return new Plan(plan.problem(), new ArrayList<>(all.values()), null);
    }
}
