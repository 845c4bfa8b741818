package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryFindings;
import fr.allervers.data.turnout.ShowUpRates;
import fr.allervers.data.words.Sentence;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.language.Say;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.plan.PlanFilter;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class ChecklistTest {

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void whatIsAsAtThePublicationIsNoNews() {
        var rooms = new Checklist.Item("rooms", 2, List.of("Salle A", "Salle B"));
        var minimum = new Checklist.Item("minimum", 3, List.of());
        var published = new Checklist(List.of(rooms, minimum));
        var next = new Checklist(List.of(rooms, new Checklist.Item("minimum", 4, List.of())));

        assertThat(next.since(published))
                .isEqualTo(new Checklist.News(List.of(new Checklist.Item("minimum", 4, List.of())), List.of(rooms)));
        assertThat(next.since(null).fresh()).isEqualTo(next.items());
    }

    /** After a mend in the middle of a quarter each point of what is left of it was shown as new, as its figure fell. */
    @Test
    void fewerOfTheSameAreNoNews() {
        var published = new Checklist(List.of(
                new Checklist.Item("madeUp.rooms", 26, List.of()),
                new Checklist.Item("rooms", 3, List.of("Annexe", "Mairie", "Salle")),
                new Checklist.Item("minimum", 4, List.of())));
        var rest = new Checklist(List.of(
                new Checklist.Item("madeUp.rooms", 23, List.of()),
                new Checklist.Item("rooms", 2, List.of("Annexe", "Salle")),
                new Checklist.Item("minimum", 5, List.of())));

        assertThat(rest.since(published).fresh()).containsExactly(new Checklist.Item("minimum", 5, List.of()));
        assertThat(new Checklist(List.of(new Checklist.Item("rooms", 1, List.of("Foyer"))))
                        .since(published)
                        .fresh())
                .as("another room")
                .hasSize(1);
    }

    @Test
    void theSameRoomsAndWorkshopsInAnotherOrderAndNumberedAnewAreNoNews() {
        var problem = Territories.named("forbach").problem(Quarter.parse("2027-Q1"));
        var unknown = problem.withRooms(
                problem.rooms().stream().map(r -> r.withStepFree(null)).toList());
        var plan = new PlanSolver(unknown, SolveLimits.ofMoves(500, 1), null).run(heard -> {});
        var workshops = new ArrayList<>(plan.workshops());
        workshops.replaceAll(w -> w.withId("again-" + w.id()));
        Collections.reverse(workshops);
        var index = new ProblemIndex(unknown);

        var published = checklist(index, plan);
        var next = checklist(index, new Plan(plan.problem(), workshops, plan.score(), plan.begun()));

        assertThat(published.items()).extracting(Checklist.Item::key).contains("stepFree", "alone");
        assertThat(next.since(published).fresh()).isEmpty();
    }

    private static Checklist checklist(ProblemIndex index, Plan plan) {
        return checklist(index, plan, List.of());
    }

    private static Checklist checklist(ProblemIndex index, Plan plan, List<Sentence> warnings) {
        return checklist(SayOfTest.french(), index, plan, warnings);
    }

    private static Checklist checklist(Say say, ProblemIndex index, Plan plan, List<Sentence> warnings) {
        return Checklist.of(say, index, plan, false, Map.of(), ShowUpRates.of(List.of()), Map.of(), null, warnings);
    }

    @Test
    void aWorkshopIsNearItsMinimumAtItAndOneAbove() {
        var theme = new TwoCommunes().themes.get(0);
        for (int above = 0; above <= 2; above++) {
            var communes = new TwoCommunes();
            communes.themes.set(0, theme.withMinParticipants(4 - above));
            var held = TwoCommunes.email("w1", "hall", TwoCommunes.tuesday(0, 9), new Attendance("car-a", 4));
            var problem = communes.build();
            var plan = new Plan(problem.id(), List.of(held), null);
            var small = new PlanFilter(null, null, null, null, null, PlanFilter.NEAR_MINIMUM, null);
            var origin = new PlanVersion.Origin(null, null, VersionReason.END);
            var version = new PlanVersion("v", 1, origin, plan, Locks.NONE, Instant.EPOCH);

            assertThat(new PlanReading(new ProblemIndex(problem), version).workshops(small))
                    .as("%d above, in the list", above)
                    .hasSize(above <= 1 ? 1 : 0);
            assertThat(checklist(new ProblemIndex(problem), plan).items())
                    .as("%d above", above)
                    .filteredOn(i -> i.key().equals("minimum"))
                    .hasSize(above <= 1 ? 1 : 0)
                    .allSatisfy(i -> assertThat(i.page("v", Quarter.parse("2027-Q1")))
                            .isEqualTo("/plan/v/liste" + small.query()));
        }
    }

    @Test
    void warningsOfTheTablesAreNewsOnlyWhereThePublicationHadOthers() {
        var problem = Territories.named("forbach").problem(Quarter.parse("2027-Q1"));
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(1, 1), null).run(heard -> {});
        var index = new ProblemIndex(problem);
        var early = TerritoryFindings.of(Territories.named("forbach"), Quarter.parse("2027-Q1")).stream()
                .map(Fault::sentence)
                .toList();
        var late = early.subList(1, early.size());

        var before = checklist(index, plan, early);

        assertThat(before.items())
                .filteredOn(i -> i.key().equals("tables"))
                .singleElement()
                .satisfies(i -> assertThat(i.count()).isEqualTo(early.size()))
                .satisfies(
                        i -> assertThat(i.page("v", Quarter.parse("2027-Q1"))).endsWith("#decide"))
                .satisfies(i -> assertThat(i.sentences()).isEqualTo(early));
        assertThat(checklist(index, plan, early).since(before).fresh()).isEmpty();
        assertThat(checklist(index, plan, late).since(before).fresh())
                .as("one fewer")
                .isEmpty();
        assertThat(checklist(index, plan, early)
                        .since(checklist(index, plan, late))
                        .fresh())
                .extracting(Checklist.Item::key)
                .containsExactly("tables");
        assertThat(checklist(index, plan).items())
                .extracting(Checklist.Item::key)
                .doesNotContain("tables");
    }

    @Test
    void whoTravelsThreeQuartersOfAnHourOneWayIsNamedByCommune() {
        var problem = Territories.named("forbach").problem(Quarter.parse("2027-Q1"));
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(2000, 1), null).run(heard -> {});
        var index = new ProblemIndex(problem);
        var figures = PlanFigures.of(index, plan);
        assertThat(figures.residents().longestMinutes()).isGreaterThanOrEqualTo(45);
        var farthest = figures.communes().stream()
                .filter(c ->
                        c.residents().longestMinutes() == figures.residents().longestMinutes())
                .findFirst()
                .orElseThrow();

        var items = checklist(index, plan).items();

        assertThat(items)
                .filteredOn(i -> i.key().equals("far"))
                .singleElement()
                .satisfies(i -> assertThat(i.count()).isPositive())
                .satisfies(
                        i -> assertThat(i.page("v", Quarter.parse("2027-Q1"))).isEqualTo("/plan/v/carte"))
                .satisfies(i -> assertThat(String.join("\n", i.names()))
                        .contains(
                                farthest.commune().name() + "\u00a0: ",
                                figures.residents().longestMinutes() + "\u00a0min"));
        var english = checklist(SayOfTest.in(Locale.ENGLISH), index, plan, List.of());
        assertThat(english.items())
                .filteredOn(i -> i.key().equals("far"))
                .singleElement()
                .satisfies(i -> assertThat(i.names())
                        .allMatch(n -> !n.contains("\u00a0:"))
                        .anyMatch(n -> n.startsWith(farthest.commune().name() + ": ")));
    }
}
