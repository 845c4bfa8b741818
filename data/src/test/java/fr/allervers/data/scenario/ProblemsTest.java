package fr.allervers.data.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.InOrder;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.problem.Workshop;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemsTest {

    private static final Provenance P = Provenance.UNKNOWN;
    private static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 4, 9, 0);

    private static final String ALL = """
            starts     Tue2 9:30, Mon 9:00
            communes   A B C
            presence   B 5, C 0
            travel     car: A 5, A-B 20
            travel     bus on Mon Tue from 7:00 to 19:00 since Mon2 until Fri3: B>C 9
            theme      talk, 90 min, 2 sessions, 2 to 6, needs computers screen
            theme      short
            audience   young, available Wed 14:00-18:00, available Sat 9:00-12:00, unavailable Mon2..Fri2
            mobility   bus, by bus car, at most 30, comfort 10, weight 2, step-free
            room       hall in A, seats 8, with computers screen, step-free, open Mon Tue 9:00-12:00, closed Tue
            room       attic in B, steps
            advisor    ada from A, teaches talk, works in A B, available Mon 9:00-12:00, absent Thu0, 2 a day, 3 a week
            demand     a: 4 in B, for short, of young, by bus, priority 2
            rules      setup 30, excess 2, driven by bus
            weights    travel 1, driving 2, presence 3, changedStart 4, changedRoom 5, changedAdvisor 6, cancelled 7, habit 8
            habit      h: hall Tue 9:30, 12 people
            published  p = Mon 9:00 short hall ada: 3 a
            pinned     p
            """;

    @Test
    void everyWordOfALineIsRead() {
        var problem = Problems.of(ALL);

        assertThat(problem.starts()).containsExactly(MONDAY, MONDAY.plusDays(8).plusMinutes(30));
        assertThat(problem.communes())
                .extracting(Commune::code, Commune::presence)
                .containsExactly(tuple("A", 1), tuple("B", 5), tuple("C", 0));
        assertThat(problem.travel())
                .containsExactly(
                        new TravelTable(
                                "car",
                                Set.of(),
                                null,
                                null,
                                TravelMatrix.of(new int[][] {{5, 20, -1}, {20, -1, -1}, {-1, -1, -1}}),
                                P),
                        new TravelTable(
                                "bus",
                                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY),
                                LocalTime.of(7, 0),
                                LocalTime.of(19, 0),
                                LocalDate.of(2027, 1, 11),
                                LocalDate.of(2027, 1, 22),
                                TravelMatrix.of(new int[][] {{-1, -1, -1}, {-1, -1, 9}, {-1, -1, -1}}),
                                P));
        assertThat(problem.themes())
                .containsExactly(
                        new Theme("talk", "Theme talk", 90, 2, 2, 6, List.of("computers", "screen"), P),
                        new Theme("short", "Theme short", 60, 1, 1, 99, List.of(), P));
        assertThat(problem.audiences())
                .containsExactly(new Audience(
                        "young",
                        "Audience young",
                        List.of(window(14, 18, DayOfWeek.WEDNESDAY), window(9, 12, DayOfWeek.SATURDAY)),
                        List.of(new Period(LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 15))),
                        P));
        assertThat(problem.mobility())
                .containsExactly(new MobilityProfile("bus", "Means bus", List.of("bus", "car"), 30, 10, 2, true, P));
        assertThat(problem.demand()).containsExactly(new Demand("a", "B", "short", "young", "bus", 4, 2, P));
        assertThat(problem.rules()).isEqualTo(new Rules(30, "bus", 2));
        assertThat(problem.weights()).isEqualTo(InOrder.weights(1, 2, 3, 4, 5, 6, 7, 8));
        assertThat(problem.habits())
                .containsExactly(new Habit("h", "hall", DayOfWeek.TUESDAY, LocalTime.of(9, 30), 12, P));
    }

    @Test
    void roomsAdvisorsAndWhatWasPublishedAreReadToo() {
        var problem = Problems.of(ALL);

        assertThat(problem.rooms())
                .containsExactly(
                        new Room(
                                "hall",
                                "Room hall",
                                "A",
                                8,
                                List.of("computers", "screen"),
                                true,
                                List.of(window(9, 12, DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
                                List.of(new Period(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 5))),
                                null,
                                null,
                                null,
                                null,
                                P),
                        new Room(
                                "attic",
                                "Room attic",
                                "B",
                                99,
                                List.of(),
                                false,
                                List.of(),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                P));
        assertThat(problem.advisors())
                .containsExactly(new Advisor(
                        "ada",
                        "Advisor ada",
                        "A",
                        List.of("talk"),
                        List.of("A", "B"),
                        List.of(window(9, 12, DayOfWeek.MONDAY)),
                        List.of(new Period(LocalDate.of(2026, 12, 31), LocalDate.of(2026, 12, 31))),
                        2,
                        3,
                        P));
        assertThat(problem.published())
                .containsExactly(new Workshop(
                        "p", "short", "young", "hall", "ada", List.of(MONDAY), List.of(new Attendance("a", 3))));
        assertThat(problem.pinned()).containsExactly("p");
    }

    private static TimeWindow window(int from, int to, DayOfWeek... days) {
        return new TimeWindow(Set.of(days), LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    @Test
    void whatIsNotSaidIsAsUsual() {
        assertThat(Problems.of("demand a: 1 in A")).isEqualTo(Problems.of(Problems.USUAL + "demand a: 1 in A"));
        assertThat(Problems.of("").demand()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rom hall in A",
                "room hall",
                "room hall in A, sets 8",
                "room hall in A, seats 8, seats 9",
                "room hall in A, open 9:00-12:00 Mon",
                "room hall in A, closed tomorrow",
                "starts Mon",
                "starts Mon 9",
                "travel car",
                "travel car: A-X 5",
                "travel car: A to B 5",
                "travel car since 9:00: A 5",
                "presence X 5",
                "habit h: hall Mon 9:00, 5",
                "weights travel 1, trave 2",
                "demand a: four in A",
                "published p = Mon 9:00 attic ada"
            })
    void aLineThatIsNotKnownIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Problems.of(line));
    }

    @Test
    void aProblemThatIsNotLegalIsRefused() {
        assertThatExceptionOfType(FaultsException.class).isThrownBy(() -> Problems.of("room hall in X"));
    }

    @Test
    void aPlanIsReadAndWrittenAsOneLine() {
        var problem = Problems.of("""
                theme      talk
                theme      series, 2 sessions
                room       hall in A
                room       attic in B
                advisor    ada from A
                advisor    bob from B
                demand     a: 4 in A
                demand     b: 4 in B
                demand     c: 4 in B, for series
                published  p = Mon 9:00 talk hall ada: 4 a
                """);
        var line = "p = Mon 9:00 talk hall ada: 3 a, 2 b | Tue 9:30 + Tue2 9:30 series attic bob: 4 c | Wed 8:05 talk"
                + " attic bob";

        var plan = PlanLine.read(problem, line);

        assertThat(PlanLine.of(problem, plan)).isEqualTo(line);
        assertThat(plan.workshops().get(1))
                .isEqualTo(new Workshop(
                        "w2",
                        "series",
                        "all",
                        "attic",
                        "bob",
                        List.of(
                                MONDAY.plusDays(1).plusMinutes(30),
                                MONDAY.plusDays(8).plusMinutes(30)),
                        List.of(new Attendance("c", 4))));
        assertThat(PlanLine.read(problem, " ").workshops()).isEmpty();
        assertThat(PlanLine.of(problem, PlanLine.read(problem, ""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mon 9:00 hall ada", "Mon 9:00 talk hall ada bob", "Mon 9:00 talk cellar ada"})
    void aPlanThatDoesNotSayWhichOrSaysTooMuchIsRefused(String line) {
        var problem = Problems.of("""
                theme    talk
                theme    other
                advisor  ada from A
                advisor  bob from B
                """);
        assertThatIllegalArgumentException().isThrownBy(() -> PlanLine.read(problem, line));
    }
}
