package fr.allervers.data.unservable;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.CompiledProblem;
import fr.allervers.data.compiled.TripCosts;
import fr.allervers.data.compiled.WorkshopKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The most residents who can come to one workshop together, for the demand rows of a kind of workshop. It is looked for
 * until every row has company enough for a workshop.
 */
final class Company {

    private final CompiledProblem compiled;
    private final WorkshopKind kind;
    private final Map<Origin, Long> residents = new LinkedHashMap<>();
    private final Map<Origin, Long> company = new HashMap<>();

    /** Where residents come from and how: those of one origin can come to the same workshops. */
    private record Origin(int home, int mobility) {}

    Company(CompiledProblem compiled, WorkshopKind kind) {
        this.compiled = compiled;
        this.kind = kind;
        for (int row = 0; row < kind.rows(); row++) {
            residents.merge(origin(row), (long) kind.residents()[row], Long::sum);
        }
        var alone = new HashSet<>(residents.keySet());
        var starts = startsAtSites();
        for (int site = 0; site < starts.length && !alone.isEmpty(); site++) {
            for (int travelClass : classes(starts[site])) {
                gather(site, travelClass, alone);
            }
        }
    }

    private Origin origin(int row) {
        return new Origin(kind.home()[row], kind.mobility()[row]);
    }

    /** Residents who can come to the same workshop as those of a row, they included; 0 where they can come to none. */
    long of(int row) {
        return company.getOrDefault(origin(row), 0L);
    }

    /** [site] starts at which a workshop that serves somebody could be held in some room by some advisor */
    private long[][] startsAtSites() {
        var result = new long[compiled.sites.sites()][];
        Arrays.setAll(result, site -> Bits.of(compiled.calendar.size));
        for (int room = 0; room < compiled.sites.roomSite.length; room++) {
            if (compiled.capacity(kind.theme(), room) >= compiled.fewestServed(kind.theme())) {
                addStarts(room, result[compiled.sites.roomSite[room]]);
            }
        }
        return result;
    }

    private void addStarts(int room, long[] into) {
        var byRoom = compiled.feasible.room[kind.theme()][room];
        var byAdvisor = compiled.feasible.advisor[kind.theme()];
        for (int advisor = 0; advisor < byAdvisor.length; advisor++) {
            if (compiled.mayHold(kind.theme(), advisor)
                    && compiled.sites.worksIn[advisor][compiled.sites.roomCommune[room]]) {
                Bits.addCommon(kind.starts(), byRoom, byAdvisor[advisor], into);
            }
        }
    }

    private int[] classes(long[] starts) {
        var classOf = compiled.trips.classes.of[kind.theme()];
        return IntStream.range(0, classOf.length)
                .filter(s -> Bits.has(starts, s))
                .map(s -> classOf[s])
                .distinct()
                .toArray();
    }

    private void gather(int site, int travelClass, Set<Origin> alone) {
        var coming = residents.keySet().stream()
                .filter(o -> compiled.trips.cost(travelClass, o.mobility, site, o.home) < TripCosts.UNREACHABLE)
                .toList();
        long together = coming.stream().mapToLong(residents::get).sum();
        coming.forEach(o -> company.merge(o, together, Math::max));
        if (together >= compiled.fewestServed(kind.theme())) {
            coming.forEach(alone::remove);
        }
    }
}
