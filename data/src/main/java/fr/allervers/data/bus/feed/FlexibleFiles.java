package fr.allervers.data.bus.feed;

import fr.allervers.data.bus.feed.FlexibleService.Booking;
import fr.allervers.data.travel.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of flexible services: {@code location_groups.txt} by its stops, {@code locations.geojson}, {@code
 * booking_rules.txt}, and the rows of {@code stop_times.txt} that name zones.
 */
final class FlexibleFiles {

    static final String GROUP_STOPS = "location_group_stops.txt";
    static final String BOOKING = "booking_rules.txt";
    static final String AREAS = "locations.geojson";

    static final FeedColumns GROUP_COLUMNS = FeedColumns.of(List.of("location_group_id", "stop_id"));

    static final FeedColumns BOOKING_COLUMNS = FeedColumns.of(
            List.of("booking_rule_id"),
            "booking_type",
            "prior_notice_duration_min",
            "prior_notice_last_day",
            "prior_notice_last_time");

    private static final int NOT_AVAILABLE = 1;
    private static final int SAME_DAY = 1;
    private static final int PRIOR_DAYS = 2;
    private static final int DAYS_MOST = 60;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int LAST_SECOND = 24 * 3600;

    private final StopsFile stops;
    private final Map<String, List<Point>> groups = new HashMap<>();
    private final Map<String, List<List<Point>>> areas = new HashMap<>();
    private final Map<String, Booking> bookings = new HashMap<>();
    private final Set<String> unknown = new HashSet<>();
    private final Map<Integer, List<Call>> calls = new TreeMap<>();

    FlexibleFiles(StopsFile stops) {
        this.stops = stops;
    }

    /** A row of {@code location_group_stops.txt}. */
    void addGroupStop(FeedRow row) {
        var group = row.required("location_group_id");
        var id = row.required("stop_id");
        int stop = stops.index(id);
        if (stop >= 0) {
            groups.computeIfAbsent(group, g -> new ArrayList<>())
                    .add(stops.stops().get(stop).point());
        } else if (!id.isEmpty()) {
            row.note("stop_id", stop == StopsFile.UNKNOWN ? "group.stop" : "stop.unusable", id);
        }
    }

    /** Areas by id. */
    void addAreas(Map<String, List<List<Point>>> byId) {
        areas.putAll(byId);
    }

    /** A row of {@code booking_rules.txt}. */
    void addBooking(FeedRow row) {
        var id = row.required("booking_rule_id");
        int kind = row.whole("booking_type", FeedRow.NONE);
        if (kind < 0 && !row.isFaulty() || kind > PRIOR_DAYS) {
            row.note("booking_type", "booking.kind", id, row.text("booking_type"));
        }
        int days = kind == PRIOR_DAYS ? daysBefore(row, id) : kind == SAME_DAY ? daysOfMinutes(row, id) : 0;
        if (days > DAYS_MOST) {
            row.note(
                    kind == PRIOR_DAYS ? "prior_notice_last_day" : "prior_notice_duration_min",
                    "booking.far",
                    id,
                    days,
                    DAYS_MOST);
        }
        int by = kind == PRIOR_DAYS ? row.time("prior_notice_last_time") : FeedRow.NONE;
        if (by > LAST_SECOND) {
            row.note("prior_notice_last_time", "booking.time", id, row.text("prior_notice_last_time"));
        }
        if (row.isFaulty()) {
            row.note("booking_rule_id", "booking.out", id);
        } else if (bookings.putIfAbsent(id, new Booking(Math.min(days, DAYS_MOST), Math.max(-1, by))) != null) {
            row.note("booking_rule_id", "id.twice", id);
        }
    }

    private static int daysBefore(FeedRow row, String id) {
        if (row.text("prior_notice_last_day").isEmpty()) {
            row.note("prior_notice_last_day", "booking.day", id);
        }
        return row.whole("prior_notice_last_day", 1);
    }

    /** Minutes before have no place in a rule: less than a day is the same day, more is as many days as that takes. */
    private static int daysOfMinutes(FeedRow row, String id) {
        int minutes = row.whole("prior_notice_duration_min", FeedRow.NONE);
        if (minutes < 0) {
            if (!row.isFaulty()) {
                row.note("prior_notice_duration_min", "booking.minutes.missing", id);
            }
            return 0;
        }
        int days = minutes < DAY_MINUTES ? 0 : (minutes + DAY_MINUTES - 1) / DAY_MINUTES;
        row.notice("prior_notice_duration_min", "booking.minutes", id, minutes, days);
        return days;
    }

