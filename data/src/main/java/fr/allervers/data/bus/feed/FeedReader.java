package fr.allervers.data.bus.feed;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a feed (GTFS schedule, a zip file) and reports each value in it that is wrong with its file, line and column.
 * What depends on a wrong value is left out: a stop, or a whole run. Flexible services stand apart from the runs. Fares, shapes, pathways and
 * rules of single lines on changing are not read.
 */
public final class FeedReader {

    private static final List<String> NEEDED =
            List.of(StopsFile.NAME, LinesFile.NAME, TripsFile.NAME, StopTimesFile.NAME);

    private final FeedLimits limits;
    private final FeedFindings findings = new FeedFindings();
    private final List<String> operators = new ArrayList<>();
    private final List<String> zones = new ArrayList<>();
    private List<FlexibleService> flexible = List.of();
    private String version = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    private FeedReader(FeedLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @throws TravelRefusedException where it is no feed, lacks a file or column without which nothing can be read, or is
     *     beyond the limits
     */
    public static FeedReading read(Path file, FeedLimits limits) {
        return new FeedReader(limits).read(file);
    }

    /** True for a file without which there is no timetable. */
    static boolean isNeeded(String file) {
        return NEEDED.contains(file);
    }

    private FeedReading read(Path file) {
        try (var archive = FeedArchive.open(file, limits, findings)) {
            refuseWhereFilesAreMissing(archive);
            var feed = feed(new FeedTable(archive, limits, findings), file);
            return new FeedReading(feed, flexible, findings.all());
        } catch (IOException e) {
            throw findings.refusal(null, "zip.unreadable", e);
        }
    }

    /** Whatever goes wrong while a row is read, the place is told. */
    private Feed feed(FeedTable table, Path file) throws IOException {
        try {
            return feed(table, digest(file));
        } catch (TravelRefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            var number = Unforeseen.logged(table.file() + ":" + table.line(), e);
            findings.add(table.file(), table.line(), null, "reader.failed", number);
            throw findings.unforeseen(e);
        }
    }

    private void refuseWhereFilesAreMissing(FeedArchive archive) {
        boolean isWhole = true;
        for (var name : NEEDED) {
            boolean isExcused = StopsFile.NAME.equals(name) && archive.has(FlexibleFiles.AREAS);
            if (!archive.has(name) && !isExcused) {
                findings.add(name, 0, null, "file.missing");
                isWhole = false;
            }
        }
        if (!archive.has(CalendarFiles.WEEKS) && !archive.has(CalendarFiles.EXCEPTIONS)) {
            findings.add(CalendarFiles.WEEKS, 0, null, "file.calendar");
            isWhole = false;
        }
        if (!isWhole) {
            throw findings.refusal();
        }
    }

    private Feed feed(FeedTable table, String digest) {
        var stops = new StopsFile();
        var lines = new LinesFile();
        var calendar = new CalendarFiles();
        table.rows("agency.txt", FeedColumns.of(List.of("agency_name"), "agency_timezone"), this::addOperator);
        table.rows(
                "feed_info.txt",
                FeedColumns.of(List.of(), "feed_version", "feed_start_date", "feed_end_date"),
                this::addInformation);
        table.rows(StopsFile.NAME, StopsFile.COLUMNS, stops::add);
        table.rows(LinesFile.NAME, LinesFile.COLUMNS, lines::add);
        table.rows(CalendarFiles.WEEKS, CalendarFiles.WEEK_COLUMNS, calendar::addWeeks);
        table.rows(CalendarFiles.EXCEPTIONS, CalendarFiles.EXCEPTION_COLUMNS, calendar::addException);
        var trips = new TripsFile(lines, calendar);
        table.rows(TripsFile.NAME, TripsFile.COLUMNS, trips::add);
        var transfers = new TransfersFile(stops);
        table.rows(TransfersFile.NAME, TransfersFile.COLUMNS, transfers::add);
        addNotices(stops, lines, trips);
        var feed = new Feed(
                operators,
                version,
                zones.isEmpty() ? "" : zones.get(0),
                stops.stops(),
                runs(table, stops, trips),
                calendar.calendar(from, to, findings),
                transfers.transfers(),
                digest);
        var unread = table.unread();
        if (!unread.isEmpty()) {
            findings.notice("archive.unread", unread);
        }
        return feed;
    }

    private void addNotices(StopsFile stops, LinesFile lines, TripsFile trips) {
        if (lines.continuous() > 0) {
            findings.notice(LinesFile.NAME, "continuous_pickup", "line.continuous", lines.continuous());
        }
        if (stops.inaccessible() > 0) {
            findings.notice(StopsFile.NAME, "wheelchair_boarding", "stop.wheelchair", stops.inaccessible());
        }
        if (trips.inaccessible() > 0) {
            findings.notice(TripsFile.NAME, "wheelchair_accessible", "trip.wheelchair", trips.inaccessible());
        }
    }

    /** A taxi that was not booked does not come, whatever its times. */
    private void leaveOutCalled(List<Run> runs) {
        var called = runs.stream().filter(r -> r.line().isCalled()).toList();
        if (!called.isEmpty()) {
            var names = called.stream()
                    .map(r -> r.line().name())
                    .distinct()
                    .sorted()
                    .collect(joining(", "));
            findings.add(LinesFile.NAME, 0, "route_type", "line.called", called.size(), names);
            runs.removeIf(r -> r.line().isCalled());
        }
    }

    private FlexibleFiles flexibleFiles(FeedTable table, StopsFile stops) {
        var files = new FlexibleFiles(stops);
        table.holdsNames("location_groups.txt");
        table.rows(FlexibleFiles.GROUP_STOPS, FlexibleFiles.GROUP_COLUMNS, files::addGroupStop);
        table.rows(FlexibleFiles.BOOKING, FlexibleFiles.BOOKING_COLUMNS, files::addBooking);
        table.areas(FlexibleFiles.AREAS).ifPresent(files::addAreas);
        return files;
    }

    private List<Run> runs(FeedTable table, StopsFile stops, TripsFile trips) {
        var zones = flexibleFiles(table, stops);
        var stopTimes = new StopTimesFile(stops, trips, zones, findings);
        table.rows(StopTimesFile.NAME, StopTimesFile.COLUMNS, stopTimes::add);
        if (!stopTimes.hasZones() && (table.has(FlexibleFiles.BOOKING) || table.has(FlexibleFiles.AREAS))) {
            findings.add(FlexibleFiles.BOOKING, 0, null, "file.flexible");
        }
        flexible = zones.services(trips);
        var frequencies = new FrequenciesFile(trips);
        table.rows(FrequenciesFile.NAME, FrequenciesFile.COLUMNS, frequencies::add);
        var whole = stopTimes.runs();
        leaveOutCalled(whole);
        var runs = frequencies.spellOut(whole, limits, findings);
        runs.sort(Comparator.comparing(Run::id).thenComparingInt(r -> r.departure(0)));
        return runs;
    }

    private void addOperator(FeedRow row) {
        operators.add(row.required("agency_name"));
        var zone = row.text("agency_timezone");
        if (!zone.isEmpty() && !zones.contains(zone)) {
            zones.add(zone);
        }
        if (zones.size() > 1) {
            row.note("agency_timezone", "zone.several", zones.get(0), zone);
        }
    }

    private void addInformation(FeedRow row) {
        version = row.text("feed_version");
        from = row.text("feed_start_date").isEmpty() ? null : row.day("feed_start_date");
        to = row.text("feed_end_date").isEmpty() ? null : row.day("feed_end_date");
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
