package fr.allervers.solver.bound;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.bound.LegCosts.Tables;
import fr.allervers.solver.bound.Site.Arc;
import fr.allervers.solver.bound.Site.Host;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where workshops of each theme and audience could be opened. */
final class SiteFinder {

    private static final BitSet NEVER = new BitSet();

    private final Problem problem;
    private final ProblemIndex index;
    private final Sessions sessions;
    private final Map<String, Integer> communes;
    private final Map<Integer, List<Integer>> rowsByGroup;
    private final List<Row> rows;
    private final Map<String, List<Room>> roomsByCommune;
    private final LegCosts legs;
    private final Map<List<Object>, LegCosts.Trips> trips = new HashMap<>();
    private final Map<List<Object>, BitSet> hours = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();

    SiteFinder(Problem problem, Sessions sessions, Map<String, Integer> communes, List<Row> rows) {
        this.problem = problem;
        index = new ProblemIndex(problem);
        this.sessions = sessions;
        this.communes = communes;
        this.rows = rows;
        this.rowsByGroup = new LinkedHashMap<>();
        for (int r = 0; r < rows.size(); r++) {
            rowsByGroup
                    .computeIfAbsent(rows.get(r).group(), g -> new ArrayList<>())
                    .add(r);
        }
        this.roomsByCommune = problem.rooms().stream().collect(groupingBy(Room::commune));
        this.legs = new LegCosts(problem);
    }

    List<Site> sites() {
        rowsByGroup.forEach((group, members) -> new Group(group, members).find());
        return sites;
    }

    private BitSet roomHours(Room room, int minutes) {
        return hours.computeIfAbsent(
                List.of("room", room.id(), minutes), k -> sessions.within(minutes, room.open(), room.closed()));
    }

