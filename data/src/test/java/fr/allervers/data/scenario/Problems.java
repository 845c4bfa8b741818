package fr.allervers.data.scenario;

import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A problem from a few lines of text, each of which begins with what it is about; what is not said is as in
 * {@link #USUAL}, and each kind of line that is said takes the place of the usual one. Every kind of line, with all
 * that can be said in it:
 *
 * <pre>
 * starts     Mon 9:00, Mon 11:00, Tue2 9:00
 * communes   A B C
 * presence   A 0, B 5
 * travel     bus on Mon Tue from 7:00 to 19:00 since Mon2 until Fri3: A 3, B 4, A-B 12, B&gt;C 9
 * theme      talk, 60 min, 2 sessions, 2 to 6, needs computers screen
 * audience   young, available Wed 14:00-18:00, unavailable Mon2..Fri2
 * mobility   bus, by bus walk, at most 30, comfort 10, weight 2, step-free
 * room       hall in A, seats 8, with computers, step-free, open Mon Tue 9:00-12:00, closed Tue..Wed2
 * advisor    ada from A, teaches talk, works in A B, available Mon 9:00-12:00, absent Tue, 2 a day, 3 a week
 * demand     a: 4 in A, for talk, of young, by bus, priority 2
 * rules      setup 30, excess 2, driven by car
 * weights    travel 1, driving 2, presence 50, changedStart 5, changedRoom 5, changedAdvisor 5, cancelled 20, habit 1
 * habit      h: hall Mon 9:00, 12 people
 * published  p = Mon 9:00 hall ada: 3 a
 * pinned     p
 * </pre>
 *
 * Days are those of {@link Days}. A pair of communes that a travel line does not name cannot be travelled; {@code A-B}
 * is both ways, {@code B>C} one, {@code A} the trip inside. A room says {@code step-free} or {@code steps}, or it is
 * unknown. Demand for no theme, of no audience, by no means of transport is for the first of the list.
 */
public final class Problems {

    /** The lines that stand where none of their kind is said; nothing is asked for, published or pinned. */
    static final String USUAL = """
            starts    Mon 9:00
            communes  A B
            travel    car: A 5, B 5, A-B 20
            theme     talk
            audience  all
            mobility  car, by car
            room      hall in A
            advisor   ada from A
            rules     driven by car
            weights   travel 1, driving 1
            """;

    private final Map<String, List<String>> lines;

    private Problems(Map<String, List<String>> lines) {
        this.lines = lines;
    }

    /**
     * Reads a problem.
     *
     * @throws IllegalArgumentException where a line holds what is not known
     * @throws fr.allervers.data.fault.FaultsException where the problem is not legal
     */
    public static Problem of(String text) {
        var lines = byKind(USUAL);
        lines.putAll(byKind(text));
        return new Problems(lines).problem();
    }

    private static Map<String, List<String>> byKind(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(" +", 2))
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[line.length - 1]), (one, other) -> {
                    var both = new ArrayList<>(one);
                    both.addAll(other);
                    return both;
                }));
    }

    private Problem problem() {
        var communes = read("communes", line -> Days.words(line)).get(0);
        var presence = read("presence", line -> new Clauses(line));
        var travel = new TravelLines(communes);
        var themes = read("theme", clauses(Rows::theme));
        var audiences = read("audience", clauses(Rows::audience));
        var mobility = read("mobility", clauses(Rows::mobility));
        var named = ProblemParts.named("scenario", "Scenario")
                .starts(read("starts", Rows::starts).get(0))
                .communes(communes.stream().map(c -> Rows.commune(c, presence)).toList())
                .travel(read("travel", travel::table))
                .themes(themes)
                .audiences(audiences)
                .mobility(mobility)
                .rooms(read("room", clauses(Rows::room)))
                .advisors(read("advisor", clauses(c -> Rows.advisor(c, themes))))
                .demand(read("demand", line -> Rows.demand(line, themes, audiences, mobility)))
                .rules(read("rules", clauses(Rows::rules)).get(0))
                .weights(read("weights", clauses(Rows::weights)).get(0))
                .habits(read("habit", Rows::habit));
        var published =
                read("published", line -> PlanLine.read(named.build(), line).workshops());
        var pinned = read("pinned", line -> Days.words(line));
        if (!lines.isEmpty()) {
            throw new IllegalArgumentException("what are lines of %s?".formatted(lines.keySet()));
        }
        presence.forEach(Clauses::end);
        return ProblemParts.legal(
                named.published(published.stream().flatMap(List::stream).toList())
                        .pinned(pinned.stream().flatMap(List::stream).toList()));
    }

    private <T> List<T> read(String kind, Function<String, T> line) {
        var some = lines.remove(kind);
        return some == null ? List.of() : some.stream().map(line).toList();
    }

    private static <T> Function<String, T> clauses(Function<Clauses, T> reader) {
        return line -> {
            var clauses = new Clauses(line);
            var read = reader.apply(clauses);
            clauses.end();
            return read;
        };
    }
}
