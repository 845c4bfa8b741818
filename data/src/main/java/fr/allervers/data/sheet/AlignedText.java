package fr.allervers.data.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text whose columns are set apart by two blanks or more, as if printed. */
final class AlignedText {

    /** Columns that it has at least. */
    private static final int FEWEST = 3;

    private static final int SAMPLE = 500;
    private static final Pattern PART = Pattern.compile("\\S+(?:[ \\u00a0]\\S+)*+");

    /** A mark that separates, with blanks around it as if to set columns apart too. */
    private static final Pattern MARKED = Pattern.compile("\t|\\s[;,|]|[;,|]\\s{2}");

    /** Something in a line, with where it begins and ends. */
    private record Part(String text, int from, int to) {

        /** How many characters it shares with another, negative how far they are apart. */
        int shared(Part other) {
            return Math.min(to, other.to) - Math.max(from, other.from);
        }
    }

    private final List<Part> columns;

    private AlignedText(List<Part> columns) {
        this.columns = columns;
    }

    /**
     * The text with a tab between columns; null where it is not set so.
     *
     * @param weight how many columns and lines the mark that separates most makes of it
     */
    static @Nullable String tabbed(String text, long weight) {
        var lines = text.lines().limit(SAMPLE).map(AlignedText::parts).toList();
        Map<Integer, Integer> counts = new HashMap<>();
        lines.stream().filter(l -> l.size() >= FEWEST).forEach(l -> counts.merge(l.size(), 1, Integer::sum));
        var most = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(null);
        if (most == null
                || most.getValue() < 2
                || (most.getKey() - 1L) * most.getValue() <= weight
                || 2
                                * text.lines()
                                        .limit(SAMPLE)
                                        .filter(l -> MARKED.matcher(l).find())
                                        .count()
                        >= lines.size()) {
            return null;
        }
        var first = lines.stream()
                .filter(l -> l.size() == most.getKey())
                .findFirst()
                .orElseThrow();
        var aligned = new AlignedText(first);
        return text.lines().map(aligned::tabbed).collect(Collectors.joining("\n"));
    }

    private static List<Part> parts(String line) {
        var parts = new ArrayList<Part>();
        var found = PART.matcher(line);
        while (found.find()) {
            parts.add(new Part(found.group(), found.start(), found.end()));
        }
        return parts;
    }

    /** As many parts as there are columns are these in turn; of fewer, each stands in the column that it is below. */
    private String tabbed(String line) {
        var parts = parts(line);
        if (parts.size() == columns.size() || parts.size() == 1 && parts.get(0).from == 0) {
            return parts.stream().map(p -> quoted(p.text)).collect(Collectors.joining("\t"));
        }
        var cells = new ArrayList<String>();
        for (var part : parts) {
            int column = Math.max(cells.size(), below(part));
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(quoted(part.text));
        }
        return String.join("\t", cells);
    }

    private int below(Part part) {
        int best = 0;
        for (int i = 1; i < columns.size(); i++) {
            best = columns.get(i).shared(part) > columns.get(best).shared(part) ? i : best;
        }
        return best;
    }

    private static String quoted(String text) {
        return text.indexOf('"') < 0 ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
