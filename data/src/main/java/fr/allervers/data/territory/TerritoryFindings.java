package fr.allervers.data.territory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingDouble;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.OpeningHours;
import fr.allervers.data.calendar.PublicHolidays;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.json.ProblemCheck;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.transport.OnDemandFile;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.Point;
import fr.allervers.data.words.CellText;
import fr.allervers.data.words.Sentence;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is legal in a territory's files and most likely not meant, or worth an answer: for people to decide. */
public final class TerritoryFindings {

    private static final double ROUNDING = 0.005;

    private final Territory territory;
    private final Quarter quarter;
    private final Problem problem;
    private final List<Fault> findings = new ArrayList<>();

    private TerritoryFindings(Territory territory, Quarter quarter) {
        this.territory = territory;
        this.quarter = quarter;
        this.problem = territory.problem(quarter);
    }

    /**
     * Findings in the order of the files; some depend on the quarter.
     *
     * @throws fr.allervers.data.fault.FaultsException where the territory makes no legal problem of the quarter
     */
    public static List<Fault> of(Territory territory, Quarter quarter) {
        var findings = new TerritoryFindings(territory, quarter);
        ProblemCheck.require(findings.problem);
        findings.findings.addAll(territory.doubts());
        findings.venues();
        findings.rooms();
        findings.equipment();
        findings.themes();
        findings.advisors();
        findings.calendar();
        findings.transport();
        findings.needs();
        return List.copyOf(findings.findings);
    }

    private void add(String place, String key, Object... arguments) {
        findings.add(new Fault(place, FolderTables.words(key, arguments)));
    }

    /** What the reading of hours in venues.csv left out, as the import of venues said it. */
    private void venues() {
        for (var venue : territory.venues()) {
            far("venues.csv, " + venue.id(), venue.commune(), venue.latitude(), venue.longitude());
            var text = venue.openingHours();
            if (text != null && text.contains("PH") && hasWorkedWhitMonday()) {
                add("venues.csv, " + venue.id(), "finding.whitMonday", venue.name());
            }
            var hours = text == null ? null : OpeningHours.of(text);
            if (hours != null && hours.windows().equals(venue.open())) {
                var doubts = venue.seasons() == null ? hours.doubts() : List.<Sentence>of();
                doubts.forEach(d -> findings.add(new Fault("venues.csv, " + venue.id(), d)));
            } else if (hours != null) {
                add("venues.csv, " + venue.id(), "finding.twoHours", venue.name());
            }
        }
    }

    /** Workshops are held on Whit Monday then, and hours told for public holidays are not read. */
    private boolean hasWorkedWhitMonday() {
        return territory.settings().whitMondayWorked()
                && quarter.period().holds(PublicHolidays.whitMonday(quarter.year()));
    }

    /** Closures that hang on the school holidays of a quarter of which they are not known. */
    private void schoolRooms() {
        for (var row : territory.rooms()) {
            if (row.closings().hangOnSchool()) {
                add("rooms.csv, " + row.room().id(), "finding.roomSchool", words(row.room()), quarter.toString());
            }
        }
    }

