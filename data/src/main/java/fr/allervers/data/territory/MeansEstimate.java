package fr.allervers.data.territory;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which share of an audience in a commune comes by which means of transport, as a territory's demand is estimated. */
public final class MeansEstimate {

    private static final Set<MobilityRow.Kind> BY_CAR = Set.of(MobilityRow.Kind.CAR, MobilityRow.Kind.PASSENGER);

    private final Territory territory;
    private final Mobility mobility;
    private final Map<String, MobilityRow.Kind> kinds;

    private MeansEstimate(Territory territory) {
        this.territory = territory;
        this.mobility = new Mobility(
                territory.transport(),
                territory.mobility().stream().map(MobilityRow::kind).toList());
        this.kinds = territory.mobility().stream()
                .collect(toUnmodifiableMap(m -> m.profile().id(), MobilityRow::kind));
    }

    /** That of a territory. */
    public static MeansEstimate of(Territory territory) {
        return new MeansEstimate(territory);
    }

    /**
     * Shares of an audience in a commune, not negative, by ids of means in the territory's order. Of a commune or an
     * audience that the territory does not have, those of all together.
     */
    public Map<String, Double> shares(String commune, String audience) {
        var communes = some(territory.communes(), c -> c.code().equals(commune));
        var audiences = some(territory.audiences(), a -> a.id().equals(audience));
        var shares = new LinkedHashMap<String, Double>();
        for (var means : territory.mobility()) {
            double share = communes.stream()
                    .mapToDouble(c -> audiences.stream()
                            .mapToDouble(a -> mobility.share(means.kind(), c, a))
                            .sum())
                    .sum();
            shares.put(means.profile().id(), share / (communes.size() * audiences.size()));
        }
        return shares;
    }

    private static <T> List<T> some(List<T> all, Predicate<T> wanted) {
        var found = all.stream().filter(wanted).toList();
        return found.isEmpty() ? all : found;
    }

    /** True of means by which nobody comes who has a car at home. */
    public boolean isWithoutCar(String means) {
        var kind = kinds.get(means);
        return kind != null && !BY_CAR.contains(kind);
    }
}
