package fr.allervers.data.bus;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.travel.SessionMoments;
import fr.allervers.data.travel.TravelPoints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How long tables by bus take: run as a program, not as a test. A made-up region of 60 communes and 300 stops, 24 lines
 * every half hour in both directions, other services on Wednesdays, on Saturdays and in two weeks of holidays.
 */
public final class BusBenchmark {

    private static final int COMMUNES = 60;
    private static final int STOPS = 300;
    private static final int LINES = 24;
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);

    private BusBenchmark() {}

    public static void main(String[] args) throws IOException {
        var random = new Random(1);
        var communes = communes(random);
        var file = Files.createTempFile("feed", ".zip");
        try {
            feed(communes, random).write(file);
            measure(communes, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(List<TravelPoints> communes, Path file) {
        long began = System.nanoTime();
        var feed = FeedReader.read(file, FeedLimits.USUAL).feed();
        System.out.printf(
                "read %d stops, %d runs: %.1f s%n",
                feed.stops().size(), feed.runs().size(), seconds(began));
        began = System.nanoTime();
        var moments = SessionMoments.of(starts(), List.of(90, 120));
        var request = new BusRequest(
                "bus",
                ZoneId.of("Europe/Paris"),
                communes,
                Collections.nCopies(COMMUNES, 15),
                moments,
                BusParameters.USUAL);
        var tables = BusTables.of(request, feed, share -> {});
        System.out.printf(
                "%d moments of %d dates, %d tables: %.1f s%n",
                moments.all().size(), moments.dates().size(), tables.tables().size(), seconds(began));
        int possible = 0;
        for (var table : tables.tables()) {
            for (int i = 0; i < COMMUNES; i++) {
                for (int j = 0; j < COMMUNES; j++) {
                    possible += table.minutes().minutes(i, j) == TravelMatrix.IMPOSSIBLE ? 0 : 1;
                }
            }
        }
        System.out.printf("%d legs possible%n", possible);
        tables.findings().forEach(System.out::println);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static List<LocalDateTime> starts() {
        var starts = new ArrayList<LocalDateTime>();
        FIRST.datesUntil(LAST.plusDays(1))
                .filter(d -> d.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(d -> {
                    for (int hour : new int[] {9, 10, 14, 16, 18}) {
                        starts.add(d.atTime(hour, 0));
                    }
                });
        return starts;
    }

    private static List<TravelPoints> communes(Random random) {
        var communes = new ArrayList<TravelPoints>();
        for (int i = 0; i < COMMUNES; i++) {
            var code = "%05d".formatted(i);
            communes.add(TravelPoints.of(
                    new Commune(
                            code,
                            code,
                            49 + random.nextDouble() * 0.4,
                            6.5 + random.nextDouble() * 0.6,
                            1000,
                            Commune.USUAL_PRESENCE,
                            Provenance.UNKNOWN),
                    List.of()));
        }
        return communes;
    }

    /** Five stops in each commune; a line passes eight communes with two stops each. */
    private static FeedZip feed(List<TravelPoints> communes, Random random) {
        var stops = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon\n");
        for (int s = 0; s < STOPS; s++) {
            var centre = communes.get(s % COMMUNES).centre();
            stops.append("s%d,Stop %d,%s,%s\n"
                    .formatted(
                            s,
                            s,
                            centre.latitude() + random.nextGaussian() * 0.003,
                            centre.longitude() + random.nextGaussian() * 0.004));
        }
        var lines = new StringBuilder("route_id,route_short_name\n");
        var trips = new StringBuilder("route_id,service_id,trip_id\n");
        var times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
        for (int line = 0; line < LINES; line++) {
            lines.append("L%d,L%d\n".formatted(line, line));
            var way = new ArrayList<Integer>();
            for (int c = 0; c < 8; c++) {
                int commune = (line * 5 + c * 7) % COMMUNES;
                way.add(commune + COMMUNES * (line % 5));
                way.add(commune + COMMUNES * ((line + 1) % 5));
            }
            for (var service : List.of("week", "wednesday", "saturday", "holidays")) {
                addRuns(line, way, service, trips, times);
                Collections.reverse(way);
                addRuns(line + 100, way, service, trips, times);
                Collections.reverse(way);
            }
        }
        return new FeedZip()
                .with("stops.txt", stops.toString())
                .with("routes.txt", lines.toString())
                .with("trips.txt", trips.toString())
                .with("stop_times.txt", times.toString())
                .with("calendar.txt", """
                        service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
                        week,1,1,0,1,1,0,0,20270101,20270219
                        wednesday,0,0,1,0,0,0,0,20270101,20270331
                        saturday,0,0,0,0,0,1,0,20270101,20270331
                        holidays,1,1,0,1,1,0,0,20270220,20270305
                        """)
                .with("calendar_dates.txt", exceptions());
    }

    /** After the holidays the week's service is listed day by day, as many feeds do. */
    private static String exceptions() {
        var rows = new StringBuilder("service_id,date,exception_type\n");
        LocalDate.of(2027, 3, 6).datesUntil(LAST.plusDays(1)).forEach(day -> {
            var weekday = day.getDayOfWeek();
            if (weekday.getValue() < 6 && weekday != DayOfWeek.WEDNESDAY) {
                rows.append("week,%s,1\n".formatted(day.toString().replace("-", "")));
            }
        });
        return rows.toString();
    }

    private static void addRuns(int line, List<Integer> way, String service, StringBuilder trips, StringBuilder times) {
        int every = service.equals("week") ? 30 : 60;
        for (int start = 6 * 60 + line % 30; start < 20 * 60; start += every) {
            var id = "%s-%d-%d".formatted(service, line, start);
            trips.append("L%d,%s,%s\n".formatted(line % 100, service, id));
            for (int n = 0; n < way.size(); n++) {
                int minute = start + 4 * n;
                var time = "%02d:%02d:00".formatted(minute / 60, minute % 60);
                times.append("%s,%s,%s,s%d,%d\n".formatted(id, time, time, way.get(n), n));
            }
        }
    }
}
