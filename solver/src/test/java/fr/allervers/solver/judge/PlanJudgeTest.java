package fr.allervers.solver.judge;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.allervers.data.InOrder;
import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.constraint.Reason;
import fr.allervers.solver.constraint.Reason.About;
import fr.allervers.solver.constraint.Reason.Kind;
import fr.allervers.solver.constraint.Reason.Portion;
import fr.allervers.solver.judge.PlanExplanation.Match;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanJudgeTest {

    private final TwoCommunes small = new TwoCommunes();

    private PlanExplanation explain(Workshop... workshops) {
        return new PlanJudge(small.build()).figures(new Plan("two", List.of(workshops), null));
    }

    private List<String> french(PlanConstraint constraint, Workshop... workshops) {
        return explain(workshops).line(constraint).matches().stream()
                .map(m -> m.reason().sentence().in(Locale.FRENCH))
                .toList();
    }

    @Test
    void theScoreIsTheUnservedAndTheWeightedCost() {
        // travel 4 x (3 + 3), driving 2 x (3 + 3), one commune of two without a workshop at 50
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));
        var score = new PlanJudge(small.build()).score(new Plan("two", List.of(workshop), null));
        var explanation = explain(workshop);

        assertThat(score.unserved()).isEqualTo(4);
        assertThat(score.cost()).isEqualTo(24 + 12 + 50);
        assertThat(explanation.line(PlanConstraint.TRAVEL).points()).isEqualTo(-24);
        assertThat(explanation.line(PlanConstraint.DRIVING).points()).isEqualTo(-6);
        assertThat(explanation.line(PlanConstraint.PRESENCE).points()).isEqualTo(-1);
    }

    @Test
    void everyCostSaysWhy() {
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4));

        assertThat(french(PlanConstraint.UNSERVED, workshop))
                .containsExactly(
                        "Demande car-b : 3 habitant(s) sur 3 à Commune B ne sont pas servis (priorité 1).",
                        "Demande wheel-a : 1 habitant(s) sur 1 à Commune A ne sont pas servis (priorité 1).");
        assertThat(french(PlanConstraint.TRAVEL, workshop))
                .containsExactly(
                        "Atelier w : 4 habitant(s) vont de Commune A à Commune A (Voiture), chacun pour un coût de trajet de 6.");
        assertThat(french(PlanConstraint.DRIVING, workshop))
                .containsExactly("Conseillère ada roule 6 min le mar. 5 janv. 2027 pour 1 séance(s).");
        assertThat(french(PlanConstraint.PRESENCE, workshop))
                .containsExactly("Commune B a une salle et des demandes, mais aucun atelier.");
    }

    @Test
    void aBreachNamesWhatItIsAbout() {
        var match = explain(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 1)))
                .line(PlanConstraint.PARTICIPANTS_FEW)
                .matches()
                .get(0);

        assertThat(match.reason().about()).containsExactly(new About(Kind.WORKSHOP, "w"));
        assertThat(match.reason().sentence().in(Locale.FRENCH))
                .isEqualTo("Atelier w : 1 participant(s), il en faut au moins 2.");
    }

    @Test
    void aCostNamesWhatItIsAbout() {
        small.published.add(email("gone", "school", tuesday(1, 9), new Attendance("car-b", 3)));
        var explanation = explain(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4)));

        assertThat(reason(explanation, PlanConstraint.TRAVEL).about())
                .containsExactly(
                        new About(Kind.WORKSHOP, "w"), new About(Kind.DEMAND, "car-a"), new About(Kind.COMMUNE, "A"));
        assertThat(reason(explanation, PlanConstraint.DRIVING).about())
                .containsExactly(new About(Kind.ADVISOR, "ada"), new About(Kind.DAY, "2027-01-05"));
        assertThat(reason(explanation, PlanConstraint.DRIVING).portions())
                .containsExactly(new Portion("A", 3), new Portion("A", 3));
        assertThat(reason(explanation, PlanConstraint.PRESENCE).about()).containsExactly(new About(Kind.COMMUNE, "B"));
        assertThat(reason(explanation, PlanConstraint.CANCELLED).about())
                .containsExactly(new About(Kind.WORKSHOP, "gone"), new About(Kind.ROOM, "school"));
    }

    private static Reason reason(PlanExplanation explanation, PlanConstraint constraint) {
        return explanation.line(constraint).matches().get(0).reason();
    }

    @Test
    void figuresAreThoseOfCostsThatWeighNothingToo() {
        small.weights = InOrder.weights(0, 0, 0, 0, 0, 0, 0);

        var figures = new PlanJudge(small.build()).figures(new Plan("two", List.of(), null));

        assertThat(figures.line(PlanConstraint.PRESENCE).points()).isEqualTo(-2);
    }

    @Test
    void reasonsOfTwoPlansCompareByValue() {
        var one = explain(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4)));
        var other = explain(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4)));

        assertThat(one).isEqualTo(other);
    }

    @Test
    void matchesComeWorstFirst() {
        assertThat(explain().line(PlanConstraint.UNSERVED).matches())
                .extracting(Match::points)
                .containsExactly(-4L, -3L, -1L);
    }

    @Test
    void anUnknownIdIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> explain(email("w", "attic", tuesday(0, 9))))
                .withMessage("no room 'attic' in the problem");
    }

    @Test
    void everyFigureHasItsReasonInBothLanguages() {
        assertThat(keys(Locale.ROOT))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PlanConstraint.values())
                        .filter(c -> c.level() != PlanConstraint.Level.HARD)
                        .map(c -> "reason." + c.id())
                        .toList());
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    private static Set<String> keys(Locale locale) {
        var own = ResourceBundle.getBundle(
                Reason.BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return own.keySet();
    }
}
