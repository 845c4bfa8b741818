package fr.allervers.data.unservable;

import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Theme;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The demand for one theme by one audience: those who can come to the same workshops. */
final class ServiceGroup {

    private final Offers offers;
    private final Theme theme;
    private final Audience audience;
    private final List<Member> members;

    /** For each member, the most who can come to one workshop with them, they included; 0 where there is none. */
    private final long[] company;

    ServiceGroup(Offers offers, String theme, String audience, Map<Origin, List<Demand>> demand) {
        this.offers = offers;
        this.theme = offers.index().theme(theme);
        this.audience = offers.index().audience(audience);
        members = demand.entrySet().stream()
                .map(e -> member(e.getKey(), e.getValue()))
                .toList();
        company = new long[members.size()];
    }

    private Member member(Origin origin, List<Demand> demand) {
        var profile = offers.index().mobility(origin.mobility());
        int home = offers.index().commune(origin.commune());
        return new Member(
                profile,
                offers.travelClasses(theme).reach(profile, home),
                demand,
                demand.stream().mapToLong(Demand::residents).sum());
    }

    Stream<UnservableDemand> unservable() {
        for (var slot : new Slots(offers, theme, audience).find()) {
            if (IntStream.range(0, company.length).allMatch(this::isServable)) {
                return Stream.empty();
            }
            gather(slot);
        }
        var reasons = new Reasons(offers, theme, audience);
        return IntStream.range(0, company.length)
                .filter(m -> !isServable(m))
                .boxed()
                .flatMap(m -> reasons.report(members.get(m), company[m]));
    }

    private boolean isServable(int member) {
        return company[member] >= Offers.fewest(theme);
    }

    private void gather(Slot slot) {
        var coming = IntStream.range(0, company.length)
                .filter(m -> members.get(m).canCome(slot))
                .toArray();
        long together =
                IntStream.of(coming).mapToLong(m -> members.get(m).residents()).sum();
        for (int m : coming) {
            company[m] = Math.max(company[m], together);
        }
    }
}