    /** A row of {@code stop_times.txt} that names a zone or a span of hours. */
    void addCall(int trip, FeedRow row) {
        var call = new Call(
                row.whole("stop_sequence", 0),
                zone(row),
                row.time("start_pickup_drop_off_window"),
                row.time("end_pickup_drop_off_window"),
                row.whole("pickup_type", 0) != NOT_AVAILABLE,
                row.whole("drop_off_type", 0) != NOT_AVAILABLE,
                rule(row));
        if (row.isFaulty()) {
            row.note("trip_id", "zone.out", row.text("trip_id"));
        } else {
            calls.computeIfAbsent(trip, t -> new ArrayList<>()).add(call);
        }
    }

    /** How the trip is booked where it begins, else where it ends. */
    private String rule(FeedRow row) {
        var pickup = row.text("pickup_booking_rule_id");
        var dropOff = row.text("drop_off_booking_rule_id");
        var rule = pickup.isEmpty() ? dropOff : pickup;
        if (!dropOff.isEmpty() && !dropOff.equals(rule) && unknown.add(rule + "\n" + dropOff)) {
            row.note("drop_off_booking_rule_id", "booking.two", rule, dropOff);
        }
        if (!rule.isEmpty() && !bookings.containsKey(rule) && unknown.add(rule)) {
            row.note(pickup.isEmpty() ? "drop_off_booking_rule_id" : "pickup_booking_rule_id", "booking.unknown", rule);
        }
        return rule;
    }

    private FlexibleZone zone(FeedRow row) {
        var group = row.text("location_group_id");
        var area = row.text("location_id");
        if (!group.isEmpty()) {
            if (!groups.containsKey(group) && unknown.add("group " + group)) {
                row.note("location_group_id", "zone.group", group);
            }
            return new FlexibleZone(group, groups.getOrDefault(group, List.of()), List.of());
        }
        if (!area.isEmpty()) {
            if (!areas.containsKey(area) && unknown.add("area " + area)) {
                row.note("location_id", "zone.area", area);
            }
            return new FlexibleZone(area, List.of(), areas.getOrDefault(area, List.of()));
        }
        int stop = stops.index(row.text("stop_id"));
        var points =
                stop < 0 ? List.<Point>of() : List.of(stops.stops().get(stop).point());
        return new FlexibleZone(row.text("stop_id"), points, List.of());
    }

    /**
     * Every way from where a run fetches passengers to where it leaves them later, or in the same zone. A run of which none can be
     * told, as it lacks hours or a second row, is one of no hours.
     */
    List<FlexibleService> services(TripsFile trips) {
        var services = new ArrayList<FlexibleService>();
        calls.forEach((index, unsorted) -> {
            var trip = trips.trip(index);
            int before = services.size();
            var sorted = unsorted.stream()
                    .sorted(Comparator.comparingInt(Call::sequence))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    add(trip, sorted.get(i), sorted.get(j), services);
                }
            }
            if (services.size() == before && !trip.faulty()) {
                var zone = sorted.get(0).zone;
                services.add(new FlexibleService(trip.line().name(), trip.service(), zone, zone, 0, 0, Booking.NONE));
            }
        });
        return services;
    }

    private void add(TripsFile.Trip trip, Call pickup, Call dropOff, List<FlexibleService> services) {
        boolean isTimed = pickup.from != FeedRow.NONE && dropOff.to > pickup.from;
        if (!trip.faulty() && pickup.fetches && dropOff.leaves && isTimed) {
            services.add(new FlexibleService(
                    trip.line().name(),
                    trip.service(),
                    pickup.zone,
                    dropOff.zone,
                    pickup.from,
                    dropOff.to,
                    bookings.getOrDefault(pickup.rule.isEmpty() ? dropOff.rule : pickup.rule, Booking.NONE)));
        }
    }

    private record Call(
            int sequence, FlexibleZone zone, int from, int to, boolean fetches, boolean leaves, String rule) {}
}