    /** As the import of venues drops such a point. */
    private void far(String place, String commune, @Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return;
        }
        var point = new Point(latitude, longitude);
        territory.communes().stream()
                .map(CommuneRow::commune)
                .filter(c -> c.code().equals(commune))
                .forEach(c -> {
                    var km = point.kmTo(Point.of(c));
                    if (km > Point.FARTHEST_KM) {
                        var turned = point.turned().kmTo(Point.of(c)) <= Point.FARTHEST_KM;
                        add(place, turned ? "finding.turned" : "finding.far", Math.round(km), c.name());
                    }
                });
    }

    private void rooms() {
        for (var room : problem.rooms()) {
            far("rooms.csv, " + room.id(), room.commune(), room.latitude(), room.longitude());
        }
        for (var venue : territory.venues()) {
            for (var room : territory.alwaysOpen(venue)) {
                add("rooms.csv, " + room.id(), "finding.roomAlways", words(room));
            }
        }
        for (var room : problem.rooms()) {
            if (room.stepFree() == null) {
                add("rooms.csv, " + room.id(), "finding.stepFree", words(room));
            }
            if (problem.starts().stream().noneMatch(s -> usable(room, s))) {
                add("rooms.csv, " + room.id(), "finding.roomHours", words(room));
            }
        }
    }

    private boolean usable(Room room, LocalDateTime start) {
        return problem.themes().stream()
                .anyMatch(t -> TimeWindow.allow(room.open(), start, start.plusMinutes(t.minutes())));
    }

    private static String words(Room room) {
        return room.venue() == null ? room.name() : room.venue() + ", " + room.name();
    }

    /** Equipment is compared letter by letter. */
    private void equipment() {
        var spellings = Stream.concat(
                        problem.rooms().stream().flatMap(r -> r.equipment().stream()),
                        problem.themes().stream().flatMap(t -> t.equipment().stream()))
                .distinct()
                .collect(groupingBy(CellText::foldedName, LinkedHashMap::new, toList()));
        spellings.values().forEach(same -> {
            if (same.size() > 1) {
                add("rooms.csv, equipment", "finding.equipmentSpelling", Excerpt.of(String.join(" / ", same)));
            } else if (same.get(0).matches(".*[,;].*")) {
                add("rooms.csv, equipment", "finding.equipmentList", Excerpt.of(same.get(0)));
            }
        });
    }

    private void themes() {
        for (var theme : problem.themes()) {
            if (problem.advisors().stream().noneMatch(a -> a.teaches(theme.id()))) {
                add("themes.csv, " + theme.id(), "finding.themeAdvisor", theme.name());
            }
            if (problem.rooms().stream().noneMatch(theme::fits)) {
                add("themes.csv, " + theme.id(), "finding.themeRoom", theme.name());
            }
        }
    }

    private void advisors() {
        for (Advisor advisor : problem.advisors()) {
            if (SessionCapacity.of(List.of(advisor), problem.starts()) == 0) {
                add("advisors.csv, " + advisor.id(), "finding.advisorHours", advisor.name(), quarter.toString());
            }
        }
    }

    private void calendar() {
        findings.addAll(territory.calendar().notTaken());
        if (problem.starts().isEmpty()) {
            add("starts.csv", "finding.noStarts", quarter.toString());
        }
        if (!territory.calendar().schoolHolidays().reach(quarter)) {
            add("school-holidays.csv", "finding.schoolHolidays", quarter.toString());
            schoolRooms();
        }
    }

    private void transport() {
        var transport = territory.transport();
        transport
                .better(quarter)
                .findings(problem)
                .forEach(f -> findings.add(new Fault(OnDemandFile.NAME, f.sentence())));
        var buses = transport.buses().get(quarter);
        if (buses != null) {
            long without = ProblemTravel.moments(problem).all().stream()
                    .filter(m -> buses.tables().stream().noneMatch(t -> t.validAt(m.day(), m.time())))
                    .count();
            if (without > 0) {
                add(TransportFiles.buses(quarter), "finding.buses", without);
            }
        }
    }

    private void needs() {
        if (problem.demand().isEmpty()) {
            add("wishes.csv", "finding.noDemand", quarter.toString());
        }
        var shares = territory.needs().wishes().stream()
                .collect(groupingBy(Wish::audience, LinkedHashMap::new, summingDouble(Wish::share)));
        shares.forEach((audience, sum) -> {
            if (Math.abs(sum - 1) > ROUNDING) {
                add("wishes.csv, " + audience, "finding.shares", audience, sum);
            }
        });
        var answering = territory.needs().answers().stream()
                .map(a -> a.demand().audience())
                .collect(toSet());
        territory.audiences().stream()
                .map(AudienceRow::id)
                .filter(a -> !shares.containsKey(a) && !answering.contains(a))
                .forEach(a -> add("audiences.csv, " + a, "finding.audience", Objects.requireNonNull(a)));
    }
}