    private BitSet advisorHours(Advisor advisor, int minutes) {
        return hours.computeIfAbsent(
                List.of("advisor", advisor.id(), minutes),
                k -> sessions.within(minutes, advisor.available(), advisor.absent()));
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    /**
     * @param starts first sessions
     * @param host holds them
     */
    private record Able(BitSet starts, Host host) {}

    /** The sites of one theme and audience. */
    private final class Group {

        private final int number;
        private final List<Integer> members;
        private final int themeIndex;
        private final Theme theme;
        private final BitSet audienceHours;
        private final Map<Integer, BitSet> advisorStarts = new LinkedHashMap<>();
        private final Map<Map<Tables, Integer>, BitSet> kinds = new LinkedHashMap<>();
        private final Map<List<Object>, Able> ables = new HashMap<>();

        Group(int number, List<Integer> members) {
            this.number = number;
            this.members = members;
            var demand = problem.demand().get(rows.get(members.get(0)).demand());
            this.themeIndex = problem.themes().stream().map(Theme::id).toList().indexOf(demand.theme());
            this.theme = problem.themes().get(themeIndex);
            var audience = problem.audiences().stream()
                    .filter(a -> a.id().equals(demand.audience()))
                    .findFirst()
                    .orElseThrow();
            this.audienceHours = sessions.within(theme.minutes(), audience.available(), audience.unavailable());
        }

        void find() {
            for (int a = 0; a < problem.advisors().size(); a++) {
                var advisor = problem.advisors().get(a);
                if (advisor.themes().contains(theme.id())) {
                    var starts = starts(advisorHours(advisor, theme.minutes()));
                    if (!starts.isEmpty()) {
                        advisorStarts.put(a, starts);
                    }
                }
            }
            var possible = new BitSet();
            advisorStarts.values().forEach(possible::or);
            possible.stream()
                    .forEach(s -> kinds.computeIfAbsent(
                                    legs.tables(index.series(sessions.start(s), theme.sessions()), theme.minutes()),
                                    k -> new BitSet())
                            .set(s));
            roomsByCommune.forEach(this::findIn);
        }

        private BitSet starts(BitSet hours) {
            return sessions.seriesIn(both(audienceHours, hours), theme.sessions());
        }

        private void findIn(String commune, List<Room> rooms) {
            var fitting = new LinkedHashMap<Room, BitSet>();
            for (var room : rooms) {
                if (room.equipment().containsAll(theme.equipment())
                        && capacity(room) >= Math.max(1, theme.minParticipants())) {
                    fitting.put(room, starts(roomHours(room, theme.minutes())));
                }
            }
            var inRooms = new BitSet();
            fitting.values().forEach(inRooms::or);
            var working = advisorStarts.keySet().stream()
                    .filter(a -> worksIn(problem.advisors().get(a), commune))
                    .toList();
            int j = communes.getOrDefault(commune, 0);
            for (var tables : kinds.keySet()) {
                var able = working.stream()
                        .map(a -> able(a, tables, inRooms))
                        .filter(host -> !host.starts().isEmpty())
                        .toList();
                open(j, tables, able, fitting);
            }
        }

        private static boolean worksIn(Advisor advisor, String commune) {
            return advisor.communes().isEmpty() || advisor.communes().contains(commune);
        }

        /** An advisor at starts of equal legs in rooms of given hours; many communes share it. */
        private Able able(int advisor, Map<Tables, Integer> tables, BitSet inRooms) {
            return ables.computeIfAbsent(List.of(advisor, tables, inRooms), key -> {
                var starts = both(advisorStarts.getOrDefault(advisor, NEVER), inRooms);
                starts.and(kinds.getOrDefault(tables, NEVER));
                return new Able(starts, new Host(advisor, sessions.of(starts, theme.sessions())));
            });
        }

        private int capacity(Room room) {
            return Math.min(room.capacity(), theme.maxParticipants());
        }

        private void open(int commune, Map<Tables, Integer> tables, List<Able> able, Map<Room, BitSet> rooms) {
            var held = new BitSet();
            able.forEach(host -> held.or(host.starts()));
            var hosts = able.stream().map(Able::host).toList();
            var usable = rooms.entrySet().stream()
                    .filter(e -> e.getValue().intersects(held))
                    .map(Map.Entry::getKey)
                    .toList();
            for (var room : undominated(usable)) {
                var arcs = arcs(commune, tables, room.isStepFree());
                int reach = arcs.stream()
                        .mapToInt(arc -> rows.get(arc.row()).residents())
                        .sum();
                if (reach >= Math.max(1, theme.minParticipants())) {
                    add(new Site(number, themeIndex, commune, held, capacity(room), hosts, arcs));
                }
            }
        }

        /** One room for each capacity and step-freeness that no other outdoes. */
        private List<Room> undominated(List<Room> usable) {
            var best = new ArrayList<Room>();
            for (var room : usable) {
                if (best.stream().noneMatch(other -> outdoes(other, room))) {
                    best.removeIf(other -> outdoes(room, other));
                    best.add(room);
                }
            }
            return best;
        }

        private boolean outdoes(Room one, Room other) {
            return capacity(one) >= capacity(other) && (one.isStepFree() || !other.isStepFree());
        }

        private List<Arc> arcs(int commune, Map<Tables, Integer> tables, boolean stepFree) {
            var arcs = new ArrayList<Arc>();
            for (int r : members) {
                var row = rows.get(r);
                var profile = problem.mobility().get(row.profile());
                if (profile.stepFree() && !stepFree) {
                    continue;
                }
                long trips = cost(row.profile(), row.commune(), commune, tables);
                if (trips != LegCosts.IMPOSSIBLE) {
                    arcs.add(new Arc(r, trips * problem.weights().of(Cost.TRAVEL)));
                }
            }
            return arcs;
        }

        /** Of all sessions of a series. */
        private long cost(int profile, int home, int commune, Map<Tables, Integer> tables) {
            long cost = 0;
            for (var session : tables.entrySet()) {
                long trip = trips(profile, session.getKey()).cost(home, commune);
                if (trip == LegCosts.IMPOSSIBLE) {
                    return LegCosts.IMPOSSIBLE;
                }
                cost += trip * session.getValue();
            }
            return cost;
        }

        private LegCosts.Trips trips(int profile, Tables tables) {
            return trips.computeIfAbsent(
                    List.of(profile, tables),
                    key -> legs.trips(problem.mobility().get(profile), tables));
        }

        /** Adds a site, as part of an earlier one where they differ in nothing but their starts. */
        private void add(Site site) {
            for (int s = sites.size() - 1; s >= 0 && sites.get(s).group() == number; s--) {
                var earlier = sites.get(s);
                if (earlier.commune() == site.commune()
                        && earlier.capacity() == site.capacity()
                        && earlier.arcs().equals(site.arcs())) {
                    sites.set(s, earlier.with(site));
                    return;
                }
            }
            sites.add(site);
        }
    }
}
