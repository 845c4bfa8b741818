package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.model.Attendees;
import fr.allervers.solver.model.PlannedWorkshop;
import fr.allervers.solver.model.Share;
import java.time.DayOfWeek;
import java.util.List;
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

    /** No session on a Monday, and a breach says of which workshop; in place of the rule of sessions a day. */
    public static final class NoMondayInWords implements ConstraintProvider {
        @Override
        public Constraint[] defineConstraints(ConstraintFactory factory) {
            var others = Stream.of(new PlanConstraints().defineConstraints(factory))
                    .filter(c -> !c.getConstraintRef().constraintName().equals(PlanConstraint.LOAD_DAY.id()));
            var own = factory.forEach(PlannedWorkshop.class)
                    .flattenLast(w -> Objects.requireNonNull(w.getPlacement()).sessions())
                    .filter(s -> s.day().getDayOfWeek() == DayOfWeek.MONDAY)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, s -> 1)
                    .justifyWith((s, score) -> new Reason(
                            PlanConstraint.LOAD_DAY,
                            List.of(new Reason.About(
                                    Reason.Kind.WORKSHOP, s.workshop().id())),
                            List.of(),
                            Sentence.of("breach.load.day", "", 1, 0, s.day())))
                    .asConstraint(PlanConstraint.LOAD_DAY.id());
            return Stream.concat(others, Stream.of(own)).toArray(Constraint[]::new);
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
