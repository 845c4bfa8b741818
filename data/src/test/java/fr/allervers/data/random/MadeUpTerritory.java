package fr.allervers.data.random;

import fr.allervers.data.InOrder;
import fr.allervers.data.ProblemParts;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A territory made up by chance, of any size and of the shape of the real one: a few towns with buses among many
 * villages with on-demand transport, a quarter of thirteen weeks, advisors whose seats the demand fills to 90 %.
 * Nothing in it is real.
 */
public final class MadeUpTerritory {

    private static final Provenance MADE_UP = Provenance.estimate("made up by chance");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final double KM_BETWEEN = 2.6;
    private static final double FILLED = 0.9;
    private static final int WEEKS = 13;

    private final Random chance;
    private final int communes;
    private final int advisors;
    private final double[] x;
    private final double[] y;
    private final int[] population;

    private MadeUpTerritory(int communes, int advisors, long seed) {
        this.communes = communes;
        this.advisors = advisors;
        chance = new Random(seed);
        double side = KM_BETWEEN * Math.sqrt(communes);
        x = chance.doubles(communes, 0, side).toArray();
        y = chance.doubles(communes, 0, side).toArray();
        population = new int[communes];
        for (int c = 0; c < communes; c++) {
            population[c] = (int) (600 + 900 * Math.exp(1.1 * Math.abs(chance.nextGaussian())));
        }
    }

    /** A problem; the same for the same arguments. */
    public static Problem problem(int communes, int advisors, long seed) {
        return new MadeUpTerritory(communes, advisors, seed).problem("made-up-%d-%d".formatted(communes, seed));
    }

    private Problem problem(String id) {
        var themes = themes();
        var audiences = audiences();
        var mobility = mobility();
        var staff = staff(themes);
        return ProblemParts.legal(
                ProblemParts.named(id, "Made up: %d communes, %d advisors".formatted(communes, advisors))
                        .starts(starts())
                        .communes(communes())
                        .travel(travel())
                        .rooms(rooms())
                        .themes(themes)
                        .audiences(audiences)
                        .mobility(mobility)
                        .advisors(staff)
                        .demand(demand(themes, audiences, mobility, staff))
                        .rules(new Rules(15, "car", 2))
                        .weights(InOrder.weights(1, 2, 60, 5, 5, 5, 20)));
    }

    private static List<LocalDateTime> starts() {
        var starts = new ArrayList<LocalDateTime>();
        var monday = LocalDate.of(2027, 1, 4);
        for (int d = 0; d < 7 * WEEKS; d++) {
            var day = monday.plusDays(d);
            for (int hour : new int[] {9, 10, 14, 16, 18}) {
                if (day.getDayOfWeek().getValue() <= 5 || day.getDayOfWeek() == DayOfWeek.SATURDAY && hour < 12) {
                    starts.add(day.atTime(hour, hour == 10 ? 45 : 0));
                }
            }
        }
        return starts;
    }

    private List<Commune> communes() {
        var result = new ArrayList<Commune>();
        for (int c = 0; c < communes; c++) {
            result.add(new Commune(
                    "%05d".formatted(57001 + c),
                    "Commune " + (c + 1),
                    49 + y[c] / 111,
                    6.5 + x[c] / 73,
                    population[c],
                    Commune.USUAL_PRESENCE,
                    MADE_UP));
        }
        return result;
    }

    private double km(int i, int j) {
        return i == j ? 0.8 : 1.3 * Math.hypot(x[i] - x[j], y[i] - y[j]);
    }

    private boolean isTown(int c) {
        return population[c] > 3500;
    }

    private interface Minutes {
        double of(int i, int j);
    }

    private TravelMatrix matrix(Minutes minutes) {
        var m = new int[communes][communes];
        for (int i = 0; i < communes; i++) {
            for (int j = 0; j < communes; j++) {
                double value = minutes.of(i, j);
                m[i][j] = value < 0 ? TravelMatrix.IMPOSSIBLE : (int) Math.round(value);
            }
        }
        return TravelMatrix.of(m);
    }

    private List<TravelTable> travel() {
        var from = LocalTime.of(7, 0);
        var to = LocalTime.of(19, 0);
        var monToSat = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
        var car = matrix((i, j) -> 3 + km(i, j) / 0.75);
        var walk = matrix((i, j) -> km(i, j) > 4 ? -1 : km(i, j) * 13);
        var bus = matrix((i, j) -> isTown(i) && isTown(j) && km(i, j) < 25 ? 14 + km(i, j) * 2.4 : -1);
        var evening = matrix((i, j) -> isTown(i) && isTown(j) && km(i, j) < 25 ? 30 + km(i, j) * 2.4 : -1);
        var onDemand = matrix((i, j) -> (!isTown(i) || !isTown(j)) && km(i, j) < 22 ? 18 + km(i, j) * 2 : -1);
        var door = matrix((i, j) -> km(i, j) < 25 ? 10 + km(i, j) * 1.6 : -1);
        return List.of(
                new TravelTable("car", Set.of(), null, null, car, MADE_UP),
                new TravelTable("walk", Set.of(), null, null, walk, MADE_UP),
                new TravelTable("bus", monToSat, from, LocalTime.of(17, 30), bus, MADE_UP),
                new TravelTable("bus", monToSat, LocalTime.of(17, 30), LocalTime.of(21, 0), evening, MADE_UP),
                new TravelTable("on-demand", monToSat, from, to, onDemand, MADE_UP),
                new TravelTable("door", monToSat, from, to, door, MADE_UP));
    }

