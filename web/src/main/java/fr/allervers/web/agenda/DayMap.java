package fr.allervers.web.agenda;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import fr.allervers.data.problem.Commune;
import fr.allervers.web.agenda.DaySheet.Stop;
import fr.allervers.web.agenda.DaySheet.Way;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A map of an advisor's day, drawn by the server so that it is there without a script and without a network: the communes of the
 * territory, where the day's sessions are, and the drives between them. {@link #legs} is the same as a table.
 *
 * @param communes those that lie within it
 * @param spots where sessions are
 */
public record DayMap(List<Dot> communes, List<Spot> spots, List<Leg> legs) {

    /** Of the picture, in its own units: a phone shows about one a pixel. */
    public static final int WIDTH = 360;

    public static final int HEIGHT = 260;

    private static final int EDGE = 44;
    private static final int LETTER = 6;
    private static final int LINE = 12;
    private static final int BESIDE = 8;

    /** A day within one commune shows what lies this far around it, in degrees of latitude. */
    private static final double LEAST_SPAN = 0.05;

    /** How far a drive bends to its right, so that the way back is another line. */
    private static final double BEND = 0.12;

    /** Minutes up to which a drive is short, and middling, as on the other maps. */
    private static final int SHORT = 15;

    private static final int MIDDLE = 30;

    private record Place(double latitude, double longitude) {

        static Place of(Commune commune) {
            return new Place(commune.latitude(), commune.longitude());
        }

        static Place of(Stop stop) {
            return new Place(stop.session().latitude(), stop.session().longitude());
        }
    }

    /** A box on the picture that something fills. */
    private record Box(double left, double top, double width, double height) {

        boolean isFree(List<Box> taken) {
            return left >= 0
                    && left + width <= WIDTH
                    && top >= 0
                    && top + height <= HEIGHT
                    && taken.stream().noneMatch(this::meets);
        }

        private boolean meets(Box other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }
    }

    /**
     * A commune.
     *
     * @param nameX where its name begins, null where there is no room for it
     */
    public record Dot(
            double x,
            double y,
            String name,
            @Nullable Double nameX,
            @Nullable Double nameY) {}

    /** Where sessions are, with their numbers in the order of the day. */
    public record Spot(double x, double y, String numbers) {}

    /**
     * A drive.
     *
     * @param number of the session that it leads to, null for the way home
     * @param minutes negative where they are not known
     * @param leave null where that is not known
     * @param line as SVG draws it; empty where it leads to the same point
     */
    public record Leg(
            @Nullable Integer number,
            String from,
            String to,
            int minutes,
            @Nullable LocalDateTime leave,
            String line) {

        /** By how long it takes: {@code short}, {@code middle} or {@code long}, as where that is not known. */
        public String length() {
            if (minutes < 0 || minutes > MIDDLE) {
                return "long";
            }
            return minutes < SHORT ? "short" : "middle";
        }
    }

    public DayMap {
        communes = List.copyOf(communes);
        spots = List.copyOf(spots);
        legs = List.copyOf(legs);
    }

    /** Null where the day has no session. */
    static @Nullable DayMap of(DaySheet sheet) {
        var home = sheet.home();
        if (sheet.stops().isEmpty() || home == null) {
            return null;
        }
        var problem = sheet.stops().get(0).session().index().problem();
        return new Drawing(sheet, home).map(problem.communes());
    }

    /** How it is drawn: its places in degrees on a plane, all of them with an edge around. */
    private static final class Drawing {

        private final List<Stop> stops;
        private final Way home;
        private final Place base;
        private final double west;
        private final double north;
        private final double across;
        private final double scale;

        Drawing(DaySheet sheet, Way home) {
            this.stops = sheet.stops();
            this.home = home;
            this.base = Place.of(stops.get(0).way().from());
            var all = Stream.concat(
                            Stream.of(base, Place.of(home.to())), stops.stream().map(Place::of))
                    .toList();
            var latitudes = all.stream().mapToDouble(Place::latitude).summaryStatistics();
            var longitudes = all.stream().mapToDouble(Place::longitude).summaryStatistics();
            double middle = (latitudes.getMin() + latitudes.getMax()) / 2;
            across = Math.cos(Math.toRadians(middle));
            double high = Math.max(LEAST_SPAN, latitudes.getMax() - latitudes.getMin());
            double wide = Math.max(LEAST_SPAN, across * (longitudes.getMax() - longitudes.getMin()));
            scale = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / high);
            north = middle + HEIGHT / 2.0 / scale;
            west = (longitudes.getMin() + longitudes.getMax()) / 2 - WIDTH / 2.0 / scale / across;
        }

