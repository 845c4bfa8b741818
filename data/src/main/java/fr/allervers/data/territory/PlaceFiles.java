package fr.allervers.data.territory;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import fr.allervers.data.calendar.Closings;
import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.CommuneCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code communes.csv}, {@code venues.csv} and {@code rooms.csv}. */
record PlaceFiles(FolderTables tables, Schedules schedules) {

    static final TableShape COMMUNES = TableShape.sourced(
            "code",
            "name",
            "population",
            "latitude",
            "longitude",
            "area_km2",
            "households_without_car",
            "bus_headway_minutes?",
            "good_friday?",
            "presence?",
            "contact?",
            "mail?",
            "telephone?");

    static final TableShape VENUES = TableShape.sourced(
            "id",
            "name",
            "commune",
            "address?",
            "latitude?",
            "longitude?",
            "hours?",
            "opening_hours?",
            "step_free?",
            "contact?",
            "access?",
            "updated?");

    static final TableShape ROOMS = TableShape.sourced(
            "id",
            "venue?",
            "venue_id?",
            "name",
            "commune",
            "address?",
            "latitude?",
            "longitude?",
            "capacity",
            "equipment?",
            "step_free?",
            "hours?",
            "closed_in_school_holidays?",
            "contact?",
            "key?",
            "access?");

    private static final double LARGEST_KM2 = 100_000;
    /** A postal code, and the town behind it. */
    private static final Pattern POSTAL = Pattern.compile("(?<!\\d)(\\d{5})(?!\\d)[\\s\\p{Z},-]*+([^,;]*)");

    private static final Bounds MAINLAND = new Bounds(41, 52, -6, 10);

    List<CommuneRow> communes() {
        var code = FolderTables.uniqueCode("code");
        return tables.some("communes.csv", COMMUNES, row -> commune(row, code.apply(row)));
    }

    private static CommuneRow commune(TableRow row, String code) {
        sayWhereAtSea(row, code);
        sayWhereNotOfToday(row, code);
        int population = row.whole("population", 0, Limits.POPULATION);
        var presence = row.wholeOrNull("presence", 0, Limits.FIGURE);
        return new CommuneRow(
                new Commune(
                        code,
                        row.need("name"),
                        row.number("latitude", -90, 90),
                        row.number("longitude", -180, 180),
                        population,
                        presence == null ? Commune.USUAL_PRESENCE : presence,
                        row.provenance()),
                population,
                row.number("area_km2", 0, LARGEST_KM2),
                row.number("households_without_car", 0, 1),
                row.wholeOrNull("bus_headway_minutes", 1, Limits.MINUTES),
                row.flag("good_friday"),
                new TownHall(row.text("contact"), row.mailOrNull("mail"), row.telephoneOrNull("telephone")));
    }

    /** A code that no table of today has, or one beside a name that is not the row's. */
    private static void sayWhereNotOfToday(TableRow row, String code) {
        var successor = CommuneCode.successor(code);
        var cell = row.need("code");
        if (successor != null) {
            row.doubt("code", FolderTables.words("commune.former", code, successor));
        } else if (CommuneCode.isOldCorsican(code)) {
            row.doubt("code", FolderTables.words("commune.corsica", code, code.substring(2)));
        }
        if (CommuneCode.in(cell) == null && !CommuneCode.isOldCorsican(code) && !cell.isEmpty()) {
            row.doubt("code", FolderTables.words("commune.noCode", Excerpt.of(cell)));
        } else if (CommuneCode.in(cell) != null && row.has("name") && !KnownCommunes.isOf(cell, row.need("name"))) {
            row.fault("code", FolderTables.words("commune.otherName", Excerpt.of(cell), row.need("name")));
        }
    }

    /** Degrees that changed places, or lost their point, make travel minutes that nobody understands. */
    private static void sayWhereAtSea(TableRow row, String code) {
        var latitude = CellText.number(Objects.requireNonNullElse(row.text("latitude"), ""));
        var longitude = CellText.number(Objects.requireNonNullElse(row.text("longitude"), ""));
        boolean isMainland = CommuneCode.department(code).length() == 2;
        if (isMainland
                && latitude != null
                && longitude != null
                && isDegrees(latitude.doubleValue(), longitude.doubleValue())
                && !MAINLAND.holds(latitude.doubleValue(), longitude.doubleValue())) {
            row.fault("latitude", FolderTables.words("commune.point", Excerpt.of(row.need("name"))));
        }
    }

    private static boolean isDegrees(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
    }

    /** Bounds in degrees, with some room around France and Corsica. */
    private record Bounds(double south, double north, double west, double east) {

        boolean holds(double latitude, double longitude) {
            return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
        }
    }

    List<Venue> venues(KnownCommunes communes) {
        var id = FolderTables.unique("id");
        return tables.any("venues.csv", VENUES, row -> venue(row, id.apply(row), communes));
    }

    private Venue venue(TableRow row, String id, KnownCommunes communes) {
        var hours = hours(row);
        sayWhereHalf(row);
        var commune = communes.in(row, "commune");
        sayWhereElsewhere(row, commune, communes);
        return new Venue(
                id,
                row.need("name"),
                commune,
                row.text("address"),
                row.numberOrNull("latitude", -90, 90),
                row.numberOrNull("longitude", -180, 180),
                row.text("opening_hours"),
                hours == null ? schedules.of(row, "hours") : hours.windows(),
                hours == null ? Closings.NONE : hours.closings(),
                row.flagOrUnknown("step_free"),
                row.dateOrNull("updated"),
                row.text("contact"),
                row.text("access"),
                row.provenance());
    }

