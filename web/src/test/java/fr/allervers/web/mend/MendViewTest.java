package fr.allervers.web.mend;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.change.DateShift;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.data.continuity.QuarterComparison;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.web.language.SayOfTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MendViewTest {

    private static final QuarterComparison NOWHERE =
            QuarterComparison.of(new PastQuarter(new TwoCommunes().build(), new Plan("two", List.of(), null)), null);

    private static final DateShift MOVED = new DateShift(7, 0, 28, 4);

    private static MendView view(String letter, Goal goal, long disturbed, double minutes) {
        return view(letter, goal, disturbed, minutes, 7);
    }

    private static MendView view(String letter, Goal goal, long disturbed, double minutes, long days) {
        return view(letter, goal, disturbed, minutes, days, 0);
    }

    private static MendView view(String letter, Goal goal, long disturbed, double minutes, long days, long placeless) {
        return view(letter, goal, disturbed, minutes, new DateShift(days, 0, 0, 0), placeless, placeless, List.of());
    }

    private static MendView view(
            String letter,
            Goal goal,
            long disturbed,
            double minutes,
            DateShift shift,
            long placeless,
            long weighted,
            List<String> locks) {
        return view(letter, goal, disturbed, minutes, shift, placeless, weighted, locks, false);
    }

    private static MendView view(
            String letter,
            Goal goal,
            long disturbed,
            double minutes,
            DateShift shift,
            long placeless,
            long weighted,
            List<String> locks,
            boolean keepsSeries) {
        return new MendView(
                letter,
                goal,
                goal.toString(),
                0,
                disturbed,
                shift,
                0,
                placeless,
                weighted,
                0,
                "",
                0,
                minutes,
                600,
                List.of(),
                List.of(),
                locks,
                new Besides(0, 0, 0, 0, 0),
                NOWHERE,
                keepsSeries,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void mendsWithTheSameFiguresAreOneToChooseFrom() {
        var first = view("A", Goal.FEWEST_DISTURBED, 4, 12.31, 7);
        var other = view("B", Goal.REPLANNED, 9, 11.0, 7);
        var like = view("C", Goal.LEAST_TRAVEL, 4, 12.29, 7);
        var later = view("D", Goal.WEEKS_SKIPPED, 4, 12.31, 21);

        var same = SameFigures.of(List.of(first, other, like, later));

        assertThat(same.first()).containsExactly(first, other, later);
        assertThat(same.others()).isEqualTo(Map.of("A", List.of(like)));
        assertThat(same.firstAs(like)).isEqualTo(first);
        assertThat(Strength.of(same.first()))
                .as("with another of the same figures beside it nothing would be its strength")
                .containsEntry("B", List.of(Strength.MINUTES))
                .doesNotContainKey("A");
    }

    /** What a mend was searched by is not what it came to: one looked for by travel may have the longer trips. */
    @Test
    void whatIsBestAtNothingSaysWhatItDoesOtherwiseThanTheBest() {
        var best = view("A", Goal.REPLANNED, 4, 12.31, 7);
        var say = SayOfTest.french();

        assertThat(BesideBest.of(view("B", Goal.LEAST_TRAVEL, 6, 12.8, 9), best, say)
                        .words(best, say))
                .contains(
                        "D’après ces chiffres, en rien mieux que la solution A. Moins bien\u00a0: 2 habitants dérangés de plus, 2 jours de plus au"
                                + " plus long décalage de date, trajet moyen plus long de 0,5 min.");
        assertThat(BesideBest.of(view("C", Goal.CANCELLED, 3, 8.0, 7, 1), best, say)
                        .words(best, say))
                .as("who stays at home travels least")
                .contains(
                        "Mieux que la solution A\u00a0: un habitant dérangé de moins. Moins bien\u00a0: un habitant de plus sans"
                                + " place.");
        assertThat(BesideBest.of(view("D", Goal.CANCELLED, 5, 8.0, 7, 1), best, say)
                        .words(best, say))
                .as("nor that it is better at nothing, beside a row with shorter trips")
                .hasValueSatisfying(
                        words -> assertThat(words).startsWith("Moins bien que").contains("ne se comparent pas"));
        assertThat(BesideBest.of(best, best, say).words(best, say)).isEmpty();
    }

    @Test
    void whatBreaksALockIsAnotherChoiceThoughItsFiguresAreTheSame() {
        var first = view("A", Goal.FEWEST_DISTURBED, 4, 12.3);
        var breaking = view("B", Goal.REPLANNED, 4, 12.3, first.dateShift(), 0, 0, List.of("E-mail : verrou non tenu"));

        assertThat(SameFigures.of(List.of(first, breaking)).first()).containsExactly(first, breaking);
    }

    /** Who has one session fewer has fewer dates that could move. */
    @Test
    void datesAreNotComparedWhereOneHoldsFewerSessions() {
        var best = view("A", Goal.WEEKS_SKIPPED, 4, 12.3, 14);
        var shorter = withSessionsFewer(view("B", Goal.SHORTENED, 4, 11.0, 0), 4);

        assertThat(words(shorter, best))
                .contains("des séances n’ont pas lieu")
                .doesNotContain("décalage", "trajet moyen", "en rien mieux");
        assertThat(words(best, shorter)).contains("séance").doesNotContain("décalage", "trajet moyen");
    }

    private static MendView withSessionsFewer(MendView v, long sessions) {
        return new MendView(
                v.letter(),
                v.goal(),
                v.name(),
                sessions,
                v.disturbed(),
                v.dateShift(),
                v.withAnotherAdvisor(),
                v.placeless(),
                v.weighted(),
                v.gained(),
                v.gaining(),
                v.unserved(),
                v.meanMinutes(),
                v.driving(),
                v.communes(),
                v.rows(),
                v.locks(),
                v.besides(),
                v.hosting(),
                v.keepsSeries(),
                v.gaps(),
                v.kits(),
                v.residents(),
                v.advisors(),
                v.halls(),
                v.rooms());
    }

    /** "Worse at nothing" stood there, of a mend that is ranked after for what the figures do not show. */
    @Test
    void whatIsRankedAfterThoughNoFigureIsWorseSaysWhy() {
        var best = view("A", Goal.FEWEST_DISTURBED, 4, 12.3, new DateShift(7, 0, 20, 4), 1, 1, List.of());
        var dates = view("B", Goal.NEAREST_DATES, 4, 12.0, new DateShift(7, 0, 20, 9), 1, 1, List.of());
        var days = view("C", Goal.LEAST_TRAVEL, 4, 12.0, new DateShift(7, 0, 26, 4), 1, 1, List.of());
        var priority = view("D", Goal.REPLANNED, 2, 12.0, new DateShift(7, 0, 20, 2), 1, 3, List.of());
        var cost = view("E", Goal.REPLANNED, 4, 12.0, new DateShift(7, 0, 20, 4), 1, 1, List.of());
        var putOff = view("F", Goal.PUT_OFF, 2, 12.0, new DateShift(90, 2, 180, 2), 0, 0, List.of());

        assertThat(words(dates, best))
                .endsWith("car elle donne 5 nouvelles dates de plus à noter, tous habitants comptés.");
        assertThat(words(days, best)).contains("s’éloignent davantage", "6 jours de plus");
        assertThat(words(priority, best)).contains("demande prioritaire");
        assertThat(words(cost, best))
                .isEqualTo("Mieux que la solution A\u00a0: trajet moyen plus court de 0,3 min. Classée après, car elle"
                        + " coûte plus en tout.");
        assertThat(words(putOff, best))
                .startsWith("Mieux que la solution A\u00a0: un habitant de moins sans place, ")
                .endsWith("Classée après, car elle prend des semaines du trimestre suivant.");
        assertThat(BesideBest.of(putOff, best, SayOfTest.french()).wordsAfter())
                .as("beside what it is the best at")
                .contains("Classée après, car elle prend des semaines du trimestre suivant.");
        assertThat(BesideBest.of(
                                view("G", Goal.CANCELLED, 9, 12.3, best.dateShift(), 1, 1, List.of()),
                                best,
                                SayOfTest.french())
                        .wordsAfter())
                .as("a figure says it")
                .isEmpty();
    }

    private static String words(MendView mend, MendView best) {
        var say = SayOfTest.french();
        return BesideBest.of(mend, best, say).words(best, say).orElse("");
    }

    /** They promised that it changes least, or is nearest to the dates, and the row beside denied it. */
    @Test
    void noNamePromisesWhatOtherMendsMayDeny() {
        for (var say : List.of(SayOfTest.french(), SayOfTest.in(Locale.ENGLISH))) {
            assertThat(Goal.values())
                    .extracting(goal -> say.message("mend.goal." + goal))
                    .noneMatch(name ->
                            name.matches("(?i).*(le moins|le plus|au plus|possible|as can be|shortest|nearest).*"));
        }
    }

    /** One that stood was moved to make room, above "les séries commencées gardent leur jour, leur heure et leur salle". */
    @Test
    void seriesKeepTheirHourOnlyWhereEachDoesThoseToo() {
        var fallen = email("w", "hall", tuesday(0, 9)).withTheme(SeriesLeft.id("email", "w"));
        var standing = email("v", "hall", tuesday(2, 9)).withTheme(SeriesLeft.id("email", "v"));
        var problem = new MendProblem(
                new TwoCommunes().build().withPublished(List.of(fallen, standing)),
                List.of(standing),
                List.of(),
                List.of(),
                Locks.NONE);
        var later = fallen.withSessions(List.of(tuesday(1, 9)));

        assertThat(problem.keepsSeries(new Plan("two", List.of(later, standing), null)))
                .isTrue();
        assertThat(problem.keepsSeries(new Plan(
                        "two", List.of(later, standing.withSessions(List.of(tuesday(2, 14)))), null)))
                .isFalse();
        assertThat(problem.keepsSeries(new Plan("two", List.of(later), null))).isFalse();
    }

    @Test
    void seriesThatKeepTheirDayAndHourAreWhatAMendIsNamedByAndNoOtherWithItsFiguresHidesThat() {
        var published = email("w", "hall", tuesday(0, 9)).withTheme(SeriesLeft.id("email", "w"));
        var problem = new MendProblem(
                new TwoCommunes().build().withPublished(List.of(published)),
                List.of(),
                List.of(),
                List.of(),
                Locks.NONE);
        var later = new Plan("two", List.of(published.withSessions(List.of(tuesday(1, 9)))), null);
        var otherHour = new Plan("two", List.of(published.withSessions(List.of(tuesday(1, 14)))), null);
        var gone = new Plan("two", List.of(), null);

        assertThat(List.of(later, otherHour, gone))
                .extracting(problem::keepsSeries)
                .containsExactly(true, false, false);
        assertThat(MendView.name(Goal.WEEKS_SKIPPED, problem, true)).isEqualTo("mend.goal.series");
        assertThat(MendView.name(Goal.WEEKS_SKIPPED, problem, false)).isEqualTo("mend.goal.WEEKS_SKIPPED");
        assertThat(SayOfTest.french().message("mend.goal.series"))
                .isEqualTo("Garder le jour et l’heure des séries commencées, rattraper à la fin");
        var moved = view("A", Goal.FEWEST_DISTURBED, 4, 12.3, MOVED, 0, 0, List.of());
        var kept = view("B", Goal.WEEKS_SKIPPED, 4, 12.3, MOVED, 0, 0, List.of(), true);
        assertThat(SameFigures.of(List.of(moved, kept)).first()).containsExactly(moved, kept);
    }

    private static MendView shorter(String letter, long disturbed, long residents) {
        return withSessionsFewer(view(letter, Goal.SHORTENED, disturbed, 9.0, 0), residents);
    }

    @Test
    void oneThatGivesUpASessionIsTheBestAtNoDateAndNoTripAndIsSaidToGiveItUp() {
        var best = view("A", Goal.FEWEST_DISTURBED, 8, 12.3, 21);
        var other = view("B", Goal.NEAREST_DATES, 9, 12.4, 14);
        var shorter = shorter("C", 4, 8);

        assertThat(Strength.of(List.of(best, other, shorter))).doesNotContainKey("C");
        assertThat(Least.of(List.of(best, other, shorter)).shift()).isEqualTo(14);
        assertThat(words(shorter, best))
                .contains("Moins bien\u00a0: 8 habitants de plus qui perdent une séance.")
                .doesNotContain("trajet", "route");
        assertThat(SameFigures.of(List.of(view("D", Goal.SHORTENED, 4, 9.0, 0), shorter))
                        .first())
                .hasSize(2);
    }

    @Test
    void theBestOfEachColumnIsThatOfAnyMend() {
        var least = Least.of(List.of(view("A", Goal.REPLANNED, 9, 11.04), view("B", Goal.FEWEST_DISTURBED, 4, 12.3)));

        assertThat(least).isEqualTo(new Least(0, 0, 4, 7, 0, 110, 600));
    }

    @Test
    void travelIsBestOnlyOfThoseThatSeatAsMany() {
        var seating = view("A", Goal.FEWEST_DISTURBED, 4, 12.3);
        var longer = view("B", Goal.REPLANNED, 4, 13.0);
        var cancelled = view("C", Goal.CANCELLED, 4, 8.0, 7, 12);
        var alike = view("D", Goal.CANCELLED, 4, 12.3, 7, 12);

        var least = Least.of(List.of(seating, longer, cancelled, alike));

        assertThat(List.of(seating, longer, cancelled, alike))
                .as("who stays at home travels least, which is no merit of a mend")
                .filteredOn(least::isOfMinutes)
                .containsExactly(seating);
        assertThat(List.of(seating, longer, cancelled, alike))
                .filteredOn(least::isOfDriving)
                .containsExactly(seating, longer);
    }

    /** Who loses their place keeps no date: a cancellation was called the best for its dates. */
    @Test
    void datesAreNearestOnlyOfThoseThatSeatAsMany() {
        var moved = view("A", Goal.FEWEST_DISTURBED, 8, 12.3, 14);
        var further = view("B", Goal.NEAREST_DATES, 8, 12.3, 21);
        var cancelled = view("C", Goal.CANCELLED, 8, 12.3, 0, 8);
        var views = List.of(moved, further, cancelled);

        assertThat(Strength.of(views)).isEqualTo(Map.of("A", List.of(Strength.SHIFT)));
        assertThat(views).filteredOn(Least.of(views)::isOfShift).containsExactly(moved);
        assertThat(words(cancelled, moved)).startsWith("Moins bien que").doesNotContain("jours de moins");
    }

    /** The first of seven disturbed 55, the last 39, and the page called neither the one that disturbs fewest. */
    @Test
    void whatDisturbsFewestOfThoseThatSeatAsManyIsMarkedAndSoIsWhatComesLastAsItTakesOfTheNextQuarter() {
        var first = view("A", Goal.WEEKS_SKIPPED, 39, 12.3, 7, 3);
        var other = view("B", Goal.MOST_SEATED, 55, 12.3, 7, 3);
        var cancelled = view("C", Goal.CANCELLED, 38, 12.3, 7, 9);
        var later = view("D", Goal.PUT_OFF, 38, 12.3, 70, 0);

        assertThat(Strength.of(List.of(first, other, cancelled, later)))
                .isEqualTo(Map.of("A", List.of(Strength.DISTURBED), "D", List.of(Strength.PLACELESS, Strength.SEATED)));
    }

    @Test
    void whatTakesOfTheNextQuarterIsNotComparedByItsTravel() {
        var within = view("A", Goal.FEWEST_DISTURBED, 8, 12.3, 7, 3);
        var later = view("B", Goal.PUT_OFF, 9, 9.9, 70, 3);

        var least = Least.of(List.of(within, later));

        assertThat(Strength.of(List.of(within, later))).isEmpty();
        assertThat(Strength.of(List.of(later))).as("alone").isEmpty();
        assertThat(List.of(within, later)).filteredOn(least::isOfMinutes).containsExactly(within);
        assertThat(List.of(within, later)).filteredOn(least::isOfDriving).containsExactly(within);
    }

    @Test
    void aMendIsSaidToBeTheBestOnlyAtWhatNoOtherIsAsGoodAt() {
        var strengths = Strength.of(List.of(
                view("A", Goal.FEWEST_DISTURBED, 4, 12.31, 7),
                view("B", Goal.LEAST_TRAVEL, 9, 13.2, 7),
                view("C", Goal.REPLANNED, 9, 11.04, 7),
                view("D", Goal.CANCELLED, 9, 8.0, 7, 70)));

        assertThat(strengths)
                .as(
                        "not by its name: what looks at travel first has the longest trips; and who stays at home travels least")
                .isEqualTo(Map.of("A", List.of(Strength.DISTURBED), "C", List.of(Strength.MINUTES)));
        assertThat(Strength.of(List.of(view("A", Goal.FEWEST_DISTURBED, 4, 12.31, 7))))
                .isEmpty();
    }
}
