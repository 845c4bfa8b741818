package fr.allervers.solver.bound.relax;

import fr.allervers.data.problem.Theme;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Candidate facility of one workshop kind, in the sense of facility location: a commune and the rooms there that no other
 * outdoes, at starts with equal trips. Any number of workshops may be opened at it, and each adds its capacity.
 *
 * @param kind number of its theme and audience
 * @param theme of its workshops
 * @param commune index in the problem
 * @param capacity most participants of one workshop
 * @param hosts who may hold its workshops
 * @param arcs whom they may serve
 */
public record Facility(int kind, Theme theme, int commune, int capacity, List<Host> hosts, List<Arc> arcs) {

    /** This facility with another's hosts besides its own. */
    Facility with(Facility other) {
        var byAdvisor = new TreeMap<Integer, BitSet>();
        Stream.concat(hosts.stream(), other.hosts.stream())
                .forEach(h -> byAdvisor
                        .computeIfAbsent(h.advisor(), a -> new BitSet())
                        .or(h.sessions()));
        var all = byAdvisor.entrySet().stream()
                .map(e -> new Host(e.getKey(), e.getValue()))
                .toList();
        return new Facility(kind, theme, commune, capacity, all, arcs);
    }

    /** True where that advisor, an index in the problem, may hold workshops here. */
    public boolean isHostedBy(int advisor) {
        return hosts.stream().anyMatch(h -> h.advisor() == advisor);
    }

    /**
     * An advisor who may hold workshops of a facility.
     *
     * @param advisor index in the problem
     * @param sessions every session of the workshops they could hold here
     */
    public record Host(int advisor, BitSet sessions) {}

    /**
     * Arc of the assignment from a demand row to a facility.
     *
     * @param row index in the relaxation's rows
     * @param cost of one resident's trips to every session and back, weighted minutes
     */
    public record Arc(int row, long cost) {}
}
