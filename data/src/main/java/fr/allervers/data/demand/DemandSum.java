package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds demand to demand. */
public final class DemandSum {

    private DemandSum() {}

    /** Both, in order; rows of one id as one with their residents summed, at most what a row may hold. */
    public static List<Demand> of(List<Demand> known, List<Demand> more) {
        Map<String, Demand> byId = new LinkedHashMap<>();
        known.forEach(d -> byId.merge(d.id(), d, DemandSum::sum));
        more.forEach(d -> byId.merge(d.id(), d, DemandSum::sum));
        return List.copyOf(byId.values());
    }

    private static Demand sum(Demand a, Demand b) {
        return a.withResidents(Math.min(Amount.MOST, a.residents() + b.residents()))
                .withProvenance(origin(a.provenance(), b.provenance()));
    }

    private static Provenance origin(Provenance a, Provenance b) {
        if (a.equals(b)) {
            return a;
        }
        var source = Objects.requireNonNullElse(a.source(), "?") + " ; " + Objects.requireNonNullElse(b.source(), "?");
        return new Provenance(source, a.isEstimated() || b.isEstimated());
    }
}
