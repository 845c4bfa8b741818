package fr.allervers.web.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Events drawn at random, as the form sends them.
 *
 * @param receiving sends a table of demand and takes it; gives the number of what is received then
 */
record DrawnEvents(Quarter quarter, Problem problem, Random chance, ToIntFunction<String> receiving) {

    private static final Map<String, String> LINES = new TreeMap<>(Map.of(
            "Train de la vallée", "57660 0|57227 5|57484 9|57144 13|57596 16",
            "Car du plateau", "57227 0|57222 10|57669 18|57208 26",
            "Car du nord", "57058 0|57227 8|57537 18"));

    /** The example with some lines that are known by name, which residents who come by bus may take too. */
    static TerritoryCopy territory() {
        var files = Territories.copy("forbach").files();
        var mobility = new String(Objects.requireNonNull(files.content("mobility.csv")), UTF_8);
        return files.with(
                        "mobility.csv",
                        mobility.replace("walk|bus,", "walk|lines|bus,").getBytes(UTF_8))
                .with("lines.csv", lines().getBytes(UTF_8))
                .read();
    }

    private static String lines() {
        return LINES.entrySet().stream()
                .map(l ->
                        "lines,%s,MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY,06:30,19:31,20,%s,inventé pour mesurer,true%n"
                                .formatted(l.getKey(), l.getValue()))
                .collect(Collectors.joining("", "mode,line,days,from,to,headway_minutes,stops,source,estimated\n", ""));
    }

    /** One of all kinds that touches a published plan, or nearly; what is received is sent first. */
    Map<String, String> event(Plan published) {
        var held = one(published.workshops());
        var start = one(held.sessions());
        var day = start.toLocalDate();
        return switch (chance.nextInt(8)) {
            case 0 -> fields("ADVISOR_ABSENT", day, "advisor", held.advisor(), "to", later(day, 14));
            case 1 -> fields("ROOM_CLOSED", day, "room", held.room(), "to", later(day, 90));
            case 2 -> fields("DAY_LOST", day);
            case 3 -> ended(day, published);
            case 4 -> fields("LINE_ENDED", day, "line", "lines|" + one(List.copyOf(LINES.keySet())));
            case 5 ->
                fields(
                        "HALF_DAY_FREE",
                        day,
                        "advisor",
                        held.advisor(),
                        "day",
                        day.getDayOfWeek().name(),
                        "morning",
                        Boolean.toString(start.getHour() < 12));
            case 6 -> received(day, row(one(held.attendance()).demand()));
            default -> late(day, row(one(held.attendance()).demand()));
        };
    }

    private String later(LocalDate day, int most) {
        return day.plusDays(chance.nextInt(most)).toString();
    }

    /** A transport that somebody needs who attends on that day or later, no longer in their commune. */
    private Map<String, String> ended(LocalDate day, Plan published) {
        var modes = problem.mobility().stream().collect(Collectors.toMap(MobilityProfile::id, m -> last(m.modes())));
        var rows = published.workshops().stream()
                .filter(w -> !w.sessions().get(0).toLocalDate().isBefore(day))
                .flatMap(w -> w.attendance().stream())
                .map(a -> row(a.demand()))
                .filter(d -> !List.of("car", "walk").contains(modes.get(d.mobility())))
                .toList();
        var row = one(rows);
        return fields("TRANSPORT_ENDED", day, "mode", modes.get(row.mobility()), "commune", row.commune());
    }

    private Map<String, String> late(LocalDate day, Demand like) {
        var event = fields("LATE_DEMAND", day, "commune", like.commune(), "theme", like.theme());
        event.putAll(Map.of(
                "audience", like.audience(),
                "mobility", like.mobility(),
                "residents", Integer.toString(1 + chance.nextInt(8))));
        return event;
    }

    /** By its name, as the id of one may be a word for two. */
    private String audience(Demand row) {
        return problem.audiences().stream()
                .filter(a -> a.id().equals(row.audience()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    /** What a commune asks for is received: as before, and some residents more of one of its rows. */
    private Map<String, String> received(LocalDate day, Demand more) {
        var rows = problem.demand().stream()
                .filter(d -> d.commune().equals(more.commune()))
                .map(d -> d.equals(more) ? d.withResidents(d.residents() + 1 + chance.nextInt(8)) : d)
                .map(d ->
                        "%s;%s;%s;%s;%d%n".formatted(d.commune(), d.theme(), audience(d), d.mobility(), d.residents()))
                .collect(Collectors.joining("", "commune;theme;audience;mobility;residents\n", ""));
        return fields("RECEIVED_DEMAND", day, "demand", Integer.toString(receiving.applyAsInt(rows)));
    }

    private Map<String, String> fields(String kind, LocalDate day, String... others) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("quarter", quarter.toString());
        fields.put("kind", kind);
        fields.put("from", day.toString());
        for (int i = 0; i < others.length; i += 2) {
            fields.put(others[i], others[i + 1]);
        }
        return fields;
    }

    private static String last(List<String> modes) {
        return modes.get(modes.size() - 1);
    }

    private Demand row(String id) {
        return problem.demand().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> T one(List<T> of) {
        return of.get(chance.nextInt(of.size()));
    }
}
