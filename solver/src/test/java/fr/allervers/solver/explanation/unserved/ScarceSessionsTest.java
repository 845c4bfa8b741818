package fr.allervers.solver.explanation.unserved;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.unserved.Scarcity.More;
import fr.allervers.solver.explanation.wish.AdvisorAfternoon;
import fr.allervers.solver.explanation.wish.SmallerWorkshops;
import fr.allervers.solver.trial.PlanTrial;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One advisor, one Tuesday morning, held for three residents who asked for another theme. */
class ScarceSessionsTest {

    private final TwoCommunes two = new TwoCommunes();
    private final Workshop safety = new Workshop(
            "s", "safety", "all", "hall", "ada", List.of(tuesday(0, 9)), List.of(new Attendance("safe-a", 3)));

    @BeforeEach
    void oneTuesdayMorning() {
        two.starts.clear();
        two.starts.add(tuesday(0, 9));
        two.themes.add(new Theme("safety", "Sécurité", 120, 1, 2, 6, List.of(), Provenance.UNKNOWN));
        two.advisors.set(0, two.advisors.get(0).withThemes(List.of("email", "safety")));
        two.demand.clear();
        two.demand.add(demand("safe-a", "A", "safety", "car", 3));
    }

    @Test
    void whoHoldsTheOnlySessionIsNamedAndWhoWouldWait() {
        two.demand.add(demand("car-a", "A", "email", "car", 4));

        var found = only(safety);

        assertThat(found.cause()).isEqualTo(Cause.NO_SESSION);
        var scarcity = Objects.requireNonNull(found.scarcity());
        assertThat(scarcity.besides()).isNull();
        assertThat(scarcity.held()).containsExactly(new Held("safety", "all", 1, 3));
        assertThat(scarcity.swap()).isEqualTo(new Swap(List.of(safety), 4, 1, List.of(new Displaced("safe-a", 3))));
        assertThat(said(found))
                .containsExactly(
                        "La seule séance des conseillers qui pourraient venir est tenue pour\u00a0: "
                                + "«\u00a0Sécurité\u00a0» pour Tout public (1 séance, 3 habitants).",
                        "Solution\u00a0: renoncer à l'atelier «\u00a0Sécurité\u00a0» (Tout public), Commune A, Salle hall,"
                                + " mar. 5 janv. 2027 09:00. 4 sur 4 auraient une place\u00a0;"
                                + " 3 habitants attendraient (Commune A\u00a0: 3).");
    }

    @Test
    void theSwapIsWhatTheTrialComesTo() {
        two.demand.add(demand("car-a", "A", "email", "car", 4));
        var problem = two.build();
        var plan = new Plan("two", List.of(safety), null);
        var without = new PlanTrial(problem, plan).without("s").orElseThrow();

        var best = new PlanTrial(problem, without)
                .openings("email", "all", List.of("hall", "school"), List.of("ada"))
                .get("car-a");

        assertThat(Objects.requireNonNull(best).served())
                .isEqualTo(Objects.requireNonNull(
                                Objects.requireNonNull(only(safety).scarcity()).swap())
                        .served());
    }

    @Test
    void whatLacksBesideASessionIsTold() {
        two.demand.add(demand("car-a", "A", "email", "car", 1));

        var found = only(safety);

        assertThat(found).returns(Cause.NO_SESSION, UnservedCase::cause).returns(null, UnservedCase::remedy);
        var scarcity = Objects.requireNonNull(found.scarcity());
        assertThat(scarcity.besides()).isEqualTo(new SmallerWorkshops("email", 1));
        assertThat(scarcity.served()).isEqualTo(1);
        assertThat(scarcity.swap()).isEqualTo(new Swap(List.of(safety), 1, -2, List.of(new Displaced("safe-a", 3))));
        assertThat(Objects.requireNonNull(new UnservedWords(new ProblemIndex(two.build())).enough(found))
                        .in(Locale.FRENCH))
                .startsWith("Il faut deux choses\u00a0: une séance libre");
        assertThat(said(found)).first().asString().startsWith("La seule séance des conseillers");
    }

