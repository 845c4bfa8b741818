package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.jspecify.annotations.Nullable;

/** Tables of a web page, as many programs write them under the name of a spreadsheet. Whatever stands around them is not kept. */
final class HtmlTables {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SPAN = Pattern.compile("(?i)\\b(col|row)span\\s*=\\s*[\"']?(\\d{1,4})");
    private static final Set<String> UNSEEN = Set.of("script", "style", "title", "template", "noscript");
    private static final int NESTED = 20;

    private final CellBudget budget = new CellBudget();
    private final Deque<OneTable> open = new ArrayDeque<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final String page;
    private int tables;

    private HtmlTables(String page) {
        this.page = page;
    }

    /**
     * Reads a page.
     *
     * @param known says whether the reader knows a cell's text: by such words an old encoding is told
     * @throws UnreadableSheetException where it holds no table
     */
    static Workbook read(byte[] bytes, Predicate<String> known) {
        var page = new HtmlTables(DecodedText.of(bytes, bytes.length, known).text());
        page.read();
        if (page.sheets.isEmpty()) {
            throw UnreadableSheetException.of("html");
        }
        return Workbook.of(Format.XLSX, page.sheets, true, false);
    }

    private void read() {
        for (int at = 0; at < page.length(); ) {
            int tag = page.indexOf('<', at);
            text(page.substring(at, tag < 0 ? page.length() : tag));
            at = tag < 0 ? page.length() : tag(tag);
        }
        while (!open.isEmpty()) {
            end();
        }
    }

    private void text(String text) {
        var table = open.peek();
        if (table != null && table.cell != null) {
            table.cell.append(text);
        }
    }

    /** Takes a tag; gives where the page goes on behind it. */
    private int tag(int at) {
        if (page.startsWith("<!--", at)) {
            int end = page.indexOf("-->", at);
            return end < 0 ? page.length() : end + 3;
        }
        int end = page.indexOf('>', at);
        if (end < 0) {
            return page.length();
        }
        var tag = page.substring(at + 1, end);
        var name = name(tag);
        if (UNSEEN.contains(name)) {
            int closing = page.indexOf("</" + tag.substring(0, name.length()), end);
            return closing < 0 ? page.length() : closing;
        }
        take(name, tag);
        return end + 1;
    }

    private static String name(String tag) {
        int end = tag.startsWith("/") ? 1 : 0;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }

    private void take(String name, String tag) {
        var table = open.peek();
        switch (name) {
            case "table" -> begin();
            case "/table" -> end();
            case "tr" -> {
                if (table != null) {
                    table.row();
                }
            }
            case "td", "th" -> {
                if (table != null) {
                    table.begin(tag);
                }
            }
            case "/td", "/th", "/tr" -> {
                if (table != null) {
                    table.end();
                }
            }
            case "br", "/p", "/div", "/li" -> text(" ");
            default -> {
                // how a text looks says nothing
            }
        }
    }

    private void begin() {
        if (open.size() < NESTED) {
            open.push(new OneTable(new SheetBuilder("Tableau " + ++tables, false, budget)));
        }
    }

    private void end() {
        if (!open.isEmpty()) {
            var table = open.pop();
            table.end();
            table.merges.forEach(Runnable::run);
            var sheet = table.sheet.build();
            if (!sheet.rows().isEmpty()) {
                sheets.add(sheet);
            }
        }
    }

    /** A table as it is being read: a cell over several rows leaves no place for others below it. */
    private static final class OneTable {

        private final SheetBuilder sheet;
        private final List<Runnable> merges = new ArrayList<>();
        private final List<Integer> takenTo = new ArrayList<>();
        private int row;
        private int column;
        private int across;
        private int down;
        private @Nullable StringBuilder cell;

        OneTable(SheetBuilder sheet) {
            this.sheet = sheet;
        }

        void row() {
            end();
            row++;
            column = 0;
        }

        void begin(String tag) {
            end();
            row = Math.max(1, row);
            across = 1;
            down = 1;
            SPAN.matcher(tag).results().forEach(s -> {
                int many = Math.max(1, Integer.parseInt(s.group(2)));
                if (s.group(1).equalsIgnoreCase("col")) {
                    across = Math.min(many, SheetLimits.COLUMNS);
                } else {
                    down = many;
                }
            });
            while (column < takenTo.size() && takenTo.get(column) >= row) {
                column++;
            }
            cell = new StringBuilder();
        }

        void end() {
            if (cell == null) {
                return;
            }
            var text = BLANKS.matcher(StringEscapeUtils.unescapeHtml4(cell.toString()))
                    .replaceAll(" ")
                    .strip();
            cell = null;
            sheet.put(row, column, Cell.text(text));
            int right = column + across - 1;
            int last = row + down - 1;
            if (across > 1 || down > 1) {
                int first = row;
                int left = column;
                merges.add(() -> sheet.merge(first, left, last, right));
            }
            for (int c = column; c <= right; c++) {
                while (takenTo.size() <= c) {
                    takenTo.add(0);
                }
                takenTo.set(c, last);
            }
            column = right + 1;
        }
    }
}
