package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Share;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules of the contract, and one that the arrays know nothing of. */
public abstract class RulesOfStreamsAlone implements ConstraintProvider {

    /** Most who attend a workshop by {@link AtMostSix}. */
    static final int SIX = 6;

    private final Function<ConstraintFactory, Constraint> own;

    RulesOfStreamsAlone(Function<ConstraintFactory, Constraint> own) {
        this.own = own;
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.concat(Stream.of(new PlanConstraints().defineConstraints(factory)), Stream.of(own.apply(factory)))
                .toArray(Constraint[]::new);
    }

    /** No session on a Monday. */
    public static final class NoMonday extends RulesOfStreamsAlone {
        public NoMonday() {
            super(factory -> factory.forEach(PlannedWorkshop.class)
                    .flattenLast(w -> Objects.requireNonNull(w.getPlacement()).sessions())
                    .filter(s -> s.day().getDayOfWeek() == DayOfWeek.MONDAY)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, s -> 1)
                    .asConstraint("no Monday"));
        }
    }

    /** No workshop that more than six attend: a rule on who attends, against which residents are served exactly. */
    public static final class AtMostSix extends RulesOfStreamsAlone {
        public AtMostSix() {
            super(factory -> factory.forEach(Attendees.class)
                    .filter(a -> participants(a) > SIX)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, a -> participants(a) - SIX)
                    .asConstraint("at most six"));
        }

        private static long participants(Attendees attendees) {
            return attendees.getRoster().shares().stream()
                    .mapToLong(Share::residents)
                    .sum();
        }
    }
}
