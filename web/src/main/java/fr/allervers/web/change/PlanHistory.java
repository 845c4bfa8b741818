package fr.allervers.web.change;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersion.Line;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.Variant;
import fr.allervers.web.version.VersionWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The history of plans for people: variants with their steps, the newest first, and the versions that are no steps; and the same
 * of the plans that a mend was made of.
 */
@Component
record PlanHistory(
        PlanVersions versions, VersionWords words, Quarters quarters, Publications publications, QuarterPlans plans) {

    /**
     * A version in the history.
     *
     * @param words what was done to make it, null where nothing was said
     * @param parent number of the version it was made from, null for none
     * @param isHead whether its variant has come to it
     * @param undone whether it comes after that
     * @param publication number of its newest publication, null for none
     */
    record Entry(
            Line line,
            @Nullable String words,
            @Nullable Integer parent,
            boolean isHead,
            boolean undone,
            @Nullable Integer publication) {}

    /** A variant with its steps, the newest first. */
    record Branch(Variant variant, List<Entry> entries) {}

    /**
     * All of it.
     *
     * @param others versions that are no step of any variant, the newest first
     */
    record History(List<Branch> branches, List<Entry> others) {}

    /**
     * What was planned before a mend.
     *
     * @param version that the mend was made of
     * @param publication its number, null where it was not published
     * @param entries steps of its variant, the newest first
     */
    record Earlier(String version, @Nullable Integer publication, List<Entry> entries) {}

    /** What is known of the versions of one problem, by their ids. */
    private record Known(Map<String, Line> lines, Map<String, String> words, Map<String, Integer> published) {}

    History of(QuarterProblem problem) {
        var known = known(problem);
        var seen = new HashSet<String>();
        var branches = versions.variants().all(problem.id()).stream()
                .map(variant -> branch(variant, known, seen))
                .toList();
        return new History(branches, others(known, seen));
    }

    /** The plans that led to a version by mends, the newest first; none where it is of no mend. */
    List<Earlier> before(PlanVersion version) {
        return plans.chain(version).stream()
                .skip(1)
                .map(id -> earlier(versions.get(id)))
                .toList();
    }

    private Earlier earlier(PlanVersion base) {
        var known = known(quarters.problem(base.problem()));
        var steps = branch(versions.variants().of(base), known, new HashSet<>());
        return new Earlier(base.id(), known.published.get(base.id()), steps.entries);
    }

    private Known known(QuarterProblem problem) {
        return new Known(
                versions.of(problem.id()).stream().collect(toMap(Line::id, Function.identity())),
                words.ofProblem(problem.id()),
                publications.all(problem.quarter()).stream()
                        .collect(toMap(Publication::version, Publication::number, Math::max)));
    }

    private Branch branch(Variant variant, Known known, Set<String> seen) {
        var steps = versions.variants().steps(variant);
        int head = steps.lastIndexOf(variant.head());
        var entries = new ArrayList<Entry>();
        for (int i = steps.size() - 1; i >= 0; i--) {
            var line = requireNonNull(known.lines.get(steps.get(i)), "a step is a version");
            entries.add(entry(line, known, i == head, i > head));
            seen.add(line.id());
        }
        return new Branch(variant, entries);
    }

    private List<Entry> others(Known known, Set<String> seen) {
        return known.lines.values().stream()
                .filter(line -> !seen.contains(line.id()))
                .sorted(Comparator.comparing(Line::number).reversed())
                .map(line -> entry(line, known, false, false))
                .toList();
    }

    private Entry entry(Line line, Known known, boolean isHead, boolean undone) {
        return new Entry(
                line,
                known.words.get(line.id()),
                parent(line.origin().parent(), known),
                isHead,
                undone,
                known.published.get(line.id()));
    }

    /** The number of a parent, which is of another problem where a mend begins; null too where it had its time. */
    private @Nullable Integer parent(@Nullable String id, Known known) {
        if (id == null) {
            return null;
        }
        var line = known.lines.get(id);
        return line == null ? versions.find(id).map(PlanVersion::number).orElse(null) : Integer.valueOf(line.number());
    }
}
