package fr.allervers.web.territory.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A table's form as it was sent.
 *
 * @param fields {@code c.KEY.COLUMN} is a cell, {@code x.KEY} a row to be taken away, {@code edits} what was changed on
 *     other pages of the table
 */
record TablePost(MultiValueMap<String, String> fields) {

    private static final Pattern CELL = Pattern.compile("c\\.([vn]?\\d{1,7})\\.(\\d{1,3})");
    private static final String SAVE = "save";
    private static final String ADD = "add";
    private static final String PAGE = "page.";
    private static final int MORE = 5;

    private String text(String field) {
        var text = fields.getFirst(field);
        return text == null ? "" : text.strip();
    }

    @Nullable
    String author() {
        return PersonText.author(text("author"));
    }

    @Nullable
    String words() {
        return PersonText.words(text("words"));
    }

    int number(String field, int otherwise) {
        var text = text(field);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    boolean saves() {
        return text("action").equals(SAVE);
    }

    /** The page asked for; the first where another filter is. */
    int page() {
        var action = text("action");
        if (action.startsWith(PAGE) && action.substring(PAGE.length()).matches("\\d{1,6}")) {
            return Integer.parseInt(action.substring(PAGE.length()));
        }
        return text("filter").equals(text("filtered")) ? number("page", 1) : 1;
    }

    String filter() {
        return text("filter");
    }

    int blank() {
        int blank = number("blank", 1);
        return text("action").equals(ADD) ? blank + MORE : blank;
    }

    /** Everything changed, on this page of the table and on others. */
    GridEdits edits(Grid grid) {
        var edits = GridEdits.read(fields.getFirst("edits"));
        for (var row : rows(grid.columns().size()).entrySet()) {
            edits = grid.edit(edits, row.getKey(), row.getValue(), fields.containsKey("x." + row.getKey()));
        }
        return edits;
    }

    private Map<String, List<String>> rows(int width) {
        var rows = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            var cell = CELL.matcher(name);
            if (cell.matches() && Integer.parseInt(cell.group(2)) < width) {
                rows.computeIfAbsent(cell.group(1), k -> new ArrayList<>(grown(width)))
                        .set(Integer.parseInt(cell.group(2)), clean(values.get(0)));
            }
        });
        return rows;
    }

    private static List<String> grown(int width) {
        return Collections.nCopies(width, "");
    }

    /** Browsers end lines in a way of their own. */
    private static String clean(String cell) {
        return cell.replace("\r\n", "\n").strip();
    }
}
