package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Provenance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A row of demand that is fully understood.
 *
 * @param row where it stood
 * @param demand what it asks for, under the same id as all rows that ask for the same; of no known origin
 * @param everybody true where some of its residents are of a row for everybody, shared over the audiences as the territory
 *     estimates them
 * @param estimatedMeans true where some of its residents come by that means as the territory estimates
 */
public record AskedRow(int row, Demand demand, boolean everybody, boolean estimatedMeans) {

    /** One row, or several where a cell asks for several things; none where nobody is left to share among them. */
    static List<AskedRow> all(int row, Map<DemandColumn, CellMeaning> meant) {
        var several = meant.entrySet().stream()
                .filter(m -> m.getValue().values().size() > 1)
                .findFirst();
        if (several.isEmpty()) {
            return List.of(of(row, meant));
        }
        var values = several.get().getValue().values();
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    var one = new EnumMap<>(meant);
                    one.put(several.get().getKey(), CellMeaning.of(values.get(i)));
                    if (several.get().getValue().shared()) {
                        one.put(DemandColumn.RESIDENTS, CellMeaning.of(share(row, meant, i, values.size())));
                    }
                    return one;
                })
                .filter(one -> meaning(one, DemandColumn.RESIDENTS).figure() > 0)
                .flatMap(one -> all(row, one).stream())
                .toList();
    }

    /** As even as can be; who is left over after that goes by turns of the rows, so that none of the things is favoured. */
    private static int share(int row, Map<DemandColumn, CellMeaning> meant, int index, int things) {
        int residents = meaning(meant, DemandColumn.RESIDENTS).figure();
        return residents / things + (Math.floorMod(index - row, things) < residents % things ? 1 : 0);
    }

    private static AskedRow of(int row, Map<DemandColumn, CellMeaning> meant) {
        return of(
                row,
                meaning(meant, DemandColumn.COMMUNE).value(),
                meaning(meant, DemandColumn.THEME).value(),
                meaning(meant, DemandColumn.AUDIENCE).value(),
                meaning(meant, DemandColumn.MOBILITY).value(),
                meaning(meant, DemandColumn.RESIDENTS).figure(),
                meaning(meant, DemandColumn.PRIORITY).figure());
    }

    private static AskedRow of(
            int row, String commune, String theme, String audience, String mobility, int residents, int priority) {
        var id = commune + "-" + theme + "-" + audience + "-" + mobility;
        return new AskedRow(
                row,
                new Demand(
                        priority == 1 ? id : id + "-" + priority,
                        commune,
                        theme,
                        audience,
                        mobility,
                        residents,
                        priority,
                        Provenance.UNKNOWN),
                false,
                false);
    }

    /** The same of another audience. */
    AskedRow of(String audience) {
        return of(
                row,
                demand.commune(),
                demand.theme(),
                audience,
                demand.mobility(),
                demand.residents(),
                demand.priority());
    }

    /** Some of its residents, who are of that audience by an estimate of who is. */
    AskedRow estimated(String audience, int residents) {
        return new AskedRow(row, of(audience).demand.withResidents(residents), true, estimatedMeans);
    }

    /** The same for some of its residents, who come by those means. */
    AskedRow of(String mobility, int residents) {
        var some = of(row, demand.commune(), demand.theme(), demand.audience(), mobility, residents, demand.priority());
        return new AskedRow(row, some.demand, everybody, estimatedMeans);
    }

    /** Some of its residents, who come by those means by an estimate. */
    AskedRow byEstimatedMeans(String mobility, int residents) {
        return new AskedRow(row, of(mobility, residents).demand, everybody, true);
    }

    private static CellMeaning meaning(Map<DemandColumn, CellMeaning> meant, DemandColumn column) {
        return Objects.requireNonNull(meant.get(column));
    }

    /** 1 or more. */
    public int residents() {
        return demand.residents();
    }

    /** As a row of a problem. */
    public Demand demand(Provenance provenance) {
        return demand.withProvenance(provenance);
    }

    AskedRow plus(AskedRow more) {
        return new AskedRow(
                row,
                demand.withResidents(residents() + more.residents()),
                everybody || more.everybody,
                estimatedMeans || more.estimatedMeans);
    }
}
