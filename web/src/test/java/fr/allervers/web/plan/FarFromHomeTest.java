package fr.allervers.web.plan;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.table;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Locks;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.plan.FarFromHome.Why;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.VersionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FarFromHomeTest {

    /** Residents of B, who go to the hall in A for that many minutes. */
    private static List<FarFromHome> of(int minutes, Workshop... inB) {
        var two = new TwoCommunes();
        two.travel.clear();
        two.travel.add(table("car", new int[][] {{3, minutes}, {minutes, 4}}));
        two.mobility.replaceAll(m -> m.withMaxMinutes(60));
        var far = email("far", "hall", tuesday(0, 9), new Attendance("car-b", 3));
        var workshops = new ArrayList<>(List.of(far));
        workshops.addAll(List.of(inB));
        var version = version(new Plan("two", workshops, null));
        var reading = new PlanReading(new ProblemIndex(two.build()), version);
        return FarFromHome.of(reading.workshop("far"), reading.workshops(PlanFilter.NONE));
    }

    private static PlanVersion version(Plan plan) {
        return new PlanVersion(
                "v", 1, new PlanVersion.Origin(null, null, VersionReason.END), plan, Locks.NONE, Instant.EPOCH);
    }

    @Test
    void aWorkshopOfTheirOwnCommuneThatIsFullIsNamed() {
        var found = of(
                43, email("near", "school", tuesday(1, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1)));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).minutes()).isEqualTo(43);
        assertThat(found.get(0).locals()).extracting(FarFromHome.Local::why).containsExactly(Why.FULL);
    }

    @Test
    void oneWithFreeSeatsIsNotHidden() {
        var found = of(43, email("near", "school", tuesday(1, 9), new Attendance("car-a", 4)));

        assertThat(found.get(0).locals()).extracting(FarFromHome.Local::why).containsExactly(Why.FREE);
        assertThat(found.get(0).locals()).extracting(FarFromHome.Local::free).containsExactly(1L);
    }

    @Test
    void nobodyAsksWhereTheWayIsShortOrTheirCommuneHostsNothing() {
        assertThat(of(12, email("near", "school", tuesday(1, 9), new Attendance("car-a", 4))))
                .isEmpty();
        assertThat(of(43)).isEmpty();
    }
}
