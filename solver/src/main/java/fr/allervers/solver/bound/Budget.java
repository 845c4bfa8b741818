package fr.allervers.solver.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The most sessions an advisor can hold among some.
 *
 * @param advisor index in the problem
 * @param among the sessions
 * @param most of them, pinned ones left out
 */
record Budget(int advisor, BitSet among, int most) {

    private static final int MOST_SETS = 60;

    /** The budgets of an advisor that limit what the sites could ask of them, the whole one first. */
    static List<Budget> of(Relaxation relaxation, int advisor) {
        var sets = new LinkedHashSet<BitSet>();
        var whole = new BitSet();
        for (var site : relaxation.sites()) {
            for (var host : site.hosts()) {
                if (host.advisor() == advisor) {
                    whole.or(host.sessions());
                    sets.add(host.sessions());
                }
            }
        }
        var pinned = relaxation.pinned().sessionsOf(relaxation, advisor);
        sets.remove(whole);
        var budgets = new ArrayList<Budget>();
        budgets.add(of(relaxation, advisor, whole, pinned));
        sets.stream().limit(MOST_SETS).forEach(set -> budgets.add(of(relaxation, advisor, set, pinned)));
        int all = budgets.get(0).most();
        budgets.removeIf(b -> b.among() != whole && b.most() >= all);
        return budgets;
    }

    private static Budget of(Relaxation relaxation, int advisor, BitSet among, List<Integer> pinned) {
        int taken = (int) pinned.stream().filter(among::get).count();
        return new Budget(
                advisor, among, Math.max(0, relaxation.loads().get(advisor).most(among) - taken));
    }

    /** True where all of those sessions count against it. */
    boolean holds(BitSet sessions) {
        var outside = (BitSet) sessions.clone();
        outside.andNot(among);
        return outside.isEmpty();
    }
}
