package fr.allervers.solver.bound.relax;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.solver.bound.relax.LegCosts.Tables;
import fr.allervers.solver.bound.relax.Facility.Arc;
import fr.allervers.solver.bound.relax.Facility.Host;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Search for the candidate facilities of each workshop kind: where its residents could be served, and by whom. */
final class FacilityFinder {

    private static final BitSet NEVER = new BitSet();

    private final ProblemIndex index;
    private final Problem problem;
    private final Sessions sessions;
    private final Map<Integer, List<Integer>> rowsByKind = new LinkedHashMap<>();
    private final List<DemandRow> rows;
    private final Map<String, List<Room>> roomsByCommune;
    private final LegCosts legs;
    private final Map<List<Object>, LegCosts.Trips> trips = new HashMap<>();
    private final Map<List<Object>, BitSet> hours = new HashMap<>();
    private final List<Facility> facilities = new ArrayList<>();

    FacilityFinder(ProblemIndex index, Sessions sessions, List<DemandRow> rows) {
        this.index = index;
        this.problem = index.problem();
        this.sessions = sessions;
        this.rows = rows;
        for (int r = 0; r < rows.size(); r++) {
            rowsByKind
                    .computeIfAbsent(rows.get(r).kind(), k -> new ArrayList<>())
                    .add(r);
        }
        this.roomsByCommune = problem.rooms().stream().collect(groupingBy(Room::commune));
        this.legs = new LegCosts(problem);
    }

    List<Facility> facilities() {
        rowsByKind.forEach((kind, members) -> new Kind(kind, members).find());
        return facilities;
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
     * An advisor of a kind at starts with equal trips.
     *
     * @param starts first sessions of the workshops they could hold
     */
    private record Able(BitSet starts, Host host) {}

    /** The facilities of one kind. */
    private final class Kind {

        private final int number;
        private final List<Integer> members;
        private final Theme theme;
        private final BitSet audienceHours;
        private final Map<Integer, BitSet> advisorStarts = new LinkedHashMap<>();
        private final Map<Tables, BitSet> startsByTables = new LinkedHashMap<>();
        private final Map<List<Object>, Able> ables = new HashMap<>();

        Kind(int number, List<Integer> members) {
            this.number = number;
            this.members = members;
            var demand = problem.demand().get(rows.get(members.get(0)).demand());
            this.theme = index.theme(demand.theme());
            var audience = index.audience(demand.audience());
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
                    .forEach(s -> startsByTables.computeIfAbsent(
                                    legs.tables(sessions.start(s), theme.minutes()), k -> new BitSet())
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
            for (var tables : startsByTables.keySet()) {
                var able = working.stream()
                        .map(a -> able(a, tables, inRooms))
                        .filter(host -> !host.starts().isEmpty())
                        .toList();
                open(index.commune(commune), tables, able, fitting);
            }
        }

        private static boolean worksIn(Advisor advisor, String commune) {
            return advisor.communes().isEmpty() || advisor.communes().contains(commune);
        }

        /** An advisor at starts of equal trips in rooms of given hours; many communes share it. */
        private Able able(int advisor, Tables tables, BitSet inRooms) {
            return ables.computeIfAbsent(List.of(advisor, tables, inRooms), key -> {
                var starts = both(advisorStarts.getOrDefault(advisor, NEVER), inRooms);
                starts.and(startsByTables.getOrDefault(tables, NEVER));
                return new Able(starts, new Host(advisor, sessions.of(starts, theme.sessions())));
            });
        }

        private int capacity(Room room) {
            return Math.min(room.capacity(), theme.maxParticipants());
        }

        private void open(int commune, Tables tables, List<Able> able, Map<Room, BitSet> rooms) {
            var held = new BitSet();
            able.forEach(host -> held.or(host.starts()));
            var hosts = able.stream().map(Able::host).toList();
            var usable = rooms.entrySet().stream()
                    .filter(e -> e.getValue().intersects(held))
                    .map(Map.Entry::getKey)
                    .toList();
            for (var room : undominated(usable)) {
                var arcs = arcs(commune, tables, room.isStepFree());
                int residents = arcs.stream()
                        .mapToInt(arc -> rows.get(arc.row()).residents())
                        .sum();
                if (residents >= Math.max(1, theme.minParticipants())) {
                    add(new Facility(number, theme, commune, capacity(room), hosts, arcs));
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

        private List<Arc> arcs(int commune, Tables tables, boolean stepFree) {
            var arcs = new ArrayList<Arc>();
            var byProfile = IntStream.range(0, problem.mobility().size())
                    .mapToObj(p -> trips(p, tables))
                    .toList();
            for (int r : members) {
                var row = rows.get(r);
                var profile = problem.mobility().get(row.profile());
                if (profile.stepFree() && !stepFree) {
                    continue;
                }
                long trip = byProfile.get(row.profile()).cost(row.commune(), commune);
                if (trip != LegCosts.IMPOSSIBLE) {
                    arcs.add(new Arc(
                            r, trip * theme.sessions() * problem.weights().travel()));
                }
            }
            return arcs;
        }

        private LegCosts.Trips trips(int profile, Tables tables) {
            return trips.computeIfAbsent(
                    List.of(profile, tables),
                    key -> legs.trips(problem.mobility().get(profile), tables));
        }

        /** Adds a facility, as part of an earlier one where they differ in nothing but their starts. */
        private void add(Facility facility) {
            for (int f = facilities.size() - 1; f >= 0 && facilities.get(f).kind() == number; f--) {
                var earlier = facilities.get(f);
                if (earlier.commune() == facility.commune()
                        && earlier.capacity() == facility.capacity()
                        && earlier.arcs().equals(facility.arcs())) {
                    facilities.set(f, earlier.with(facility));
                    return;
                }
            }
            facilities.add(facility);
        }
    }
}
