package fr.allervers.solver.bound.relax;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.TravelClasses;
import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import fr.allervers.solver.bound.relax.Facility.Arc;
import fr.allervers.solver.bound.relax.Facility.Host;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Search for the candidate facilities of one workshop kind: where its residents could be served, and by whom. */
final class FacilityFinder {

    private final CompiledProblem compiled;
    private final WorkshopKind kind;
    private final int firstRow;
    private final Map<List<Object>, List<HostStarts>> known = new HashMap<>();
    private final List<Facility> facilities = new ArrayList<>();

    /** @param firstRow index in the relaxation of the kind's first demand row */
    FacilityFinder(CompiledProblem compiled, WorkshopKind kind, int firstRow) {
        this.compiled = compiled;
        this.kind = kind;
        this.firstRow = firstRow;
    }

    /**
     * An advisor at some of the kind's starts.
     *
     * @param starts first sessions of the workshops they could hold
     */
    private record HostStarts(BitSet starts, Host host) {}

    List<Facility> find() {
        var startsByClass = startsByClass();
        IntStream.range(0, compiled.problem.rooms().size())
                .boxed()
                .collect(groupingBy(room -> compiled.sites.roomCommune[room], TreeMap::new, toList()))
                .forEach((commune, rooms) -> startsByClass.forEach((c, starts) -> open(commune, rooms, c, starts)));
        return facilities;
    }

    /** The audience's starts by travel class. */
    private Map<Integer, BitSet> startsByClass() {
        var byClass = new TreeMap<Integer, BitSet>();
        var classOf = compiled.trips.classes.of[kind.theme()];
        BitSet.valueOf(kind.starts()).stream()
                .filter(start -> classOf[start] != TravelClasses.NONE)
                .forEach(start -> byClass.computeIfAbsent(classOf[start], c -> new BitSet())
                        .set(start));
        return byClass;
    }

    private BitSet roomStarts(int room) {
        return BitSet.valueOf(compiled.feasible.room[kind.theme()][room]);
    }

    private int capacity(int room) {
        return compiled.capacity(kind.theme(), room);
    }

    /** Opens facilities in a commune at starts of one travel class. */
    private void open(int commune, List<Integer> rooms, int travelClass, BitSet starts) {
        var inRooms = new BitSet();
        rooms.forEach(room -> inRooms.or(roomStarts(room)));
        inRooms.and(starts);
        var able = known.computeIfAbsent(List.of(travelClass, inRooms), key -> hosts(inRooms)).stream()
                .filter(a -> compiled.sites.worksIn[a.host().advisor()][commune])
                .toList();
        var held = new BitSet();
        able.forEach(a -> held.or(a.starts()));
        var hosts = able.stream().map(HostStarts::host).toList();
        for (int room : undominated(rooms, held)) {
            var arcs = arcs(travelClass, compiled.sites.roomSite[room]);
            int residents = arcs.stream()
                    .mapToInt(arc -> kind.residents()[arc.row() - firstRow])
                    .sum();
            if (residents >= compiled.fewestServed(kind.theme())) {
                var theme = compiled.problem.themes().get(kind.theme());
                add(new Facility(kind.index(), theme, commune, capacity(room), hosts, arcs));
            }
        }
    }

    /** Who may hold workshops at some of the starts, wherever they are. */
    private List<HostStarts> hosts(BitSet starts) {
        var hosts = new ArrayList<HostStarts>();
        for (int a = 0; a < compiled.problem.advisors().size(); a++) {
            var theirs = BitSet.valueOf(compiled.feasible.advisor[kind.theme()][a]);
            theirs.and(starts);
            if (!theirs.isEmpty()) {
                hosts.add(new HostStarts(theirs, new Host(a, sessions(theirs))));
            }
        }
        return hosts;
    }

    /** Every session of the series with the given starts. */
    private BitSet sessions(BitSet starts) {
        var all = new BitSet();
        starts.stream()
                .flatMap(start -> IntStream.of(compiled.series[kind.theme()][start]))
                .forEach(all::set);
        return all;
    }

    /** One usable room for each capacity and step-freeness that no other outdoes. */
    private List<Integer> undominated(List<Integer> rooms, BitSet held) {
        var best = new ArrayList<Integer>();
        for (int room : rooms) {
            if (capacity(room) >= compiled.fewestServed(kind.theme())
                    && roomStarts(room).intersects(held)
                    && best.stream().noneMatch(other -> outdoes(other, room))) {
                best.removeIf(other -> outdoes(room, other));
                best.add(room);
            }
        }
        return best;
    }

    private boolean outdoes(int one, int other) {
        var rooms = compiled.problem.rooms();
        return capacity(one) >= capacity(other)
                && (rooms.get(one).isStepFree() || !rooms.get(other).isStepFree());
    }

    private List<Arc> arcs(int travelClass, int site) {
        var costs = compiled.trips.ofRows(kind, travelClass, site);
        return IntStream.range(0, costs.length)
                .filter(row -> costs[row] != TripCosts.UNREACHABLE)
                .mapToObj(row -> new Arc(firstRow + row, costs[row]))
                .toList();
    }

    /** Adds a facility, as part of an earlier one where they differ in nothing but their starts. */
    private void add(Facility facility) {
        for (int f = facilities.size() - 1; f >= 0 && facilities.get(f).commune() == facility.commune(); f--) {
            var earlier = facilities.get(f);
            if (earlier.capacity() == facility.capacity() && earlier.arcs().equals(facility.arcs())) {
                facilities.set(f, earlier.with(facility));
                return;
            }
        }
        facilities.add(facility);
    }
}
