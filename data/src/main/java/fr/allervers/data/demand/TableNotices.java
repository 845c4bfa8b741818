package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is said of a table as a whole, whatever its rows ask for. */
final class TableNotices {

    /** Cells of a line that is a title. */
    private static final int FEW = 2;

    /** Cells beyond which a line is none of the headings over headings. */
    private static final int MANY = 4;

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Findings findings;

    TableNotices(TableLayout layout, Vocabulary vocabulary, Findings findings) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** Says what of the file stands beside the rows that are read: lines above, what is hidden, comments, texts. */
    void sayWhatIsBeside() {
        var sheet = layout.sheet();
        long above = sheet.rows().stream()
                .takeWhile(r -> r.number() < layout.heading())
                .filter(this::isUnread)
                .count();
        if (above > 0) {
            findings.notice(Place.TABLE, "", Words.of("rows.above", above, layout.heading()));
        }
        if (!sheet.marks().hiddenRows().isEmpty()) {
            findings.notice(
                    Place.TABLE,
                    "",
                    Words.of("rows.hidden", sheet.marks().hiddenRows().size()));
        }
        var comments = sheet.marks().comments();
        if (!comments.isEmpty()) {
            findings.notice(Place.TABLE, String.join(", ", comments), Words.of("comments", comments.size()));
        }
        var unseen = sheet.marks().unseen();
        if (!unseen.isEmpty()) {
            findings.notice(Place.TABLE, String.join(", ", unseen), Words.of("cells.unseen", unseen.size()));
        }
        int boxes = sheet.marks().textBoxes();
        if (boxes > 0) {
            findings.notice(Place.TABLE, "", Words.of("textBoxes", boxes));
        }
        for (var text : sheet.marks().pageTexts()) {
            findings.noticeOnce("PAGES:" + text, Place.TABLE, PersonalColumns.silent(text), Words.of("pageText"));
        }
        var unread = layout.others().keySet();
        sayHidden(sheet.marks().hiddenColumns().stream().filter(c -> !unread.contains(c)), "columns.hidden");
        sayHidden(sheet.marks().hiddenColumns().stream().filter(unread::contains), "columns.hidden.other");
    }

    private void sayHidden(Stream<Integer> columns, String problem) {
        var letters = columns.sorted().map(Sheet::letters).toList();
        if (!letters.isEmpty()) {
            findings.notice(Place.TABLE, "", Words.of(problem, letters.size(), String.join(", ", letters)));
        }
    }

    /** True of a line above the headings that is no part of them, and says no time and nothing that is known here. */
    private boolean isUnread(SheetRow row) {
        var texts = row.cells().stream()
                .filter(c -> !c.isBlank() && !c.covered())
                .map(Cell::text)
                .toList();
        if (texts.size() > (layout.isWide() ? MANY : FEW)) {
            return !isOverHeadings(row);
        }
        boolean title = !texts.isEmpty() && texts.size() <= (layout.isWide() ? 1 : FEW);
        return title
                && !layout.titled().containsKey(row.number())
                && texts.stream().noneMatch(t -> vocabulary.knows(t) || SaidTime.in(t) != null);
    }

    /** True where the headings began in a row and went on below it. */
    private boolean isOverHeadings(SheetRow row) {
        return layout.columns().entrySet().stream()
                .anyMatch(c ->
                        c.getKey() == DemandColumn.of(row.cell(c.getValue()).text()));
    }

    /** Columns of figures for the same, at the same time, which are added. */
    void sayWhichColumnsAreOfOneThing() {
        var together = new LinkedHashMap<Object, List<WideColumn>>();
        for (var wide : layout.wide()) {
            together.computeIfAbsent(Map.entry(wide.means(), wide.period()), t -> new ArrayList<>())
                    .add(wide);
        }
        for (var columns : together.values()) {
            if (columns.size() > 1) {
                var names = columns.stream()
                        .map(w -> layout.headings().get(w.column()))
                        .toList();
                var last = names.get(names.size() - 1);
                boolean ofTheme = columns.get(0).means().keySet().equals(Set.of(Kind.THEME));
                findings.notice(
                        Place.of(layout.heading(), columns.get(1).column()),
                        names.get(1),
                        Words.of(
                                ofTheme ? "columns.same" : "columns.same.other",
                                String.join(" », « ", names.subList(0, names.size() - 1)),
                                last));
            }
        }
    }
}
