package fr.allervers.web.change;

import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.change.Effect.Figure;
import fr.allervers.web.language.Say;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionFigures;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The figures of two plans beside each other, in the reader's language: residents first, the cost last. */
@Component
record FigureRows(VersionFigures versions, Say say) {

    private static final double EQUAL = 1e-9;

    /**
     * Compares a version with another plan of its problem.
     *
     * @param after scored
     */
    List<Figure> of(ProblemIndex index, PlanVersion version, Plan after) {
        var before = version.plan();
        var was = versions.figures(version);
        var is = PlanFigures.of(index, after);
        return List.of(
                count("served", was.residents().served(), is.residents().served(), true),
                minutes("mean", was.residents().meanMinutes(), is.residents().meanMinutes()),
                new Figure("workshops", say.number(was.workshops()), say.number(is.workshops()), false, false),
                cost("driving", Cost.DRIVING, before, after),
                cost("presence", Cost.PRESENCE, before, after),
                whole(score(before), score(after)));
    }

    /** The cost compares only between plans that leave as many unserved; who gets a place adds the way there. */
    private Figure whole(Score before, Score after) {
        return before.unserved() == after.unserved()
                ? count("cost", before.cost(), after.cost(), false)
                : new Figure("cost.apart", say.number(before.cost()), say.number(after.cost()), false, false);
    }

    private Figure cost(String key, Cost cost, Plan before, Plan after) {
        return count(key, score(before).costs().of(cost), score(after).costs().of(cost), false);
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score(), "a plan that is tried on is scored");
    }

    private Figure count(String key, long before, long after, boolean moreIsBetter) {
        boolean changes = before != after;
        return new Figure(
                key, say.number(before), say.number(after), changes, changes && moreIsBetter == after > before);
    }

    private Figure minutes(String key, double before, double after) {
        boolean changes = Math.abs(before - after) > EQUAL;
        return new Figure(key, say.decimal(before), say.decimal(after), changes, changes && after < before);
    }
}
