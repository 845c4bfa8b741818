package fr.allervers.web.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.TravelTimes;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.travel.EndingLines.BeingReadException;
import fr.allervers.web.travel.EndingLines.EndingLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A line of a timetable from which a quarter's tables were taken and which is kept. */
@OnBothDatabases
class EndingLinesTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final LocalDate SINCE = LocalDate.of(2027, 2, 8);
    private static final String ALSTING = "57013";
    private static final String SPICHEREN = "57659";
    private static final String FORBACH = "57227";

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Quarters quarters;

    @BeforeEach
    void takeATimetable() throws Exception {
        store = kind.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        TravelOfTest.of(store).takeBuses(QUARTER.toString(), feed());
    }

    private static String stop(Problem problem, String id, String code) {
        var commune = problem.communes().get(commune(problem, code));
        return "%s,%s,%s,%s%n".formatted(id, commune.name(), commune.latitude(), commune.longitude());
    }

    private static int commune(Problem problem, String code) {
        return IntStream.range(0, problem.communes().size())
                .filter(i -> problem.communes().get(i).code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Line K between Alsting and Spicheren, line L between Spicheren and Forbach, there and back every quarter of an hour. */
    private Path feed() {
        var problem = quarters.problem(QUARTER).problem();
        var trips = new StringBuilder("route_id,service_id,trip_id\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (var line : List.of("K,a,b", "K,b,a", "L,b,f", "L,f,b")) {
            var of = line.split(",");
            for (int minutes = 7 * 60; minutes < 20 * 60; minutes += 15) {
                var trip = of[0] + of[1] + minutes;
                trips.append("%s,d,%s%n".formatted(of[0], trip));
                times.append("%1$s,%2$s,%2$s,%3$s,1%n".formatted(trip, clock(minutes), of[1]));
                times.append("%1$s,%2$s,%2$s,%3$s,2%n".formatted(trip, clock(minutes + 8), of[2]));
            }
        }
        return FeedZip.clean()
                .with("feed_info.txt", "feed_publisher_name,feed_version\nx,v1\n")
                .with("calendar_dates.txt", "service_id,date,exception_type\n")
                .with(
                        "calendar.txt",
                        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                                + "d,1,1,1,1,1,1,1,20270101,20270331\n")
                .with(
                        "stops.txt",
                        "stop_id,stop_name,stop_lat,stop_lon\n"
                                + stop(problem, "a", ALSTING)
                                + stop(problem, "b", SPICHEREN)
                                + stop(problem, "f", FORBACH))
                .with("routes.txt", "route_id,route_short_name,route_long_name,route_type\nK,K,,3\nL,L,,3\n")
                .with("trips.txt", trips.toString())
                .with("stop_times.txt", times.toString())
                .write(folder.resolve("feed.zip"));
    }

    private static String clock(int minutes) {
        return "%02d:%02d:00".formatted(minutes / 60, minutes % 60);
    }

    private EndingLines lines(Executor reading) {
        var taking = TravelOfTest.of(store).taking();
        return new EndingLines(new Timetables(store, new CurrentTerritory("forbach"), taking, reading));
    }

    private static int minutes(Problem problem, LocalDateTime start, String from, String to) {
        return new TravelTimes(problem).minutes("bus", commune(problem, from), commune(problem, to), start);
    }

    @Test
    void oneOfTheKeptTimetableTakesItsTripsAlongFromItsDayOn() {
        var problem = quarters.problem(QUARTER).problem();
        var lines = lines(Runnable::run);
        var line = new EndingLine("bus", "K");
        assertThat(lines.of(QUARTER, problem, quarters.territory()).known()).contains(line, new EndingLine("bus", "L"));

        var without = lines.ended(line, SINCE, QUARTER, problem, quarters.territory())
                .orElseThrow()
                .in(problem);

        var before = problem.starts().stream()
                .filter(s -> s.toLocalDate().isBefore(SINCE))
                .toList();
        var after = problem.starts().stream()
                .filter(s -> !s.toLocalDate().isBefore(SINCE))
                .toList();
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(minutes(without, s, ALSTING, SPICHEREN))
                        .as("the days before: %s", s)
                        .isEqualTo(minutes(problem, s, ALSTING, SPICHEREN))
                        .isNotEqualTo(TravelMatrix.IMPOSSIBLE));
        assertThat(after)
                .isNotEmpty()
                .allSatisfy(s -> assertThat(minutes(without, s, ALSTING, SPICHEREN))
                        .as("no line K: %s", s)
                        .isEqualTo(TravelMatrix.IMPOSSIBLE))
                .allSatisfy(s -> assertThat(minutes(without, s, SPICHEREN, FORBACH))
                        .as("line L goes on: %s", s)
                        .isEqualTo(minutes(problem, s, SPICHEREN, FORBACH))
                        .isNotEqualTo(TravelMatrix.IMPOSSIBLE));
    }

    @Test
    void nothingIsMadeOfALineAsLongAsItsTimetableIsBeingRead() {
        var problem = quarters.problem(QUARTER).problem();
        var lines = lines(work -> {});
        var known = lines.of(QUARTER, problem, quarters.territory());
        assertThat(known.isBeingRead()).isTrue();
        assertThat(known.known()).isEmpty();

        assertThatThrownBy(() -> lines.ended(new EndingLine("bus", "K"), SINCE, QUARTER, problem, quarters.territory()))
                .isInstanceOf(BeingReadException.class)
                .hasMessageContaining("'K'");
        assertThat(lines.ended(new EndingLine("train", "K"), SINCE, QUARTER, problem, quarters.territory()))
                .as("no other means of transport has a timetable")
                .isEmpty();
    }
}
