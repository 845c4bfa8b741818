package fr.allervers.data.transport;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelTimes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tables of on-demand transport on the example's communes, held against the rule said in words. */
class OnDemandTablesTest {

    private static final Problem FORBACH = ForbachExample.problem(new Quarter(2027, 1));
    private static final String HUB = "57227";
    private static final String TOWN = "57058";
    private static final String VILLAGE = "57101";
    private static final String OTHER_VILLAGE = "57665";

    /** A Tuesday; sessions start at 9, 10, 14, 16 and 17:30 and last 90 or 120 minutes. */
    private static final LocalDate DAY = LocalDate.of(2027, 1, 12);

    private static OnDemandRule rule(String from, String to, @Nullable String onward) {
        return new OnDemandRule(
                "navette",
                List.of(VILLAGE, OTHER_VILLAGE),
                true,
                List.of(HUB),
                8,
                onward,
                EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY)),
                LocalTime.parse(from),
                LocalTime.parse(to),
                1.5,
                5,
                1,
                LocalTime.NOON,
                Provenance.sourced("règlement inventé"));
    }

    private static int car(String from, String to) {
        return new TravelTimes(FORBACH).minutes("car", index(from), index(to), DAY.atTime(9, 0));
    }

    private static int minutes(OnDemandRule rule, String from, String to, LocalDateTime moment) {
        var tables = OnDemandTables.of(FORBACH, List.of(rule)).tables();
        return new TravelTimes(FORBACH.withTravel(tables)).minutes("navette", index(from), index(to), moment);
    }

    private static int index(String code) {
        for (int i = 0; i < FORBACH.communes().size(); i++) {
            if (FORBACH.communes().get(i).code().equals(code)) {
                return i;
            }
        }
        throw new AssertionError(code);
    }

    @Test
    void aTripTakesTheDetourAndTheWait() {
        var rule = rule("07:00", "19:00", null);

        int expected = 5 + (int) Math.ceil(1.5 * car(VILLAGE, OTHER_VILLAGE));
        assertThat(minutes(rule, VILLAGE, OTHER_VILLAGE, DAY.atTime(9, 0))).isEqualTo(expected);
        assertThat(minutes(rule, VILLAGE, HUB, DAY.atTime(9, 0)))
                .isEqualTo(5 + (int) Math.ceil(1.5 * car(VILLAGE, HUB)) + 8);
    }

    @Test
    void outsideItsZoneAndDaysThereIsNone() {
        var rule = rule("07:00", "19:00", null);

        assertThat(minutes(rule, TOWN, HUB, DAY.atTime(9, 0))).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(minutes(rule, VILLAGE, TOWN, DAY.atTime(9, 0))).isEqualTo(TravelMatrix.IMPOSSIBLE);
        var mondays = new OnDemandRule(
                "navette",
                List.of(),
                true,
                List.of(),
                0,
                null,
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(7, 0),
                LocalTime.of(19, 0),
                1,
                0,
                0,
                null,
                Provenance.UNKNOWN);
        assertThat(minutes(mondays, VILLAGE, TOWN, DAY.atTime(9, 0))).isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(minutes(mondays, VILLAGE, TOWN, DAY.minusDays(1).atTime(9, 0)))
                .isEqualTo(car(VILLAGE, TOWN));
    }

    @Test
    void fromAHubTheBusCarriesOn() {
        var rule = rule("07:00", "19:00", "bus");
        int bus = new TravelTimes(FORBACH).minutes("bus", index(HUB), index(TOWN), DAY.atTime(9, 0));

        assertThat(minutes(rule, VILLAGE, TOWN, DAY.atTime(9, 0)))
                .isEqualTo(5 + (int) Math.ceil(1.5 * car(VILLAGE, HUB)) + bus);
        assertThat(minutes(rule, TOWN, VILLAGE, DAY.atTime(9, 0))).isNotEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void whatCarriesOnFromAHubCountsWithTheTableOfTheDate() {
        var rule = rule("07:00", "19:00", "bus");
        var bus = FORBACH.travel().stream()
                .filter(t -> t.mode().equals("bus") && t.validAt(DAY.atTime(9, 0)))
                .findFirst()
                .orElseThrow();
        var none = new int[FORBACH.communes().size()][FORBACH.communes().size()];
        Arrays.stream(none).forEach(row -> Arrays.fill(row, TravelMatrix.IMPOSSIBLE));
        var travel = new ArrayList<TravelTable>();
        travel.add(bus.withSince(DAY.plusWeeks(1)).withUntil(DAY.plusWeeks(1)).withMinutes(TravelMatrix.of(none)));
        travel.addAll(FORBACH.travel());

        var tables =
                OnDemandTables.of(FORBACH.withTravel(travel), List.of(rule)).tables();

        var times = new TravelTimes(FORBACH.withTravel(tables));
        assertThat(times.minutes("navette", index(VILLAGE), index(TOWN), DAY.atTime(9, 0)))
                .isEqualTo(minutes(rule, VILLAGE, TOWN, DAY.atTime(9, 0)))
                .isPositive();
        assertThat(times.minutes(
                        "navette", index(VILLAGE), index(TOWN), DAY.plusWeeks(1).atTime(9, 0)))
                .isEqualTo(TravelMatrix.IMPOSSIBLE);
        assertThat(times.minutes(
                        "navette", index(VILLAGE), index(HUB), DAY.plusWeeks(1).atTime(9, 0)))
                .isPositive();
    }

    @Test
    void theWholeTripLiesWithinItsHours() {
        int trip = 5 + (int) Math.ceil(1.5 * car(VILLAGE, OTHER_VILLAGE));
        var nine = LocalTime.of(9, 0);

        var justInTime = rule(nine.minusMinutes(trip).toString(), "19:00", null);
        var tooLate = rule(nine.minusMinutes(trip - 1).toString(), "19:00", null);
        assertThat(minutes(justInTime, VILLAGE, OTHER_VILLAGE, DAY.atTime(9, 0)))
                .isEqualTo(trip);
        assertThat(minutes(tooLate, VILLAGE, OTHER_VILLAGE, DAY.atTime(9, 0))).isEqualTo(TravelMatrix.IMPOSSIBLE);

        var lastEnd = LocalTime.of(19, 30);
        assertThat(minutes(
                        rule("07:00", lastEnd.plusMinutes(trip).toString(), null),
                        VILLAGE,
                        OTHER_VILLAGE,
                        DAY.atTime(lastEnd)))
                .isEqualTo(trip);
        assertThat(minutes(
                        rule("07:00", lastEnd.plusMinutes(trip - 1).toString(), null),
                        VILLAGE,
                        OTHER_VILLAGE,
                        DAY.atTime(lastEnd)))
                .isEqualTo(TravelMatrix.IMPOSSIBLE);
    }

    @Test
    void bookingAndUnknownCommunesAreSaid() {
        var rule = new OnDemandRule(
                "navette",
                List.of("99999"),
                true,
                List.of(),
                0,
                null,
                Set.of(DayOfWeek.MONDAY),
                LocalTime.of(7, 0),
                LocalTime.of(19, 0),
                1,
                0,
                1,
                LocalTime.NOON,
                Provenance.UNKNOWN);
        var tables = OnDemandTables.of(FORBACH, List.of(rule));

        assertThat(tables.findings())
                .extracting(f -> f.in(Locale.FRENCH))
                .containsExactly(
                        "« navette » se réserve la veille jusqu'à 12:00 au plus tard : publiez le programme avant",
                        "« navette » nomme des communes que le territoire n'a pas : 99999 ; corrigez « zone » ou « hubs » dans on-demand.csv");
        assertThat(tables.tables())
                .allSatisfy(t -> assertThat(t.provenance().isEstimated()).isTrue());
    }
}
