package fr.allervers.web.agenda;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.territory.Territories;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of a day has the drives of its sheet, and everything on it lies within it. */
class DayMapTest {

    private ProblemIndex index(double latitudeOfB) {
        var problem = new TwoCommunes().build();
        return new ProblemIndex(problem.withCommunes(problem.communes().stream()
                .map(c -> c.code().equals("B")
                        ? new Commune("B", c.name(), latitudeOfB, 7.0, null, c.presence(), c.provenance())
                        : c)
                .toList()));
    }

    private static DayMap map(ProblemIndex index, Workshop... workshops) {
        var sessions = Stream.of(workshops)
                .map(w -> new PublishedSession(w.id(), "v", index, w, 1))
                .toList();
        return requireNonNull(DayMap.of(DaySheet.of(TwoCommunes.TUESDAY, sessions, Territories.find("forbach"))));
    }

    @Test
    void eachDriveIsALineAndARowAndTheWayBackIsAnotherLine() {
        var map = map(index(49.3), email("w1", "hall", tuesday(0, 9)), email("w2", "school", tuesday(0, 14)));

        assertThat(map.legs())
                .extracting(DayMap.Leg::number, DayMap.Leg::minutes, DayMap.Leg::length)
                .containsExactly(tuple(1, 3, "short"), tuple(2, 12, "short"), tuple(null, 12, "short"));
        assertThat(map.legs()).extracting(DayMap.Leg::leave).doesNotContainNull();
        assertThat(map.legs().get(0).line()).as("within the commune").isEmpty();
        assertThat(map.legs().subList(1, 3))
                .extracting(DayMap.Leg::line)
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(map.legs().get(2).to()).isEqualTo("Commune A");
        assertThat(map.spots()).extracting(DayMap.Spot::numbers).containsExactly("1", "2");
        assertThat(map.communes()).extracting(DayMap.Dot::name).containsExactlyInAnyOrder("Commune A", "Commune B");
        var south = map.spots().get(0);
        var north = map.spots().get(1);
        assertThat(north.y()).as("north is above").isLessThan(south.y());
        assertThat(north.x()).as("east is right").isGreaterThan(south.x());
        assertThat(map.spots()).allSatisfy(s -> {
            assertThat(s.x()).isBetween(0.0, (double) DayMap.WIDTH);
            assertThat(s.y()).isBetween(0.0, (double) DayMap.HEIGHT);
        });
    }

    @Test
    void twoSessionsAtOnePointShareASpotWithBothNumbersAndADayAtHomeIsAMapToo() {
        var map = map(index(49.1), email("w1", "hall", tuesday(0, 9)), email("w2", "hall", tuesday(0, 14)));

        assertThat(map.spots())
                .singleElement()
                .satisfies(s -> assertThat(s.numbers()).isEqualTo("1, 2"));
        assertThat(map.legs()).extracting(DayMap.Leg::number).containsExactly(1, null);
        assertThat(map.communes())
                .filteredOn(c -> c.name().equals("Commune A"))
                .singleElement()
                .satisfies(c -> assertThat(c.nameX()).isNotNull());
    }

    @Test
    void aFreeDayHasNoMap() {
        assertThat(DayMap.of(DaySheet.of(TwoCommunes.TUESDAY, List.of(), Territories.find("forbach"))))
                .isNull();
    }
}
