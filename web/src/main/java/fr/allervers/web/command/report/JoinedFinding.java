package fr.allervers.web.command.report;

import fr.allervers.data.demand.Finding;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is found in a file of demand alike in several rows, said once with their numbers: one thing to decide, or one to
 * know.
 *
 * @param first the finding of the first of these rows
 * @param rows their numbers, in order; none where it is about the table as a whole
 * @param found what stands in them, each text once
 */
record JoinedFinding(Finding first, List<Integer> rows, List<String> found) {

    /** Rows that are named. */
    private static final int NAMED = 12;

    /** Texts that are quoted. */
    private static final int QUOTED = 3;

    /** What is alike in findings that are one: the question that settles them, or else what stands there and what is said of it. */
    private record Said(String sheet, String column, String question, String found, Object problem) {

        static Said of(Finding finding) {
            var question = finding.question();
            return question == null
                    ? new Said(finding.sheet(), finding.column(), "", finding.found(), finding.problem())
                    : new Said(finding.sheet(), finding.column(), question, "", "");
        }
    }

    /** Those of a reading, in the order in which they come first. */
    static List<JoinedFinding> of(List<Finding> findings) {
        var alike = new LinkedHashMap<Said, List<Finding>>();
        findings.forEach(
                f -> alike.computeIfAbsent(Said.of(f), s -> new ArrayList<>()).add(f));
        return alike.values().stream()
                .map(all -> new JoinedFinding(
                        all.get(0),
                        all.stream()
                                .map(Finding::row)
                                .filter(r -> r > 0)
                                .distinct()
                                .toList(),
                        all.stream().map(Finding::found).distinct().toList()))
                .toList();
    }

    /** As a line: its place in the file, what stands there, what is said of it and what is proposed. */
    Sentence line() {
        var key = first.column().isEmpty()
                ? first.found().isEmpty() ? "demand.finding.bare" : "demand.finding.row"
                : first.found().isEmpty() ? "demand.finding.blank" : "demand.finding";
        var line = Messages.of(key, place(), column(), quoted(), first.problem());
        if (!first.sheet().isEmpty()) {
            line = Messages.of("demand.finding.sheet", first.sheet(), line);
        }
        var proposed = first.proposed();
        return proposed == null ? line : Messages.of("demand.proposed", line, DemandReport.label(proposed));
    }

    private String quoted() {
        var texts = found.stream().limit(QUOTED).collect(Collectors.joining(", "));
        return found.size() > QUOTED ? texts + "…" : texts;
    }

    private Sentence place() {
        var numbers = rows.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        Object all = rows.size() > NAMED ? Messages.of("demand.rows.more", numbers, rows.size()) : numbers;
        return Messages.of("demand.rows", rows.size(), all);
    }

    /** The letters of its column, with the heading over them where the finding does not quote that itself. */
    private Object column() {
        var heading = first.heading();
        return heading.isEmpty() || heading.equals(first.found())
                ? first.column()
                : Messages.of("demand.column", first.column(), heading);
    }
}
