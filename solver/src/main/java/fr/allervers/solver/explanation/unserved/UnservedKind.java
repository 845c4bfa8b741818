package fr.allervers.solver.explanation.unserved;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Cases of one theme and audience, those first that have most residents.
 *
 * @param theme id
 * @param audience id
 */
public record UnservedKind(String theme, String audience, List<UnservedCase> cases) {

    public UnservedKind {
        cases = List.copyOf(cases);
    }

    /** The cases by theme and audience, those first with most residents without a place. */
    public static List<UnservedKind> of(List<UnservedCase> cases) {
        var kinds = cases.stream()
                .sorted(comparingLong(UnservedCase::residents).reversed())
                .collect(groupingBy(
                        c -> List.of(c.demand().theme(), c.demand().audience()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return kinds.entrySet().stream()
                .map(e -> new UnservedKind(e.getKey().get(0), e.getKey().get(1), e.getValue()))
                .sorted(comparingLong(UnservedKind::residents).reversed())
                .toList();
    }

    /** How many have no place. */
    public long residents() {
        return cases.stream().mapToLong(UnservedCase::residents).sum();
    }

    /** From how many communes they are. */
    public long communes() {
        return cases.stream().map(c -> c.demand().commune()).distinct().count();
    }
}
