package fr.allervers.data.bus.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/** {@code stop_times.txt}: where and when each bus stops. A run with a wrong time is left out as a whole. */
final class StopTimesFile {

    static final String NAME = "stop_times.txt";

    private static final int BOARDS = 1;
    private static final int ALIGHTS = 2;
    private static final int PHONE = 2;
    private static final int ASK_DRIVER = 3;

    /** Columns of flexible services, one of which stands in the place of a stop or of its times. */
    private static final List<String> ZONE_COLUMNS =
            List.of("location_group_id", "location_id", "start_pickup_drop_off_window", "end_pickup_drop_off_window");

    static final FeedColumns COLUMNS = new FeedColumns(
            List.of("trip_id", "stop_sequence", "stop_id", "arrival_time", "departure_time"),
            List.of(
                    "pickup_type",
                    "drop_off_type",
                    "timepoint",
                    "continuous_pickup",
                    "continuous_drop_off",
                    "pickup_booking_rule_id",
                    "drop_off_booking_rule_id"),
            ZONE_COLUMNS);

    private final StopsFile stops;
    private final TripsFile trips;
    private final FlexibleFiles zones;
    private final FeedFindings findings;
    private final boolean[] faulty;
    private final int[] zoneRows;
    private boolean hasZones;
    private int requestStops;
    private int continuous;
    private int approximate;
    private int size;

    /** Per row: trip, sequence, stop, arrival, departure, flags, line of the file. */
    private final int[][] cells = new int[7][1024];

    StopTimesFile(StopsFile stops, TripsFile trips, FlexibleFiles zones, FeedFindings findings) {
        this.zones = zones;
        this.stops = stops;
        this.trips = trips;
        this.findings = findings;
        this.faulty = new boolean[trips.count()];
        this.zoneRows = new int[trips.count()];
    }

    void add(FeedRow row) {
        int trip = trips.index(row.required("trip_id"));
        if (trip == TripsFile.UNKNOWN) {
            row.fault("trip_id", "trip.unknown", row.text("trip_id"));
            return;
        }
        if (isOfZone(row)) {
            hasZones = true;
            zoneRows[trip]++;
            zones.addCall(trip, row);
            return;
        }
        continuous += isContinuous(row) ? 1 : 0;
        approximate +=
                row.text("timepoint").equals("0") && !row.text("arrival_time").isEmpty() ? 1 : 0;
        int stop = stop(row);
        int sequence = row.whole("stop_sequence", FeedRow.NONE);
        int arrival = row.time("arrival_time");
        int departure = row.time("departure_time");
        if (sequence == FeedRow.NONE && row.text("stop_sequence").isEmpty()) {
            row.fault("stop_sequence", "value.missing");
        }
        arrival = arrival == FeedRow.NONE ? departure : arrival;
        departure = departure == FeedRow.NONE ? arrival : departure;
        if (departure < arrival) {
            row.fault("departure_time", "time.leaves", row.text("departure_time"), row.text("arrival_time"));
        }
        faulty[trip] |= row.isFaulty();
        store(trip, sequence, stop, arrival, departure, flags(row), (int) Math.min(Integer.MAX_VALUE, row.line()));
    }

    /** A stop that cannot be used is a finding, and the run passes it by. */
    private int stop(FeedRow row) {
        var id = row.required("stop_id");
        int stop = id.isEmpty() ? StopsFile.UNUSABLE : stops.index(id);
        if (stop == StopsFile.UNKNOWN) {
            row.note("stop_id", "stop.unknown", id);
        } else if (stop == StopsFile.UNUSABLE && !id.isEmpty()) {
            row.note("stop_id", "stop.unusable", id);
        }
        return stop;
    }

    /** True where one may get on or off anywhere on the way, which is not read: trips only get longer by that. */
    static boolean isContinuous(FeedRow row) {
        return Stream.of("continuous_pickup", "continuous_drop_off")
                .map(row::text)
                .anyMatch(text -> !text.isEmpty() && !text.equals("1"));
    }

    /** Where a bus comes to a zone, or within a span of hours, it comes when it was booked. */
    private static boolean isOfZone(FeedRow row) {
        return ZONE_COLUMNS.stream().anyMatch(c -> !row.text(c).isEmpty());
    }

    /** What needs no booking counts: 0 or nothing, and 3, where the driver is told. */
    private int flags(FeedRow row) {
        int pickup = row.whole("pickup_type", 0);
        int dropOff = row.whole("drop_off_type", 0);
        if (pickup > ASK_DRIVER || dropOff > ASK_DRIVER) {
            row.note(pickup > ASK_DRIVER ? "pickup_type" : "drop_off_type", "stop.kind", Math.max(pickup, dropOff));
        } else if (pickup == PHONE || dropOff == PHONE) {
            row.note(pickup == PHONE ? "pickup_type" : "drop_off_type", "stop.booked");
        }
        requestStops += pickup == ASK_DRIVER || dropOff == ASK_DRIVER ? 1 : 0;
        return (pickup == 0 || pickup == ASK_DRIVER ? BOARDS : 0)
                | (dropOff == 0 || dropOff == ASK_DRIVER ? ALIGHTS : 0);
    }

    private void store(int... row) {
        for (int i = 0; i < cells.length; i++) {
            if (size == cells[i].length) {
                cells[i] = Arrays.copyOf(cells[i], size + (size >> 1));
            }
            cells[i][size] = row[i];
        }
        size++;
    }

