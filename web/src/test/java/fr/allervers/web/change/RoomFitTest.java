package fr.allervers.web.change;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.room;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.Change.Open;
import fr.allervers.solver.trial.Trial.Spot;
import fr.allervers.web.language.SayOfTest;
import fr.allervers.web.plan.PlanReading;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fourteenth reader was refused a room that lacks a screen after the effect only. */
class RoomFitTest {

    private static final String BARRED =
            "pas de plain-pied, ou on ne le sait pas, et trop peu de ceux qui demandent cet atelier"
                    + " peuvent s’en passer";

    private final TwoCommunes two = new TwoCommunes();

    private Map<String, RoomFit> of(Workshop workshop) {
        var index = new ProblemIndex(two.build());
        var plan = new Plan("two", List.of(workshop), null);
        var origin = new PlanVersion.Origin(null, null, VersionReason.END);
        var version = new PlanVersion("v", 1, origin, plan, Locks.NONE, Instant.EPOCH);
        return RoomFit.of(SayOfTest.french(), index, new PlanReading(index, version).workshop(workshop.id()));
    }

    @Test
    void aRoomThatLacksEquipmentOrSeatsIsBarred() {
        two.themes.set(0, two.themes.get(0).withEquipment(List.of("computers")));
        two.rooms.add(room("booth", "B", 1, true, "computers"));

        var fits = of(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 3)));

        assertThat(fits).containsOnlyKeys("school", "booth");
        assertThat(fits.get("school")).isEqualTo(new RoomFit("il y manque\u00a0: computers", true));
        assertThat(fits.get("booth")).isEqualTo(new RoomFit("trop petite\u00a0: 1 au plus, il en faut 2", true));
    }

    @Test
    void aRoomThatIsNotStepFreeIsBarredOnlyWhereTooFewCanDoWithIt() {
        var some = of(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 3), new Attendance("wheel-a", 1)));
        assertThat(some).containsOnlyKeys("school");
        assertThat(some.get("school").isBarred()).isFalse();
        assertThat(some.get("school").text()).endsWith("un participant en a besoin");

        two.demand.clear();
        two.demand.add(demand("car-a", "A", "email", "car", 1));
        two.demand.add(demand("wheel-a", "A", "email", "wheel", 2));
        var most = of(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 1), new Attendance("wheel-a", 2)));
        assertThat(most.get("school")).isEqualTo(new RoomFit(BARRED, true));
        var open = new Open("email", "all", new Spot("school", "ada", tuesday(0, 9)));
        assertThat(RoomFit.of(SayOfTest.french(), new ProblemIndex(two.build()), open))
                .as("for one that nobody comes to yet")
                .isEqualTo(new RoomFit(BARRED, true));
        assertThat(RoomFit.needingAccess(new ProblemIndex(two.build()))).isEqualTo("email|all");
    }
}
