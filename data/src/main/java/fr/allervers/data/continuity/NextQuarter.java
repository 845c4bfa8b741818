package fr.allervers.data.continuity;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.territory.Answer;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The problem of a quarter as it follows from the territory, the quarter before and what communes asked for since, with
 * what came from where. The same input gives the same problem.
 *
 * @param problem to be planned
 * @param demand where its residents come from, commune by commune
 * @param habits those in it, and those that it cannot keep
 * @param turns how much each commune counts that hosts nothing, in the problem's order
 */
public record NextQuarter(Problem problem, List<CommuneDemand> demand, HabitCount habits, List<Turn> turns) {

    static final String BUNDLE = "fr.allervers.data.continuity.findings";

    public NextQuarter {
        demand = List.copyOf(demand);
        turns = List.copyOf(turns);
    }

    /**
     * Makes the problem of a quarter.
     *
     * @param past the quarter before as it was published last, null where there is none
     * @param received what communes asked for, of ids that the territory knows; they take the place of what {@code
     *     demand.csv} and the estimate say of the same communes
     */
    public static NextQuarter of(
            Territory territory,
            Quarter quarter,
            @Nullable PastQuarter past,
            List<Demand> received,
            ContinuityRules rules) {
        var own = territory.problem(quarter);
        var demand = demand(territory, quarter, own, received, past);
        var habits = past == null ? new HabitCount(List.of(), List.of()) : HabitCount.of(past, own);
        var turns = Turn.of(own, past, rules.rise());
        var problem = goingOn(own.withDemand(demand.rows()), habits, turns, rules);
        return new NextQuarter(problem, demand.communes(), habits, turns);
    }

    /**
     * A quarter's problem, whatever its demand, with what it takes over from the quarter before: the habits of who came and
     * the turns of communes to host.
     *
     * @param own with the territory's own figures
     * @param past the quarter before as it was published last
     */
    public static Problem goingOn(Problem own, PastQuarter past, ContinuityRules rules) {
        return goingOn(own, HabitCount.of(past, own), Turn.of(own, past, rules.rise()), rules);
    }

    private static Problem goingOn(Problem own, HabitCount habits, List<Turn> turns, ContinuityRules rules) {
        return own.withHabits(habits.habits())
                .withWeights(weights(own, rules))
                .withCommunes(turns.stream().map(Turn::commune).toList());
    }

    private static Weights weights(Problem own, ContinuityRules rules) {
        var weights = own.weights();
        return weights.of(Cost.HABIT) > 0 ? weights : weights.with(Cost.HABIT, rules.habitWeight());
    }

    private static CarriedDemand demand(
            Territory territory, Quarter quarter, Problem own, List<Demand> received, @Nullable PastQuarter past) {
        var said = territory.needs().answers().stream()
                .filter(a -> a.holdsIn(quarter))
                .map(Answer::demand)
                .map(Demand::commune)
                .collect(toSet());
        var newer = received.stream().map(Demand::commune).collect(toSet());
        var rows = own.demand().stream().collect(partitioningBy(d -> said.contains(d.commune())));
        var older = rows.getOrDefault(true, List.of()).stream().filter(d -> !newer.contains(d.commune()));
        var all = Stream.concat(received.stream(), older).toList();
        return CarriedDemand.of(own, all, rows.getOrDefault(false, List.of()), past);
    }

    /** What was taken over, left out and raised, in words. */
    public List<Sentence> findings() {
        var findings = new ArrayList<Sentence>();
        demand.stream().map(NextQuarter::finding).forEach(findings::add);
        if (!problem.habits().isEmpty()) {
            long people =
                    problem.habits().stream().mapToLong(Habit::participants).sum();
            findings.add(say(
                    "habits", problem.habits().size(), people, problem.weights().of(Cost.HABIT)));
        }
        habits.leftOut().forEach(l -> findings.add(finding(l)));
        turns.stream()
                .filter(t -> t.commune().presence() != t.base())
                .forEach(t -> findings.add(say(
                        "turn." + t.reason(), t.commune().name(), t.commune().presence(), t.base())));
        if (problem.weights().of(Cost.PRESENCE) == 0) {
            findings.add(say("turns.weightless"));
        }
        return findings;
    }

    private static Sentence finding(HabitCount.LeftOut left) {
        var habit = left.habit();
        return say(
                "habit." + left.reason(),
                habit.room(),
                habit.day(),
                habit.time().toString(),
                habit.participants());
    }

    private static Sentence finding(CommuneDemand d) {
        if (d.answered()) {
            return say("demand.answered", d.name(), d.received(), d.askedAnew(), d.estimateReplaced());
        }
        return say("demand.silent", d.name(), d.carried(), d.estimated(), d.estimate(), d.served(), d.gone());
    }

    private static Sentence say(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }
}