    private List<Room> rooms() {
        var rooms = new ArrayList<Room>();
        for (int c = 0; c < communes; c++) {
            int count = isTown(c) ? 2 : chance.nextInt(100) < 85 ? 1 : 0;
            for (int k = 0; k < count; k++) {
                rooms.add(room("r%d".formatted(rooms.size() + 1), c));
            }
        }
        return rooms;
    }

    private Room room(String id, int commune) {
        var equipment = new ArrayList<>(List.of("wifi"));
        if (chance.nextInt(100) < 60) {
            equipment.add("computers");
        }
        var stepFree = new Boolean[] {true, true, true, false, null}[chance.nextInt(5)];
        var open = chance.nextInt(3) == 0
                ? List.of(window(WEEKDAYS, 8, 18))
                : chance.nextInt(2) == 0
                        ? List.of(window(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY), 8, 21))
                        : List.<TimeWindow>of();
        return new Room(
                id,
                "Room " + id,
                "%05d".formatted(57001 + commune),
                6 + chance.nextInt(9),
                equipment,
                stepFree,
                open,
                List.of(),
                null,
                null,
                null,
                null,
                MADE_UP);
    }

    private static TimeWindow window(Set<DayOfWeek> days, int from, int to) {
        return new TimeWindow(days, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    private static List<Theme> themes() {
        var themes = new ArrayList<Theme>();
        int[] sessions = {1, 1, 1, 2, 1, 3, 1, 1, 2, 1};
        int[] minutes = {90, 120, 90, 90, 120, 90, 90, 120, 120, 90};
        for (int t = 0; t < sessions.length; t++) {
            var needs = t % 3 == 0 ? List.of("computers") : List.<String>of();
            themes.add(new Theme("t" + t, "Theme " + t, minutes[t], sessions[t], 3 + t % 2, 6 + t % 3, needs, MADE_UP));
        }
        return themes;
    }

    private static List<Audience> audiences() {
        var daytime = List.of(window(WEEKDAYS, 9, 18));
        var evenings = List.of(window(WEEKDAYS, 16, 21), window(EnumSet.of(DayOfWeek.SATURDAY), 8, 13));
        var afternoons = List.of(window(WEEKDAYS, 13, 20));
        return List.of(
                new Audience("seniors", "Seniors", daytime, List.of(), MADE_UP),
                new Audience("working", "Working", evenings, List.of(), MADE_UP),
                new Audience(
                        "young",
                        "Young",
                        afternoons,
                        List.of(new Period(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 3, 7))),
                        MADE_UP));
    }

    private static List<MobilityProfile> mobility() {
        return List.of(
                new MobilityProfile("car", "Car", List.of("car", "walk"), 45, 20, 1, false, MADE_UP),
                new MobilityProfile("bus", "Bus", List.of("bus", "on-demand", "walk"), 75, 30, 2, false, MADE_UP),
                new MobilityProfile("walk", "Walk", List.of("walk", "on-demand"), 60, 20, 2, false, MADE_UP),
                new MobilityProfile("door", "Door to door", List.of("door"), 60, 30, 3, true, MADE_UP));
    }

    private List<Advisor> staff(List<Theme> themes) {
        var result = new ArrayList<Advisor>();
        for (int a = 0; a < advisors; a++) {
            int home = town();
            var teaches = new ArrayList<String>();
            for (var theme : themes) {
                if (a < 2 || chance.nextInt(100) < 75) {
                    teaches.add(theme.id());
                }
            }
            var available = List.of(
                    window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 8, 21),
                    window(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), 8, 13));
            var away = LocalDate.of(2027, 1, 4).plusWeeks(chance.nextInt(WEEKS));
            result.add(new Advisor(
                    "a" + a,
                    "Advisor " + a,
                    "%05d".formatted(57001 + home),
                    teaches,
                    List.of(),
                    available,
                    List.of(new Period(away, away.plusDays(4))),
                    2,
                    5,
                    MADE_UP));
        }
        return result;
    }

    private int town() {
        int best = chance.nextInt(communes);
        for (int k = 0; k < 3; k++) {
            int other = chance.nextInt(communes);
            best = population[other] > population[best] ? other : best;
        }
        return best;
    }

    private List<Demand> demand(
            List<Theme> themes, List<Audience> audiences, List<MobilityProfile> mobility, List<Advisor> staff) {
        double sessionsHeld = staff.size() * 5.0 * (WEEKS - 1);
        double sessions = themes.stream().mapToInt(Theme::sessions).average().orElse(1);
        double seats =
                themes.stream().mapToInt(Theme::maxParticipants).average().orElse(1);
        int wanted = (int) (FILLED * seats * sessionsHeld / sessions);
        var count = new java.util.TreeMap<List<Integer>, Integer>(java.util.Comparator.comparing(List::toString));
        for (int k = 0; k < wanted; k++) {
            var key = List.of(
                    anyResident(), chance.nextInt(themes.size()), chance.nextInt(audiences.size()), anyMobility());
            count.merge(key, 1, Integer::sum);
        }
        var demand = new ArrayList<Demand>();
        count.forEach((key, residents) -> demand.add(new Demand(
                "d" + (demand.size() + 1),
                "%05d".formatted(57001 + key.get(0)),
                themes.get(key.get(1)).id(),
                audiences.get(key.get(2)).id(),
                mobility.get(key.get(3)).id(),
                residents,
                1,
                MADE_UP)));
        return demand;
    }

    private int anyResident() {
        long all = java.util.Arrays.stream(population).asLongStream().sum();
        long pick = (long) (chance.nextDouble() * all);
        int c = 0;
        while (c < communes - 1 && (pick -= population[c]) >= 0) {
            c++;
        }
        return c;
    }

    private int anyMobility() {
        int k = chance.nextInt(100);
        return k < 62 ? 0 : k < 82 ? 1 : k < 93 ? 2 : 3;
    }
}
