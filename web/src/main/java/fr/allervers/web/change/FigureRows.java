package fr.allervers.web.change;

import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.change.Effect.Figure;
import fr.allervers.web.language.Say;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.VersionFigures;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
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
                figure("served", was.residents().served(), is.residents().served(), true, this::whole),
                figure("mean", was.residents().meanMinutes(), is.residents().meanMinutes(), false, this::minutes),
                new Figure("workshops", whole(was.workshops()), whole(is.workshops()), false, false),
                cost("driving", Cost.DRIVING, before, after),
                cost("presence", Cost.PRESENCE, before, after),
                figure("cost", score(before).cost(), score(after).cost(), false, this::whole));
    }

    private Figure cost(String key, Cost cost, Plan before, Plan after) {
        return figure(
                key, score(before).costs().of(cost), score(after).costs().of(cost), false, this::whole);
    }

    private static Score score(Plan plan) {
        return Objects.requireNonNull(plan.score(), "a plan that is tried on is scored");
    }

    private String whole(double figure) {
        return say.number(Math.round(figure));
    }

    private String minutes(double figure) {
        return say.decimal(figure);
    }

    private static Figure figure(
            String key, double before, double after, boolean moreIsBetter, DoubleFunction<String> said) {
        boolean changes = Math.abs(before - after) > EQUAL;
        return new Figure(key, said.apply(before), said.apply(after), changes, changes && moreIsBetter == after > before);
    }
}