    /** True where some of its rows are of flexible services. */
    boolean hasZones() {
        return hasZones;
    }

    /** The runs whose times are right, in the order of the trips. */
    List<Run> runs() {
        if (requestStops > 0) {
            findings.notice(NAME, "pickup_type", "stop.request", requestStops);
        }
        if (continuous > 0) {
            findings.notice(NAME, "continuous_pickup", "stop.continuous", continuous);
        }
        if (approximate > 0) {
            findings.notice(NAME, "timepoint", "time.approximate", approximate);
        }
        var rows = rowsByTrip();
        var runs = new ArrayList<Run>();
        var zonesAlone = new BitSet();
        var stopsToo = new BitSet();
        for (int trip = 0; trip < trips.count(); trip++) {
            int before = runs.size();
            boolean isSaid = addRun(trip, rows[trip], runs);
            zonesAlone.set(trip, !isSaid && runs.size() == before);
            stopsToo.set(trip, zoneRows[trip] > 0 && runs.size() > before);
        }
        addZones("zone.unread", zonesAlone);
        addZones("zone.stops", stopsToo);
        return runs;
    }

    private void addZones(String key, BitSet some) {
        if (!some.isEmpty()) {
            findings.add(NAME, 0, null, key, some.stream().map(t -> zoneRows[t]).sum(), some.cardinality());
        }
    }

    private int[][] rowsByTrip() {
        var counts = new int[trips.count()];
        for (int i = 0; i < size; i++) {
            counts[cells[0][i]]++;
        }
        var rows = new int[trips.count()][];
        Arrays.setAll(rows, t -> new int[counts[t]]);
        for (int i = size - 1; i >= 0; i--) {
            rows[cells[0][i]][--counts[cells[0][i]]] = i;
        }
        return rows;
    }

    /** The run is among those that there are, or a finding names it; false for one of zones alone, which are told together. */
    private boolean addRun(int index, int[] unsorted, List<Run> runs) {
        var trip = trips.trip(index);
        if (trip.faulty() || faulty[index]) {
            findings.add(null, 0, null, "trip.out", trip.id());
            return true;
        }
        var rows = Arrays.stream(unsorted)
                .boxed()
                .sorted((a, b) -> Integer.compare(cells[1][a], cells[1][b]))
                .mapToInt(i -> i)
                .toArray();
        if (rows.length < 2 && zoneRows[index] > 0) {
            return false;
        }
        if (rows.length < 2) {
            findings.add(TripsFile.NAME, 0, "trip_id", "trip.short", trip.id(), rows.length);
        } else if (isRight(rows)) {
            addUsableRun(trip, rows, runs);
        } else {
            findings.add(null, 0, null, "trip.out", trip.id());
        }
        return true;
    }

    private void addUsableRun(TripsFile.Trip trip, int[] rows, List<Run> runs) {
        fillIn(rows);
        var used = Arrays.stream(rows).filter(r -> cells[2][r] >= 0).toArray();
        if (used.length >= 2) {
            runs.add(new Run(trip.id(), trip.line(), trip.headsign(), trip.service(), calls(used)));
        } else {
            findings.add(TripsFile.NAME, 0, "trip_id", "trip.short", trip.id(), used.length);
        }
    }

    /** Times must be there at both ends and never go back; numbers must differ. */
    private boolean isRight(int[] rows) {
        int latest = FeedRow.NONE;
        for (int n = 0; n < rows.length; n++) {
            int row = rows[n];
            if (n > 0 && cells[1][row] == cells[1][rows[n - 1]]) {
                return fault(row, "stop_sequence", "sequence.twice", cells[1][row]);
            }
            boolean isTimed = cells[3][row] != FeedRow.NONE;
            if (!isTimed && (n == 0 || n == rows.length - 1)) {
                return fault(row, "arrival_time", "time.ends");
            }
            if (isTimed && cells[3][row] < latest) {
                return fault(row, "arrival_time", "time.back");
            }
            latest = isTimed ? cells[4][row] : latest;
        }
        return true;
    }

    private boolean fault(int row, String column, String key, Object... arguments) {
        findings.add(NAME, cells[6][row], column, key, arguments);
        return false;
    }

    /** Stops without a time are passed at even intervals between those that have one. */
    private void fillIn(int[] rows) {
        int timed = 0;
        for (int n = 1; n < rows.length; n++) {
            if (cells[3][rows[n]] == FeedRow.NONE) {
                continue;
            }
            long from = cells[4][rows[timed]];
            long span = cells[3][rows[n]] - from;
            for (int between = timed + 1; between < n; between++) {
                int time = (int) (from + span * (between - timed) / (n - timed));
                cells[3][rows[between]] = time;
                cells[4][rows[between]] = time;
            }
            timed = n;
        }
    }

    private Run.Calls calls(int[] rows) {
        var boards = new boolean[rows.length];
        var alights = new boolean[rows.length];
        for (int n = 0; n < rows.length; n++) {
            boards[n] = (cells[5][rows[n]] & BOARDS) != 0;
            alights[n] = (cells[5][rows[n]] & ALIGHTS) != 0;
        }
        return new Run.Calls(column(2, rows), column(3, rows), column(4, rows), boards, alights);
    }

    private int[] column(int column, int[] rows) {
        return Arrays.stream(rows).map(r -> cells[column][r]).toArray();
    }
}
