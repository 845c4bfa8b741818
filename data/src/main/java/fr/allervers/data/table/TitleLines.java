package fr.allervers.data.table;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.words.CellText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text whose first lines are no heading, such as a title above a table.
 *
 * @param titles those lines without what parts their cells, by the line in the file
 * @param text with those lines emptied, so that all others keep their place
 */
record TitleLines(Map<Integer, String> titles, String text) {

    /** Lines that are looked at. */
    private static final int LOOKED_AT = 30;

    private static final Pattern SEPARATORS = Pattern.compile("[,;\t]");
    private static final Pattern NO_LINE_BREAK = Pattern.compile("[^\r\n]");

    /** Parts the lines above the heading from the rest; none where the first line is the heading, or no line is. */
    static TitleLines of(String text, TableShape shape) {
        var lines = text.lines().limit(LOOKED_AT).toList();
        var titles = new TreeMap<Integer, String>();
        int above = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (isHeading(line, shape)) {
                above = i;
                break;
            }
            if (SEPARATORS.splitAsStream(line).filter(c -> isColumn(c, shape)).count() > 1) {
                break;
            }
            var title = title(line);
            if (!title.isEmpty()) {
                titles.put(i + 1, title);
            }
        }
        if (above == 0 || titles.isEmpty()) {
            return new TitleLines(Map.of(), text);
        }
        int end = start(text, above);
        return new TitleLines(
                titles, NO_LINE_BREAK.matcher(text.substring(0, end)).replaceAll("") + text.substring(end));
    }

    void say(String file, TableShape shape, TableFaults faults) {
        titles.forEach((line, title) -> {
            var sentence = TableFaults.words("line.title", Excerpt.of(title));
            if (shape.strict()) {
                faults.doubt(file + ":" + line, sentence);
            } else {
                faults.note(file + ":" + line, sentence);
            }
        });
    }

    private static boolean isHeading(String line, TableShape shape) {
        return List.of(",", ";", "\t").stream()
                .map(separator -> Arrays.stream(line.split(separator, -1))
                        .map(TitleLines::cell)
                        .filter(c -> !c.isEmpty())
                        .map(shape::column)
                        .toList())
                .anyMatch(columns -> new HashSet<>(columns).containsAll(shape.needed())
                        && columns.stream().anyMatch(shape.columns()::contains));
    }

    private static boolean isColumn(String cell, TableShape shape) {
        return shape.columns().contains(shape.column(cell(cell)));
    }

    private static String cell(String text) {
        return CellText.stripped(text.replace("\"", "").replace("\uFEFF", ""));
    }

    private static String title(String line) {
        return SEPARATORS
                .splitAsStream(line)
                .map(TitleLines::cell)
                .filter(c -> !c.isEmpty())
                .collect(joining(", "));
    }

    /** Where a line, from 0, begins. */
    private static int start(String text, int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                at++;
            }
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }
}
