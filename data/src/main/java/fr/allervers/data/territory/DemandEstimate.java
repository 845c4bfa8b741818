package fr.allervers.data.territory;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.travel.Assumptions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Demand estimated from open figures, of the size that the advisors can just about serve: the
 * assumed share {@code seats_asked} of their seats, 90 %.
 *
 * <ol>
 *   <li>A wish (theme for an audience) weighs: the audience's share of the population × its illectronism × how much it
 *       takes such offers up × the theme's share of its wishes × the share of the quarter's starts at which school
 *       leaves it free.
 *   <li>{@link SessionCapacity} counts the sessions S that the advisors can hold. {@link WorkshopMix} makes whole
 *       workshops for the share {@code sessions_used} of them, 93 %; they have the seats s in their sessions n.
 *   <li>The advisors' seats are S × s / n: what that mix would offer in all their sessions. {@code seats_asked} of
 *       them is the demand, spread over the wishes by their seats, so that no wish asks for a workshop that would stay
 *       half empty. Between the sessions used and the seats asked, workshops are nearly full and advisors nearly busy.
 *   <li>Within a wish it is spread over communes by population and over means of transport by {@link Mobility#share}.
 * </ol>
 *
 * Whole numbers come from {@link LargestRemainder} at each step. It knows nobody's real wishes.
 */
final class DemandEstimate {

    /** Characters of a source that each row repeats; whole it stands beside its own row. */
    private static final int SOURCE = 160;

    private final Territory territory;
    private final Assumptions assumed;
    private final List<Audience> audiences;
    private final Mobility mobility;
    private final Map<CommuneAudience, Double> shares;

    /** @param audiences of the quarter */
    DemandEstimate(Territory territory, List<Audience> audiences) {
        this.territory = territory;
        this.assumed = territory.transport().assumptions();
        this.audiences = audiences;
        this.mobility = new Mobility(
                territory.transport(),
                territory.mobility().stream().map(MobilityRow::kind).toList());
        this.shares = territory.needs().shares().stream()
                .collect(toMap(s -> new CommuneAudience(s.commune(), s.audience()), CommuneShare::share, (a, b) -> b));
    }

    /** @param sessions that the advisors can hold in all */
    List<Demand> of(int sessions, List<LocalDateTime> starts) {
        var wishes = wishes(starts);
        var mix = new WorkshopMix(wishes, (int) Math.round(assumed.figure("sessions_used") * sessions));
        var residents = residents(mix, wishes.size(), sessions);
        var cells = cells();
        var rounding = new LargestRemainder(cells.size());
        var demand = new ArrayList<Demand>();
        for (int i = 0; i < residents.length; i++) {
            if (residents[i] > 0) {
                demand.addAll(demand(wishes.get(i), residents[i], cells, rounding));
            }
        }
        return demand;
    }

    /** Seats that advisors offer who hold that many sessions of that mix. */
    static double seats(WorkshopMix mix, int sessions) {
        return (double) sessions * mix.seats() / mix.sessions();
    }

    private List<WorkshopMix.Need> wishes(List<LocalDateTime> starts) {
        var rows = territory.audiences().stream().collect(toMap(AudienceRow::id, r -> r));
        var free = audiences.stream().collect(toMap(Audience::id, a -> freeShare(a, starts)));
        var shapes = territory.themes().stream().collect(toMap(Theme::id, t -> t));
        return territory.needs().wishes().stream()
                .map(w -> {
                    var audience = Objects.requireNonNull(rows.get(w.audience()), w.audience());
                    var theme = Objects.requireNonNull(shapes.get(w.theme()), w.theme());
                    var weight = audience.need() * w.share() * free.getOrDefault(w.audience(), 0.0);
                    return new WorkshopMix.Need(audience, theme, weight, w.priority());
                })
                .toList();
    }

    private static double freeShare(Audience audience, List<LocalDateTime> starts) {
        var free = starts.stream().filter(s -> !Period.anyHolds(audience.unavailable(), s.toLocalDate()));
        return (double) free.count() / starts.size();
    }

    private int[] residents(WorkshopMix mix, int wishes, int sessions) {
        var seats = IntStream.range(0, wishes).mapToDouble(mix::seats).toArray();
        return new LargestRemainder(wishes)
                .share((int) Math.round(assumed.figure("seats_asked") * seats(mix, sessions)), seats);
    }

    private List<Cell> cells() {
        return territory.communes().stream()
                .flatMap(commune -> territory.mobility().stream().map(means -> new Cell(commune, means)))
                .toList();
    }

    private List<Demand> demand(WorkshopMix.Need wish, int residents, List<Cell> cells, LargestRemainder rounding) {
        var weights = cells.stream().mapToDouble(c -> weight(c, wish)).toArray();
        if (DoubleStream.of(weights).sum() == 0) {
            return List.of();
        }
        var shares = rounding.share(residents, weights);
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> cells.get(i).demand(wish, shares[i], origin(cells.get(i).commune, wish.audience())))
                .toList();
    }

    /** The formula in words, with the territory's own sources. */
    private Provenance origin(CommuneRow commune, AudienceRow audience) {
        return Provenance.estimate(
                "estimation : population%s × part, illectronisme et intérêt du public%s × thème, à %d %% des places possibles"
                        .formatted(
                                source(commune.commune().provenance()),
                                source(audience.provenance()),
                                Math.round(100 * assumed.figure("seats_asked"))));
    }

    private static String source(Provenance provenance) {
        var source = provenance.source();
        if (source == null) {
            return "";
        }
        return " (" + (source.length() <= SOURCE ? source : source.substring(0, SOURCE) + "…") + ")";
    }

    private double weight(Cell cell, WorkshopMix.Need wish) {
        return cell.commune.population()
                * ageing(cell.commune, wish.audience())
                * mobility.share(cell.means.kind(), cell.commune, wish.audience());
    }

    /** How many times the territory's share of the population an audience has in a commune; 1 where it is not known. */
    private double ageing(CommuneRow commune, AudienceRow audience) {
        var own = shares.get(new CommuneAudience(commune.code(), audience.id()));
        return own == null || audience.shareOfPopulation() == 0 ? 1 : own / audience.shareOfPopulation();
    }

    private record Cell(CommuneRow commune, MobilityRow means) {

        Demand demand(WorkshopMix.Need wish, int residents, Provenance origin) {
            var audience = wish.audience().id();
            var theme = wish.theme().id();
            return new Demand(
                    "%s/%s/%s/%s"
                            .formatted(
                                    commune.code(),
                                    theme,
                                    audience,
                                    means.profile().id()),
                    commune.code(),
                    theme,
                    audience,
                    means.profile().id(),
                    residents,
                    wish.priority(),
                    origin);
        }
    }

    private record CommuneAudience(String commune, String audience) {}
}
