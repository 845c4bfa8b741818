package fr.allervers.solver.bound;

import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where workshops of one theme and audience may be opened: a commune, starts of equal legs, and the rooms that no
 * other rooms there outdo.
 *
 * @param group number of its theme and audience
 * @param theme index in the problem
 * @param commune index in the problem
 * @param starts first sessions
 * @param capacity most participants of one workshop
 * @param hosts who may hold them
 * @param arcs whom they may serve
 */
record Site(int group, int theme, int commune, BitSet starts, int capacity, List<Host> hosts, List<Arc> arcs) {

    /** This site with another's starts and hosts besides its own. */
    Site with(Site other) {
        var allStarts = (BitSet) starts.clone();
        allStarts.or(other.starts);
        var byAdvisor = new TreeMap<Integer, BitSet>();
        Stream.concat(hosts.stream(), other.hosts.stream())
                .forEach(h -> byAdvisor
                        .computeIfAbsent(h.advisor(), a -> new BitSet())
                        .or(h.sessions()));
        var all = byAdvisor.entrySet().stream()
                .map(e -> new Host(e.getKey(), e.getValue()))
                .toList();
        return new Site(group, theme, commune, allStarts, capacity, all, arcs);
    }

    /**
     * An advisor who may hold them.
     *
     * @param advisor index in the problem
     * @param sessions every session of the workshops they could hold here
     */
    record Host(int advisor, BitSet sessions) {}

    /**
     * Residents who can come.
     *
     * @param row index in the relaxation's rows
     * @param cost of one resident's trips to every session, weighted
     */
    record Arc(int row, long cost) {}
}
