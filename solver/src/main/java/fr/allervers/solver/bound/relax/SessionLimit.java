package fr.allervers.solver.bound.relax;

import fr.allervers.solver.bound.relax.Facility.Host;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Limit on the sessions that an advisor can hold among some.
 *
 * @param advisor index in the problem
 * @param among indices of the sessions
 * @param most of them, without pinned ones
 */
public record SessionLimit(int advisor, BitSet among, int most) {

    /** Sets of sessions that are looked at for an advisor. */
    private static final int MOST_SETS = 60;

    /** The limit of each advisor among all sessions they could hold, in the problem's order. */
    public static List<SessionLimit> ofAll(Relaxation relaxation) {
        var among = new ArrayList<BitSet>();
        relaxation.advisors().forEach(advisor -> among.add(new BitSet()));
        for (var facility : relaxation.facilities()) {
            facility.hosts().forEach(host -> among.get(host.advisor()).or(host.sessions()));
        }
        return IntStream.range(0, among.size())
                .mapToObj(a -> of(relaxation, a, among.get(a)))
                .toList();
    }

    /** The limits of an advisor that may bind: among all sessions they could hold first, then among those of one facility. */
    public static List<SessionLimit> of(Relaxation relaxation, int advisor) {
        var sets = relaxation.facilities().stream()
                .flatMap(facility -> facility.hosts().stream())
                .filter(host -> host.advisor() == advisor)
                .map(Host::sessions)
                .distinct()
                .toList();
        var all = new BitSet();
        sets.forEach(all::or);
        var limits = new ArrayList<SessionLimit>();
        var inAll = of(relaxation, advisor, all);
        limits.add(inAll);
        sets.stream()
                .limit(MOST_SETS)
                .map(set -> of(relaxation, advisor, set))
                .filter(limit -> limit.most() < inAll.most())
                .forEach(limits::add);
        return limits;
    }

    private static SessionLimit of(Relaxation relaxation, int advisor, BitSet among) {
        long pinned = relaxation.pinned().sessionsOf(advisor).filter(among::get).count();
        int most = relaxation.advisors().get(advisor).maxSessions(among);
        return new SessionLimit(advisor, among, Math.max(0, most - (int) pinned));
    }

    /** True where all sessions that its advisor could hold at a facility count against it. */
    public boolean holds(Facility facility) {
        return facility.hosts().stream().anyMatch(h -> h.advisor() == advisor && holds(h.sessions()));
    }

    private boolean holds(BitSet sessions) {
        var outside = (BitSet) sessions.clone();
        outside.andNot(among);
        return outside.isEmpty();
    }
}
