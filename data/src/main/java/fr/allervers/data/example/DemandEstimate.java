package fr.allervers.data.example;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.example.WorkshopMix.Wish;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.travel.Assumptions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
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

    private final Assumptions assumed;
    private final Territory territory;
    private final Audiences audiences;
    private final Mobility mobility;
    private final List<Theme> themes;

    DemandEstimate(Territory territory, Audiences audiences, Mobility mobility, List<Theme> themes) {
        this.assumed = territory.assumptions();
        this.territory = territory;
        this.audiences = audiences;
        this.mobility = mobility;
        this.themes = themes;
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

    private List<Wish> wishes(List<LocalDateTime> starts) {
        var rows = audiences.rows().stream().collect(toMap(Audiences.Row::id, r -> r));
        var free = audiences.all().stream().collect(toMap(Audience::id, a -> freeShare(a, starts)));
        var shapes = themes.stream().collect(toMap(Theme::id, t -> t));
        return Rows.of("wishes", Row.class).stream()
                .map(r -> {
                    var audience = rows.get(r.audience);
                    var theme = shapes.get(r.theme);
                    if (audience == null || theme == null) {
                        throw new IllegalArgumentException("wishes.csv: unknown audience or theme in " + r);
                    }
                    var weight = audience.need() * r.share * free.getOrDefault(r.audience, 0.0);
                    return new Wish(audience, theme, weight, r.priority);
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
        return territory.rows().stream()
                .flatMap(commune -> mobility.rows().stream().map(means -> new Cell(commune, means)))
                .toList();
    }

    private List<Demand> demand(Wish wish, int residents, List<Cell> cells, LargestRemainder rounding) {
        var weights = cells.stream().mapToDouble(c -> weight(c, wish)).toArray();
        var shares = rounding.share(residents, weights);
        return IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .mapToObj(i -> cells.get(i).demand(wish, shares[i], origin()))
                .toList();
    }

    private Provenance origin() {
        var seats = Math.round(100 * assumed.figure("seats_asked"));
        return Provenance.estimate(
                "estimation : illectronisme par âge (INSEE) × population × thème, ramenée à %d %% des places possibles"
                        .formatted(seats));
    }

    private double weight(Cell cell, Wish wish) {
        return cell.commune.population() * mobility.share(cell.means.kind(), cell.commune, wish.audience());
    }

    private record Cell(Territory.Row commune, Mobility.Row means) {

        Demand demand(Wish wish, int residents, Provenance origin) {
            var audience = wish.audience().id();
            var theme = wish.theme().id();
            return new Demand(
                    "%s/%s/%s/%s".formatted(commune.code(), theme, audience, means.id()),
                    commune.code(),
                    theme,
                    audience,
                    means.id(),
                    residents,
                    wish.priority(),
                    origin);
        }
    }

    record Row(String audience, String theme, double share, int priority) {}
}
