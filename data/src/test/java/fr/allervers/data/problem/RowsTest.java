package fr.allervers.data.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rows of a problem say when they are asked. */
class RowsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.parse("2027-01-04T09:00");

    private static Theme theme(int least, int most, String... equipment) {
        return new Theme("email", "E-mail", 90, 1, least, most, List.of(equipment), Provenance.UNKNOWN);
    }

    private static Room room(int capacity, String... equipment) {
        return new Room(
                "r",
                "r",
                "57227",
                capacity,
                List.of(equipment),
                true,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                Provenance.UNKNOWN);
    }

    private static Advisor advisor(List<String> communes) {
        return new Advisor(
                "a", "a", "57227", List.of("email"), communes, List.of(), List.of(), 2, 5, Provenance.UNKNOWN);
    }

    @Test
    void aThemeFitsARoomWithItsEquipmentAndSeatsForItsFewest() {
        assertThat(theme(4, 8, "wifi").fits(room(4, "screen", "wifi"))).isTrue();
        assertThat(theme(4, 8, "wifi").fits(room(3, "screen", "wifi"))).isFalse();
        assertThat(theme(4, 8, "wifi", "computers").fits(room(4, "wifi"))).isFalse();
        assertThat(theme(4, 8).isEquippedIn(room(1))).isTrue();
    }

    @Test
    void seatsAreTheThemesOrTheRoomsWhicheverAreFewer() {
        assertThat(theme(4, 8).seatsIn(room(6))).isEqualTo(6);
        assertThat(theme(4, 8).seatsIn(room(20))).isEqualTo(8);
    }

    @Test
    void anAdvisorWithoutCommunesWorksInAll() {
        assertThat(advisor(List.of()).worksIn("57660")).isTrue();
        assertThat(advisor(List.of("57227")).worksIn("57660")).isFalse();
        assertThat(advisor(List.of("57227")).worksIn("57227")).isTrue();
        assertThat(advisor(List.of()).teaches("email")).isTrue();
        assertThat(advisor(List.of()).teaches("health")).isFalse();
    }

    @Test
    void aSessionLiesInsideAWindowAndOnNoDayExcepted() {
        var mornings =
                List.of(new TimeWindow(Set.of(DayOfWeek.MONDAY), LocalTime.parse("08:00"), LocalTime.parse("10:30")));
        var leave = List.of(new Period(LocalDate.parse("2027-01-11"), LocalDate.parse("2027-01-12")));
        var free = new Availability(mornings, leave);

        assertThat(free.allows(MONDAY, MONDAY.plusMinutes(90))).isTrue();
        assertThat(free.allows(MONDAY, MONDAY.plusMinutes(91))).isFalse();
        assertThat(free.allows(MONDAY.plusWeeks(1), MONDAY.plusWeeks(1).plusMinutes(90)))
                .isFalse();
        assertThat(free.allows(MONDAY.plusDays(1), MONDAY.plusDays(1).plusMinutes(90)))
                .isFalse();
        assertThat(new Availability(List.of(), leave)
                        .allows(MONDAY.plusDays(1), MONDAY.plusDays(1).plusMinutes(90)))
                .isTrue();
    }
}