        private double x(Place place) {
            return rounded((place.longitude() - west) * across * scale);
        }

        private double y(Place place) {
            return rounded((north - place.latitude()) * scale);
        }

        private static double rounded(double at) {
            return Math.round(at * 10) / 10.0;
        }

        DayMap map(List<Commune> communes) {
            var spots = spots();
            return new DayMap(dots(communes, spots), spots, legs());
        }

        private List<Spot> spots() {
            return IntStream.range(0, stops.size())
                    .boxed()
                    .collect(groupingBy(
                            i -> Place.of(stops.get(i)),
                            LinkedHashMap::new,
                            mapping(i -> String.valueOf(i + 1), joining(", "))))
                    .entrySet()
                    .stream()
                    .map(e -> new Spot(x(e.getKey()), y(e.getKey()), e.getValue()))
                    .toList();
        }

        /** Communes of the day are named first; a name that would hide something is left out. */
        private List<Dot> dots(List<Commune> communes, List<Spot> spots) {
            var taken = new ArrayList<Box>();
            spots.forEach(s -> taken.add(new Box(s.x() - BESIDE, s.y() - BESIDE, 2 * BESIDE, 2 * BESIDE)));
            var ofDay = Stream.concat(
                            Stream.of(stops.get(0).way().from(), home.to()),
                            stops.stream().map(s -> s.session().commune()))
                    .map(Commune::code)
                    .toList();
            var dots = new ArrayList<Dot>();
            communes.stream()
                    .sorted((a, b) -> Boolean.compare(ofDay.contains(b.code()), ofDay.contains(a.code())))
                    .filter(c -> isWithin(Place.of(c)))
                    .forEach(c -> dots.add(dot(c, taken)));
            return dots;
        }

        private boolean isWithin(Place place) {
            return x(place) >= 0 && x(place) <= WIDTH && y(place) >= 0 && y(place) <= HEIGHT;
        }

        private Dot dot(Commune commune, List<Box> taken) {
            double x = x(Place.of(commune));
            double y = y(Place.of(commune));
            double wide = (double) LETTER * commune.name().length();
            var name = Stream.of(
                            new Box(x - wide / 2, y + BESIDE, wide, LINE),
                            new Box(x - wide / 2, y - BESIDE - LINE, wide, LINE),
                            new Box(x + BESIDE, y - LINE / 2.0, wide, LINE),
                            new Box(x - BESIDE - wide, y - LINE / 2.0, wide, LINE))
                    .filter(b -> b.isFree(taken))
                    .findFirst()
                    .orElse(null);
            if (name == null) {
                return new Dot(x, y, commune.name(), null, null);
            }
            taken.add(name);
            return new Dot(x, y, commune.name(), rounded(name.left()), rounded(name.top() + LINE - 2));
        }

        private List<Leg> legs() {
            var legs = new ArrayList<Leg>();
            var at = base;
            var from = stops.get(0).way().from().name();
            for (int i = 0; i < stops.size(); i++) {
                var stop = stops.get(i);
                var to = Place.of(stop);
                if (i == 0 || !stop.way().isNone()) {
                    var place = stop.session().place();
                    legs.add(new Leg(
                            i + 1, from, place, stop.way().minutes(), stop.way().leave(), line(at, to)));
                    from = place;
                }
                at = to;
            }
            legs.add(
                    new Leg(null, from, home.to().name(), home.minutes(), home.leave(), line(at, Place.of(home.to()))));
            return legs;
        }

        private String line(Place from, Place to) {
            if (from.equals(to)) {
                return "";
            }
            double bendX = (x(from) + x(to)) / 2 - BEND * (y(to) - y(from));
            double bendY = (y(from) + y(to)) / 2 + BEND * (x(to) - x(from));
            return String.format(
                    Locale.ROOT, "M%.1f %.1fQ%.1f %.1f %.1f %.1f", x(from), y(from), bendX, bendY, x(to), y(to));
        }
    }
}