    @Test
    void whatAHalfDayMoreWouldServeIsTold() {
        two.starts.add(tuesday(0, 14).plusDays(1));
        var ada = two.advisors.get(0);
        two.advisors.set(
                0,
                ada.withAvailable(List.of(TimeWindow.morning(DayOfWeek.TUESDAY)))
                        .withMaxSessionsPerWeek(1));
        two.demand.add(demand("car-a", "A", "email", "car", 4));

        var found = only(safety);

        assertThat(found.cause()).isEqualTo(Cause.NO_SESSION);
        assertThat(Objects.requireNonNull(found.scarcity()).more())
                .containsExactly(new More(new AdvisorAfternoon("ada", DayOfWeek.WEDNESDAY), 4, 4));
        assertThat(new UnservedWords(new ProblemIndex(two.build()))
                        .more(found).stream().map(s -> s.in(Locale.FRENCH)))
                .containsExactly("Conseillère ada est aussi présent le mercredi après-midi, avec une séance de plus par"
                        + " semaine\u00a0: 4 sur 4 auraient une place, 4 habitants de plus en tout");
    }

    @Test
    void aSeriesTakesOneWorkshopAWeek() {
        two.starts.add(tuesday(1, 9));
        two.themes.set(0, two.themes.get(0).withSessions(2));
        two.demand.add(demand("car-a", "A", "email", "car", 4));
        two.demand.add(demand("safe-b", "B", "safety", "car", 2));
        var later = new Workshop(
                "t", "safety", "all", "hall", "ada", List.of(tuesday(1, 9)), List.of(new Attendance("safe-b", 2)));

        var found = only(safety, later);

        assertThat(found.cause()).isEqualTo(Cause.NO_SESSION);
        assertThat(Objects.requireNonNull(found.scarcity()).swap())
                .isEqualTo(new Swap(
                        List.of(safety, later),
                        4,
                        -1,
                        List.of(new Displaced("safe-a", 3), new Displaced("safe-b", 2))));
    }

    @Test
    void whatIsPinnedIsNotGivenUp() {
        two.demand.add(demand("car-a", "A", "email", "car", 4));
        two.published.add(safety);
        two.pinned.add("s");

        assertThat(Objects.requireNonNull(only(safety).scarcity()).swap()).isNull();
    }

    @Test
    void freeSeatsOfAnotherAudienceAreFound() {
        two.audiences.add(new Audience("old", "Seniors", List.of(), List.of(), Provenance.UNKNOWN));
        two.demand.clear();
        two.demand.add(demand("car-a", "A", "email", "car", 2));
        two.demand.add(new Demand("old-b", "B", "email", "old", "car", 1, 1, Provenance.UNKNOWN));
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 2));

        var found = only(workshop);

        assertThat(found.shared()).containsExactly(new SharedWorkshop(workshop, 4, null));
        assertThat(new UnservedWords(index()).enough(found))
                .extracting(s -> s.in(Locale.FRENCH))
                .isEqualTo(
                        "Solution\u00a0: mêler les publics, car 4 places restent libres à l'atelier «\u00a0E-mail\u00a0» (Tout public),"
                                + " Commune A, Salle hall, mar. 5 janv. 2027 09:00.");
    }

    @Test
    void aLiftLeadsToFreeSeatsThatTheirOwnWayDoesNot() {
        two.mobility.add(new MobilityProfile("walk", "À pied", List.of(), 30, 10, 1, false, Provenance.UNKNOWN));
        two.demand.clear();
        two.demand.add(demand("car-a", "A", "email", "car", 2));
        two.demand.add(demand("walk-b", "B", "email", "walk", 1));
        var workshop = email("w", "hall", tuesday(0, 9), new Attendance("car-a", 2));

        assertThat(only(workshop).shared()).containsExactly(new SharedWorkshop(workshop, 4, "car"));
    }

    private UnservedCase only(Workshop... workshops) {
        var problem = two.build();
        var plan = new Plan("two", List.of(workshops), null);
        assertThat(PlanArithmetic.assess(problem, plan).breaches()).isEmpty();
        var cases = UnservedInquiry.of(problem, plan, Deadline.in(Duration.ofMinutes(1)));
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private List<String> said(UnservedCase unserved) {
        return new UnservedWords(index())
                .further(unserved).stream().map(s -> s.in(Locale.FRENCH)).toList();
    }

    private ProblemIndex index() {
        return new ProblemIndex(two.build());
    }
}
