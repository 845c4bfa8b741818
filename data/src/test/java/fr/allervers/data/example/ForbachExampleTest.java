package fr.allervers.data.example;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForbachExampleTest {

    private static final String BEHREN = "57058";
    private static final String DIEBLING = "57176";
    private static final String FORBACH = "57227";
    private static final String METZING = "57466";

    private static final Map<Quarter, Problem> PROBLEMS = new ConcurrentHashMap<>();

    private static Problem problem(Quarter quarter) {
        return PROBLEMS.computeIfAbsent(quarter, ForbachExample::problem);
    }

    static Stream<Quarter> quarters() {
        return Stream.iterate(new Quarter(2027, 1), Quarter::next).limit(8);
    }

    @Test
    void theSameQuarterIsTheSameProblem() {
        var quarter = new Quarter(2027, 1);

        assertThat(ForbachExample.problem(quarter)).isEqualTo(ForbachExample.problem(quarter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-26", "2027-03-29", "2027-05-06", "2028-04-14", "2028-11-01", "2028-12-26"})
    void noSessionStartsOnAPublicHolidayOfMoselle(LocalDate holiday) {
        var starts = problem(Quarter.of(holiday)).starts();

        assertThat(starts).isSorted().noneMatch(s -> s.toLocalDate().equals(holiday));
        assertThat(starts).anyMatch(s -> s.toLocalDate().equals(holiday.minusWeeks(1)));
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void demandIsManySmallRowsFromEveryCommune(Quarter quarter) {
        var problem = problem(quarter);

        assertThat(problem.demand()).hasSizeBetween(300, 600).allMatch(d -> d.residents() >= 1 && d.residents() <= 10);
        assertThat(problem.demand().stream().map(Demand::commune).collect(toSet()))
                .hasSize(21);
        assertThat(problem.demand().stream().map(Demand::mobility).collect(toSet()))
                .hasSize(problem.mobility().size());
    }

    @ParameterizedTest
    @MethodSource("quarters")
    void everyResidentIsWithinReachOfARoomAndAnAdvisorAtSomeStart(Quarter quarter) {
        var problem = problem(quarter);
        var reach = new Reach(problem);

        assertThat(problem.demand())
                .allSatisfy(d -> assertThat(reach.of(d)).as(d.id()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-04T06:59, false", // Monday
        "2027-01-04T07:00, true",
        "2027-01-04T17:59, true",
        "2027-01-04T18:30, true",
        "2027-01-04T18:31, false", // would end after 19:00
        "2027-01-09T07:00, true", // Saturday
        "2027-01-10T10:00, false" // Sunday
    })
    void onDemandTransportTakesNeighboursFromMondayToSaturdayToBeHomeBySeven(LocalDateTime moment, boolean runs) {
        var travel = new Journeys(problem(new Quarter(2027, 1)));

        assertThat(travel.possible("tad", METZING, DIEBLING, moment)).isEqualTo(runs);
        assertThat(travel.possible("tpmr", METZING, DIEBLING, moment)).isEqualTo(runs);
    }

    @Test
    void onDemandTransportJoinsVillagesAndForbachButNotTwoTowns() {
        var travel = new Journeys(problem(new Quarter(2027, 1)));
        var monday = LocalDateTime.of(2027, 1, 4, 9, 0);

        assertThat(travel.possible("tad", METZING, FORBACH, monday)).isTrue();
        assertThat(travel.possible("tad", FORBACH, BEHREN, monday)).isFalse();
        assertThat(travel.possible("bus", FORBACH, BEHREN, monday)).isTrue();
        assertThat(travel.possible("bus", METZING, FORBACH, monday)).isFalse();
        var direct = travel.minutes("tad", METZING, FORBACH, monday);
        assertThat(travel.minutes("tad", METZING, BEHREN, monday)).isGreaterThan(direct);
        assertThat(travel.possible("tad", METZING, FORBACH, monday.withHour(18).withMinute(0)))
                .as("a trip of %d minutes in the last hour", direct)
                .isFalse();
    }

    @Test
    void everyIdIsKnownAndNoneStandsTwice() {
        var problem = problem(new Quarter(2027, 4));

        assertThat(problem.rooms()).extracting(Room::id).doesNotHaveDuplicates();
        assertThat(problem.demand()).extracting(Demand::id).doesNotHaveDuplicates();
        var communes = problem.communes().stream().map(Commune::code).toList();
        assertThat(communes).hasSize(21).doesNotHaveDuplicates();
        assertThat(problem.rooms()).extracting(Room::commune).isSubsetOf(communes);
        assertThat(problem.advisors()).extracting(Advisor::base).containsExactly("57227", "57058");
        var modes = problem.travel().stream().map(TravelTable::mode).toList();
        assertThat(problem.mobility()).allSatisfy(m -> assertThat(modes).containsAll(m.modes()));
        var equipment = new HashSet<String>();
        problem.rooms().forEach(r -> equipment.addAll(r.equipment()));
        assertThat(problem.themes()).allSatisfy(t -> assertThat(equipment).containsAll(t.equipment()));
    }

    @Test
    void whateverIsNotAFactSaysSo() {
        var problem = problem(new Quarter(2028, 2));
        var madeUp = Stream.of(
                        problem.rooms().stream().map(Room::provenance),
                        problem.themes().stream().map(Theme::provenance),
                        problem.audiences().stream().map(Audience::provenance),
                        problem.mobility().stream().map(MobilityProfile::provenance),
                        problem.advisors().stream().map(Advisor::provenance),
                        problem.advisors().stream()
                                .flatMap(a -> a.absent().stream())
                                .map(Period::provenance),
                        problem.travel().stream().map(TravelTable::provenance),
                        problem.demand().stream().map(Demand::provenance))
                .flatMap(p -> p);

        assertThat(madeUp).allMatch(Provenance::isEstimated).allMatch(p -> p.source() != null);
        assertThat(problem.communes())
                .allMatch(c -> !c.provenance().isEstimated() && c.provenance().source() != null);
    }

    @Test
    void aQuarterBeyondTheSchoolCalendarWorksAndSaysThatHolidaysAreUnknown() {
        var problem = problem(new Quarter(2035, 1));

        assertThat(problem.name()).contains("vacances scolaires inconnues");
        assertThat(problem.demand()).isNotEmpty().noneMatch(d -> d.audience().equals("jeunes-vacances"));
        assertThat(problem.audiences())
                .filteredOn(a -> a.id().equals("jeunes"))
                .hasSize(1)
                .allMatch(a -> String.valueOf(a.provenance().source()).contains("calendrier scolaire inconnu"));
        assertThat(problem(new Quarter(2027, 1)).name()).doesNotContain("inconnues");
    }

    /** Legs by INSEE code. */
    private static final class Journeys {

        private final TravelTimes travel;
        private final Map<String, Integer> index = new HashMap<>();

        Journeys(Problem problem) {
            travel = new TravelTimes(problem);
            problem.communes().forEach(c -> index.put(c.code(), index.size()));
        }

        int minutes(String mode, String from, String to, LocalDateTime moment) {
            return travel.minutes(mode, index.get(from), index.get(to), moment);
        }

        boolean possible(String mode, String from, String to, LocalDateTime moment) {
            return minutes(mode, from, to, moment) >= 0;
        }

        boolean leg(MobilityProfile profile, String from, String to, LocalDateTime moment) {
            var minutes = travel.minutes(profile, index.get(from), index.get(to), moment);
            return minutes >= 0 && minutes <= profile.maxMinutes();
        }
    }

    /** What the contract lets a demand attend, by plain search. */
    private static final class Reach {

        private final Problem problem;
        private final Journeys journeys;
        private final Map<String, Boolean> known = new HashMap<>();

        Reach(Problem problem) {
            this.problem = problem;
            this.journeys = new Journeys(problem);
        }

        boolean of(Demand demand) {
            return known.computeIfAbsent(
                    String.join("/", demand.commune(), demand.theme(), demand.audience(), demand.mobility()),
                    key -> search(demand));
        }

        private boolean search(Demand demand) {
            var theme = named(problem.themes(), t -> t.id().equals(demand.theme()));
            var audience = named(problem.audiences(), a -> a.id().equals(demand.audience()));
            var profile = named(problem.mobility(), m -> m.id().equals(demand.mobility()));
            return problem.rooms().stream()
                    .filter(r -> r.equipment().containsAll(theme.equipment()))
                    .filter(r -> !profile.stepFree() || r.isStepFree())
                    .anyMatch(r -> problem.starts().stream().anyMatch(s -> {
                        var end = s.plusMinutes(theme.minutes());
                        return free(r.open(), r.closed(), s, end)
                                && free(audience.available(), audience.unavailable(), s, end)
                                && problem.advisors().stream()
                                        .anyMatch(a -> a.themes().contains(theme.id())
                                                && free(a.available(), a.absent(), s, end))
                                && journeys.leg(profile, demand.commune(), r.commune(), s)
                                && journeys.leg(profile, r.commune(), demand.commune(), end);
                    }));
        }

        private static boolean free(
                List<TimeWindow> windows, List<Period> closed, LocalDateTime start, LocalDateTime end) {
            return TimeWindow.allow(windows, start, end) && !Period.anyHolds(closed, start.toLocalDate());
        }

        private static <T> T named(List<T> rows, Predicate<T> name) {
            return rows.stream().filter(name).findFirst().orElseThrow();
        }
    }
}
