package fr.allervers.data.figures;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A plan's residents counted in all, by means of transport, by theme and by commune. */
final class Tallies {

    private final ProblemIndex index;
    private final Plan plan;
    private final Tally all = new Tally();
    private final Map<String, Tally> byMeans = new HashMap<>();
    private final Map<String, Tally> byTheme = new HashMap<>();
    private final Map<String, Tally> byCommune = new HashMap<>();

    Tallies(ProblemIndex index, Plan plan) {
        this.index = index;
        this.plan = plan;
        for (var demand : index.problem().demand()) {
            int most = index.mobility(demand.mobility()).maxMinutes();
            tallies(demand).forEach(t -> t.ask(demand.residents(), most));
        }
        for (var trip : new Trips(index).of(plan)) {
            tallies(trip.demand()).forEach(t -> t.serve(trip));
        }
    }

    private List<Tally> tallies(Demand row) {
        return List.of(
                all, tally(byMeans, row.mobility()), tally(byTheme, row.theme()), tally(byCommune, row.commune()));
    }

    private static Tally tally(Map<String, Tally> tallies, String id) {
        return tallies.computeIfAbsent(id, i -> new Tally());
    }

    GroupFigures all() {
        return all.figures();
    }

    List<MeansFigures> means() {
        return index.problem().mobility().stream()
                .map(p -> new MeansFigures(p, tally(byMeans, p.id()).figures()))
                .toList();
    }

    List<ThemeFigures> themes() {
        var held = plan.workshops().stream().collect(groupingBy(Workshop::theme, summingInt(w -> 1)));
        return index.problem().themes().stream()
                .map(t -> new ThemeFigures(t, tally(byTheme, t.id()).figures(), held.getOrDefault(t.id(), 0)))
                .toList();
    }

    List<CommuneFigures> communes() {
        Map<String, Integer> hosted = plan.workshops().stream()
                .flatMap(w -> plan.parts(w).stream()
                        .map(p -> index.room(p.room()).commune())
                        .distinct())
                .collect(groupingBy(c -> c, summingInt(c -> 1)));
        return index.problem().communes().stream()
                .map(c -> new CommuneFigures(c, tally(byCommune, c.code()).figures(), hosted.getOrDefault(c.code(), 0)))
                .toList();
    }
}
