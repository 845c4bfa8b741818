package fr.allervers.web.change;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import fr.allervers.web.solving.PlanVersion.Line;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.Variant;
import fr.allervers.web.solving.VersionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The history of plans for people: variants with their steps, the newest first, and the versions that are no steps. */
@Component
record PlanHistory(PlanVersions versions, VersionWords words) {

    /**
     * A version in the history.
     *
     * @param words what was done to make it, null where nothing was said
     * @param parent number of the version it was made from, null for none
     * @param isHead whether its variant has come to it
     * @param undone whether it comes after that
     */
    record Entry(
            Line line, @Nullable String words, @Nullable Integer parent, boolean isHead, boolean undone) {}

    /** A variant with its steps, the newest first. */
    record Branch(Variant variant, List<Entry> entries) {}

    /**
     * All of it.
     *
     * @param others versions that are no step of any variant, the newest first
     */
    record History(List<Branch> branches, List<Entry> others) {}

    History of(String problem) {
        var lines = versions.of(problem).stream().collect(toMap(Line::id, Function.identity()));
        var said = words.ofProblem(problem);
        var seen = new HashSet<String>();
        var branches = versions.variants().all(problem).stream()
                .map(variant -> branch(variant, lines, said, seen))
                .toList();
        return new History(branches, others(lines, said, seen));
    }

    private Branch branch(Variant variant, Map<String, Line> lines, Map<String, String> said, Set<String> seen) {
        var steps = versions.variants().steps(variant);
        int head = steps.lastIndexOf(variant.head());
        var entries = new ArrayList<Entry>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            var line = requireNonNull(lines.get(steps.get(i)), "a step is a version");
            entries.add(entry(line, lines, said, i == head, i > head));
            seen.add(line.id());
        }
        return new Branch(variant, entries);
    }

    private static List<Entry> others(Map<String, Line> lines, Map<String, String> said, Set<String> seen) {
        return lines.values().stream()
                .filter(line -> !seen.contains(line.id()))
                .sorted(Comparator.comparing(Line::number).reversed())
                .map(line -> entry(line, lines, said, false, false))
                .toList();
    }

    private static Entry entry(
            Line line, Map<String, Line> lines, Map<String, String> said, boolean isHead, boolean undone) {
        var parent = lines.get(line.origin().parent());
        return new Entry(line, said.get(line.id()), parent == null ? null : parent.number(), isHead, undone);
    }
}
