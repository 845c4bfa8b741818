package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import fr.allervers.solver.constraint.PlanConstraints;
import fr.allervers.solver.model.PlannedWorkshop;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of the contract, and one that the arrays know nothing of: no session on a Monday. */
public final class RulesAndNoMonday implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return Stream.concat(Stream.of(new PlanConstraints().defineConstraints(factory)), Stream.of(noMonday(factory)))
                .toArray(Constraint[]::new);
    }

    private static Constraint noMonday(ConstraintFactory factory) {
        return factory.forEach(PlannedWorkshop.class)
                .flattenLast(w -> Objects.requireNonNull(w.getPlacement()).sessions())
                .filter(s -> s.day().getDayOfWeek() == DayOfWeek.MONDAY)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, s -> 1)
                .asConstraint("no Monday");
    }
}