    /** Null where the row names a schedule, or nothing. */
    private static @Nullable OpeningHours hours(TableRow row) {
        var text = row.text("opening_hours");
        if (text == null || row.has("hours")) {
            return null;
        }
        var hours = OpeningHours.of(text);
        if (hours.closed()) {
            row.fault("opening_hours", FolderTables.words("venue.closed", Excerpt.of(text)));
        }
        return hours;
    }

    List<RoomRow> rooms(Map<String, Commune> communes, List<Venue> venues) {
        var known = KnownCommunes.of(communes.values());
        var id = FolderTables.unique("id");
        var byId = venues.stream().collect(toMap(Venue::id, v -> v, (a, b) -> a));
        var idsByPlace = new HashMap<String, String>();
        return tables.all("rooms.csv", ROOMS, row -> {
            var room = room(row, id.apply(row), communes.get(known.in(row, "commune")), byId);
            sayWhereSame(row, room.room(), idsByPlace);
            sayWhereElsewhere(row, room.room().commune(), known);
            return room;
        });
    }

    /** One room under two ids could be used twice at the same time. */
    private static void sayWhereSame(TableRow row, Room room, Map<String, String> idsByPlace) {
        var place = Stream.of(room.commune(), room.venue(), room.address(), room.name())
                .map(text -> CellText.foldedName(Objects.requireNonNullElse(text, "")))
                .collect(joining("/"));
        var other = idsByPlace.putIfAbsent(place, room.id());
        if (other != null) {
            row.doubt("name", FolderTables.words("room.same", room.name(), other));
        }
    }

    private RoomRow room(TableRow row, String id, @Nullable Commune commune, Map<String, Venue> venues) {
        var venue = row.has("venue_id") ? venues.get(row.known("venue_id", venues.keySet(), "venues.csv")) : null;
        if (venue != null && commune != null && !venue.commune().equals(commune.code())) {
            row.fault("commune", FolderTables.words("room.commune", venue.name(), venue.commune()));
        }
        var point = Point.of(row, venue, commune);
        var stepFree = row.flagOrUnknown("step_free");
        return new RoomRow(
                new Room(
                        id,
                        row.need("name"),
                        commune == null ? "" : commune.code(),
                        row.whole("capacity", 0, Limits.FIGURE),
                        row.list("equipment"),
                        stepFree == null && venue != null ? venue.stepFree() : stepFree,
                        open(row, venue),
                        List.of(),
                        row.has("venue") || venue == null ? row.text("venue") : venue.name(),
                        row.has("address") || venue == null ? row.text("address") : venue.address(),
                        point.latitude,
                        point.longitude,
                        point.origin(row.provenance())),
                closings(row, venue),
                row.has("hours") || venue == null ? null : venue.seasons(),
                notes(row, venue));
    }

    private static RoomNotes notes(TableRow row, @Nullable Venue venue) {
        var contact = row.text("contact");
        var access = row.text("access");
        return new RoomNotes(
                contact == null && venue != null ? venue.contact() : contact,
                row.text("key"),
                access == null && venue != null ? venue.access() : access);
    }

    private static Closings closings(TableRow row, @Nullable Venue venue) {
        var byVenue = row.has("hours") || venue == null ? Closings.NONE : venue.closings();
        return Boolean.TRUE.equals(row.flag("closed_in_school_holidays")) ? byVenue.closedInHolidays() : byVenue;
    }

    /** Hours of the room, else of its venue; what the venue's text does not tell is never taken for always. */
    private List<TimeWindow> open(TableRow row, @Nullable Venue venue) {
        if (row.has("hours") || venue == null) {
            return schedules.of(row, "hours");
        }
        if (venue.hasUnreadHours() && venue.seasons() == null) {
            var text = Excerpt.of(Objects.requireNonNull(venue.openingHours()));
            row.fault("hours", FolderTables.words("room.hoursUnread", text, venue.name()));
        }
        return venue.open();
    }

    /** An address with the postal code of another département, or with another commune's name behind it. */
    private static void sayWhereElsewhere(TableRow row, String commune, KnownCommunes communes) {
        var name = communes.names().get(commune);
        var address = POSTAL.matcher(Objects.requireNonNullElse(row.text("address"), ""));
        if (name == null || !address.find()) {
            return;
        }
        var town = communes.code(address.group(2));
        if (!CommuneCode.department(address.group(1)).equals(CommuneCode.department(commune))) {
            row.doubt("address", FolderTables.words("address.postal", address.group(1), name, commune));
        } else if (town != null && !town.equals(commune)) {
            row.doubt("address", FolderTables.words("address.commune", Excerpt.of(address.group(2)), name, commune));
        }
    }

    /** One coordinate alone would be passed over. */
    private static void sayWhereHalf(TableRow row) {
        if (row.has("latitude") != row.has("longitude")) {
            row.fault(row.has("latitude") ? "longitude" : "latitude", FolderTables.words("point.half"));
        }
    }

    /** Where a room stands, and whether that is only its commune's point. */
    private record Point(
            @Nullable Double latitude, @Nullable Double longitude, boolean known) {

        static Point of(TableRow row, @Nullable Venue venue, @Nullable Commune commune) {
            var latitude = row.numberOrNull("latitude", -90, 90);
            var longitude = row.numberOrNull("longitude", -180, 180);
            sayWhereHalf(row);
            if (latitude != null && longitude != null) {
                return new Point(latitude, longitude, true);
            }
            if (venue != null && venue.latitude() != null && venue.longitude() != null) {
                return new Point(venue.latitude(), venue.longitude(), true);
            }
            return commune == null
                    ? new Point(null, null, false)
                    : new Point(commune.latitude(), commune.longitude(), false);
        }

        Provenance origin(Provenance row) {
            if (known) {
                return row;
            }
            var source = row.source() == null ? "point de la commune" : row.source() + " ; point de la commune";
            return new Provenance(source, row.estimated());
        }
    }
}
