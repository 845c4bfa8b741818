package fr.allervers.web.mend;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.language.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many residents a received demand has more and fewer than a plan, in words: in all, and commune by commune. */
record ReceivedWords(List<Demand> more, List<Demand> fewer, Say say) {

    /** Empty where it has as many of each. */
    static Optional<String> of(ProblemIndex index, List<Demand> more, List<Demand> fewer, Say say) {
        var all = new ReceivedWords(more, fewer, say);
        var communes = all.rows()
                .map(Demand::commune)
                .distinct()
                .map(code -> "%s (%s)"
                        .formatted(index.communeOf(code).name(), all.of(code).sentence()))
                .sorted(Alphabet.NAMES)
                .collect(joining(", "));
        return communes.isEmpty()
                ? Optional.empty()
                : Optional.of(say.message("mend.received", all.sentence(), communes));
    }

    private Stream<Demand> rows() {
        return Stream.concat(more.stream(), fewer.stream());
    }

    private ReceivedWords of(String commune) {
        return new ReceivedWords(of(commune, more), of(commune, fewer), say);
    }

    private static List<Demand> of(String commune, List<Demand> rows) {
        return rows.stream().filter(d -> d.commune().equals(commune)).toList();
    }

    private String sentence() {
        var parts = new ArrayList<String>();
        add(parts, "mend.received.more", more.stream());
        add(
                parts,
                "mend.received.fewer",
                fewer.stream().filter(d -> !d.provenance().isEstimated()));
        add(
                parts,
                "mend.received.estimated",
                fewer.stream().filter(d -> d.provenance().isEstimated()));
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, Stream<Demand> rows) {
        int residents = rows.mapToInt(Demand::residents).sum();
        if (residents > 0) {
            parts.add(say.message(key, residents));
        }
    }
}
