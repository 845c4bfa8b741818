package fr.allervers.solver.bound;

import fr.allervers.solver.bound.Site.Host;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The most sessions an advisor can hold among some.
 *
 * @param advisor index in the problem
 * @param among the sessions
 * @param most of them, pinned ones left out
 */
record Budget(int advisor, BitSet among, int most) {

    private static final int MOST_SETS = 60;

    /** All that an advisor could hold at the sites. */
    static Budget whole(Relaxation relaxation, int advisor) {
        var whole = new BitSet();
        hosts(relaxation, advisor).forEach(host -> whole.or(host.sessions()));
        return of(relaxation, advisor, whole);
    }

    /** All that each of the advisors could hold at the sites, by index. */
    static List<Budget> wholes(Relaxation relaxation) {
        var wholes = new ArrayList<BitSet>();
        relaxation.loads().forEach(load -> wholes.add(new BitSet()));
        for (var site : relaxation.sites()) {
            for (var host : site.hosts()) {
                wholes.get(host.advisor()).or(host.sessions());
            }
        }
        return IntStream.range(0, wholes.size())
                .mapToObj(a -> of(relaxation, a, wholes.get(a)))
                .toList();
    }

    /** The budgets of an advisor that limit what the sites could ask of them, the whole one first. */
    static List<Budget> of(Relaxation relaxation, int advisor) {
        var whole = whole(relaxation, advisor);
        var budgets = new ArrayList<Budget>();
        budgets.add(whole);
        hosts(relaxation, advisor)
                .map(Host::sessions)
                .distinct()
                .limit(MOST_SETS)
                .map(set -> of(relaxation, advisor, set))
                .filter(budget -> budget.most() < whole.most())
                .forEach(budgets::add);
        return budgets;
    }

    private static Stream<Host> hosts(Relaxation relaxation, int advisor) {
        return relaxation.sites().stream()
                .flatMap(site -> site.hosts().stream())
                .filter(host -> host.advisor() == advisor);
    }

    private static Budget of(Relaxation relaxation, int advisor, BitSet among) {
        long taken = relaxation.pinned().sessionsOf(relaxation, advisor).stream()
                .filter(among::get)
                .count();
        int most = relaxation.loads().get(advisor).most(among);
        return new Budget(advisor, among, Math.max(0, most - (int) taken));
    }

    /** True where all of those sessions count against it. */
    boolean holds(BitSet sessions) {
        var outside = (BitSet) sessions.clone();
        outside.andNot(among);
        return outside.isEmpty();
    }
}
