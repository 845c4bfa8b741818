package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.json.Field.Use;
import fr.allervers.data.json.Ids.Kind;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Weights;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The whole problem file. */
final class ProblemShape {

    private static final Value<Rules> RULES = Shape.of(Rules.class)
            .required("setupMinutes", WholeNumber.upTo(Limits.MINUTES), Rules::setupMinutes)
            .required("advisorMode", Text.ID, Rules::advisorMode)
            .required("excessFactor", WholeNumber.upTo(Limits.FIGURE), Rules::excessFactor);

    /** An absent weight is 0, as in the contract's script. */
    private static final Value<Weights> WEIGHTS =
            byCost(Weights::by, WholeNumber.between(0, Limits.WEIGHT), Weights::of, Use.SPELLED_OUT);

    static final Value<Problem> PROBLEM = Shape.of(Problem.class)
            .required("version", WholeNumber.between(Problem.VERSION, Problem.VERSION), problem -> Problem.VERSION)
            .required("id", Text.ID, Problem::id)
            .required("name", Text.ANY, Problem::name)
            .required("zone", Moments.ZONE, Problem::zone)
            .required("starts", Lists.STARTS, Problem::starts)
            .required("communes", new ListOf<>(ProblemRows.COMMUNE, Limits.COMMUNES), Problem::communes)
            .required("travel", new ListOf<>(ProblemRows.TABLE, Limits.TABLES), Problem::travel)
            .required("rooms", new ListOf<>(ProblemRows.ROOM), Problem::rooms)
            .required("themes", new ListOf<>(ProblemRows.THEME), Problem::themes)
            .required("audiences", new ListOf<>(ProblemRows.AUDIENCE), Problem::audiences)
            .required("mobility", new ListOf<>(ProblemRows.MOBILITY), Problem::mobility)
            .required("advisors", new ListOf<>(ProblemRows.ADVISOR), Problem::advisors)
            .required("demand", new ListOf<>(ProblemRows.DEMAND, Limits.ROWS), Problem::demand)
            .required("rules", RULES, Problem::rules)
            .required("weights", WEIGHTS, Problem::weights)
            .optional("habits", new ListOf<>(ProblemRows.HABIT), List.of(), Problem::habits)
            .optional("published", new ListOf<>(WorkshopShape.PUBLISHED, Limits.ROWS), List.of(), Problem::published)
            .optional("pinned", Lists.references(Kind.PUBLISHED), List.of(), Problem::pinned)
            .checked(ProblemShape::check)
            .where(ProblemShape::sumsAreExact);

    private ProblemShape() {}

    /**
     * A figure for each cost; one that the contract got later may be left out where it is 0.
     *
     * @param use of all others
     */
    static <R> Shape<R> byCost(
            Function<ToLongFunction<Cost>, R> maker, Value<Long> figure, BiFunction<R, Cost, Long> getter, Use use) {
        var shape = new Shape<R>(row -> maker.apply(cost -> row.<Long>get(cost.field())));
        for (var cost : Cost.values()) {
            var own = cost.isOptional() ? Use.OPTIONAL : use;
            shape.with(new Field<>(cost.field(), figure, held -> getter.apply(held, cost), own, 0L));
        }
        return shape;
    }

    private static void check(Row row, Validation validation) {
        for (var kind : Kind.values()) {
            if (row.find(kind.list) != null) {
                validation.ids().close(kind);
            }
        }
        if (row.find(Kind.COMMUNE.list) != null) {
            validation.matrixSizes().check(validation.faults());
        }
        validation.ids().check(validation.faults());
        checkResidents(row, validation);
    }

    private static void checkResidents(Row row, Validation validation) {
        List<Demand> asked = row.find(Kind.DEMAND.list);
        long residents =
                asked == null ? 0 : asked.stream().mapToLong(Demand::residents).sum();
        if (residents > Limits.RESIDENTS) {
            validation.refuse(row.place(Kind.DEMAND.list), "residents.above", residents, Limits.RESIDENTS);
        }
    }

    /** Whole numbers up to {@link Limits#COST} are exact in every reader of JSON. */
    private static boolean sumsAreExact(Problem problem, Place place, Validation validation) {
        return isExact(cost(problem), place.field("weights"), "cost.above", validation)
                & isExact(unserved(problem), place.field("demand"), "unserved.above", validation);
    }

    private static boolean isExact(BigInteger sum, Place place, String fault, Validation validation) {
        boolean isExact = sum.compareTo(BigInteger.valueOf(Limits.COST)) <= 0;
        return isExact || validation.refuse(place, fault, sum, Limits.COST);
    }

    private static BigInteger cost(Problem problem) {
        return Arrays.stream(Cost.values())
                .map(c -> c.ceiling(problem)
                        .multiply(BigInteger.valueOf(problem.weights().of(c))))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger unserved(Problem problem) {
        return problem.demand().stream()
                .map(d -> BigInteger.valueOf(d.residents()).multiply(BigInteger.valueOf(d.priority())))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
