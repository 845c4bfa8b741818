package fr.allervers.data.travel;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.problem.TravelTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Travel tables with the communes they are for, so that they fit any problem of these communes.
 *
 * @param communes in the order of the tables' rows and columns
 * @param findings what a person should know of the tables; empty where nothing was found or kept
 */
public record TableSet(List<Commune> communes, List<TravelTable> tables, List<TravelFinding> findings) {

    public TableSet {
        communes = List.copyOf(communes);
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /** The same tables without what was found. */
    public TableSet withoutFindings() {
        return new TableSet(communes, tables, List.of());
    }

    /** Names of the modes it has tables of. */
    public Set<String> modes() {
        return tables.stream().map(TravelTable::mode).collect(Collectors.toUnmodifiableSet());
    }

    /** INSEE codes of those communes that the tables know nothing of. */
    public List<String> lacking(List<Commune> wanted) {
        var known = communes.stream().map(Commune::code).toList();
        return wanted.stream()
                .map(Commune::code)
                .filter(c -> !known.contains(c))
                .toList();
    }

    /**
     * The tables for other communes, or these in another order.
     *
     * @throws IllegalArgumentException where it lacks one of them
     */
    public TableSet reordered(List<Commune> wanted) {
        if (!lacking(wanted).isEmpty()) {
            throw new IllegalArgumentException("no travel minutes of %s".formatted(lacking(wanted)));
        }
        var known = communes.stream().map(Commune::code).toList();
        var places = wanted.stream().mapToInt(c -> known.indexOf(c.code())).toArray();
        return new TableSet(
                wanted, tables.stream().map(t -> reordered(t, places)).toList(), findings);
    }

    private static TravelTable reordered(TravelTable table, int[] places) {
        return table.withMinutes(
                TravelMatrix.of(places.length, (from, to) -> table.minutes().minutes(places[from], places[to])));
    }

    /** Other tables with these in the place of all those of the same modes, where the first of these stood. */
    public List<TravelTable> insteadOf(List<TravelTable> others) {
        var all = new ArrayList<TravelTable>();
        var placed = new ArrayList<String>();
        for (var other : others) {
            if (!modes().contains(other.mode())) {
                all.add(other);
            } else if (!placed.contains(other.mode())) {
                placed.add(other.mode());
                tables.stream().filter(t -> t.mode().equals(other.mode())).forEach(all::add);
            }
        }
        tables.stream().filter(t -> !placed.contains(t.mode())).forEach(all::add);
        return all;
    }
}
