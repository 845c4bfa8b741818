package fr.allervers.data.problem;

import fr.allervers.data.words.Sentence;
import java.math.BigInteger;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * One of the costs that plans of equal {@code hard} and {@code unserved} are compared by, in the contract's order.
 * Files, settings, tables and explanations go through all of them: a cost is declared here and nowhere else.
 */
@SuppressWarnings("ImmutableEnumChecker") // references to functions
public enum Cost {
    /** Weighted resident-minutes of all legs. */
    TRAVEL("travel", 1, CostCeiling::travel),
    /** Minutes driven by advisors. */
    DRIVING("driving", 2, CostCeiling::driving),
    /** Presence of the communes with demand and a room that host no workshop. */
    PRESENCE("presence", 300, new Counted<>(Problem::communes, Commune::presence)),
    /** Published participants whose workshop starts at another moment. */
    CHANGED_START("changedStart", 60, CostCeiling::published),
    /** Published participants whose workshop is in another room. */
    CHANGED_ROOM("changedRoom", 20, CostCeiling::published),
    /** Published participants whose workshop has another advisor. */
    CHANGED_ADVISOR("changedAdvisor", 10, CostCeiling::published),
    /** Published participants whose workshop is gone. */
    CANCELLED("cancelled", 240, CostCeiling::published),
    /** Participants of the habits that no workshop keeps. */
    HABIT("habit", 0, new Counted<>(Problem::habits, Habit::participants));

    /** Rows of a problem that a plan keeps or not, and what each not kept counts. */
    private record Counted<T>(Function<Problem, List<T>> rows, ToLongFunction<T> figure) {
        LongStream of(Problem problem) {
            return rows.apply(problem).stream().mapToLong(figure);
        }
    }

    private final String field;
    private final int usualWeight;
    private final Function<Problem, BigInteger> ceiling;
    private final ToLongFunction<Problem> dearest;

    /**
     * @param field name in the contract's files
     * @param ceiling see {@link #ceiling(Problem)}
     * @param dearest see {@link #dearest(Problem)}
     */
    Cost(String field, int usualWeight, Function<Problem, BigInteger> ceiling, ToLongFunction<Problem> dearest) {
        this.field = field;
        this.usualWeight = usualWeight;
        this.ceiling = ceiling;
        this.dearest = dearest;
    }

    Cost(String field, int usualWeight, Function<Problem, BigInteger> ceiling) {
        this(field, usualWeight, ceiling, problem -> 0);
    }

    Cost(String field, int usualWeight, Counted<?> counted) {
        this(
                field,
                usualWeight,
                problem -> BigInteger.valueOf(counted.of(problem).sum()),
                problem -> counted.of(problem).max().orElse(0));
    }

    /** Its name in {@code weights} and {@code costs} of the contract's files. */
    public String field() {
        return field;
    }

    /** True where a file may lack the field, and then means 0: the contract got it later. */
    public boolean isOptional() {
        return this == HABIT;
    }

    /** The name of its weight in a territory's settings. */
    public String setting() {
        return "weight_" + name().toLowerCase(Locale.ROOT);
    }

    /** What it weighs in a territory whose settings do not say. */
    public int usualWeight() {
        return usualWeight;
    }

    /** What it counts, in a few words. */
    public Sentence title() {
        return Sentence.of("cost." + name());
    }

    /** The most that its figure, not weighted, comes to in a plan of a problem that breaches no rule. */
    public BigInteger ceiling(Problem problem) {
        return ceiling.apply(problem);
    }

    /** The most of its figure, not weighted, that one row of the problem comes to; 0 where it does not count by rows. */
    public long dearest(Problem problem) {
        return dearest.applyAsLong(problem);
    }

    /** A number for each cost, in their order; immutable. */
    public static Map<Cost, Long> each(ToLongFunction<Cost> number) {
        var numbers = new EnumMap<Cost, Long>(Cost.class);
        for (var cost : values()) {
            numbers.put(cost, number.applyAsLong(cost));
        }
        return Collections.unmodifiableMap(numbers);
    }
}
