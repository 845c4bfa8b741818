package fr.allervers.web.demand;

import fr.allervers.data.demand.PersonalColumns;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of demand as it may be kept: as it came or, where it tells who people are or holds fields and comments that
 * nobody reads, a copy that does not.
 *
 * @param dropped headings of the columns that told, places of single cells, sheets that are not shown, fields beside the
 *     tables, and {@link #COMMENT} with the place of each comment, {@link #MORE}, {@link #PAGES} and
 *     {@link #AUTHORS}, each once; none where it is as it came
 */
record KeptFile(byte[] content, Workbook workbook, List<String> dropped) {

    /** What stands before the place of a comment. */
    static final String COMMENT = "comment:";

    /** Stands for what a spreadsheet carries beside its tables. */
    static final String MORE = "more:";

    /** Stands for texts at the head or the foot of pages. */
    static final String PAGES = "pages:";

    /** Stands for what a spreadsheet says of who made it. */
    static final String AUTHORS = "authors:";

    /**
     * What may be kept of a file.
     *
     * @throws UnreadableSheetException where it is no table
     */
    static KeptFile of(byte[] content, Vocabulary words) {
        var sent = SheetFile.read(content, words::knows);
        try {
            return of(content, sent, words);
        } catch (UnreadableSheetException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw UnreadableSheetException.unforeseen(e);
        }
    }

    private static KeptFile of(byte[] content, Workbook sent, Vocabulary words) {
        var personal = PersonalColumns.of(sent, words);
        var comments = comments(sent);
        if (personal.isEmpty() && sent.beside().isEmpty() && comments.isEmpty() && !tellsMore(sent)) {
            return new KeptFile(content, sent, List.of());
        }
        var copy = WorkbookCopy.of(PersonalColumns.withTimesOfPages(personal.workbook()));
        var dropped = Stream.of(
                        personal.names(),
                        personal.cellNames(),
                        wholeSheets(sent, personal.workbook()),
                        sent.beside(),
                        comments,
                        sent.carriesMore() ? List.of(MORE) : List.<String>of(),
                        hasPageTexts(sent) ? List.of(PAGES) : List.<String>of(),
                        sent.namesAuthors() ? List.of(AUTHORS) : List.<String>of())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new KeptFile(copy, SheetFile.read(copy, words::knows), dropped);
    }

    private static boolean tellsMore(Workbook sent) {
        return sent.carriesMore() || sent.namesAuthors() || PersonalColumns.isInPages(sent);
    }

    private static boolean hasPageTexts(Workbook sent) {
        return sent.sheets().stream().anyMatch(s -> !s.marks().pageTexts().isEmpty());
    }

    /** Places of the comments, the last one for all others where they are many. */
    private static List<String> comments(Workbook sent) {
        var places = sent.sheets().stream()
                .flatMap(s -> s.marks().comments().stream().map(cell -> sent.in(s.name(), cell)))
                .toList();
        return Workbook.few(places).stream().map(place -> COMMENT + place).toList();
    }

    /** Sheets that the copy has no more, as they are not shown. */
    private static List<String> wholeSheets(Workbook sent, Workbook copy) {
        var kept = copy.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
        return sent.sheets().stream()
                .filter(s -> !kept.contains(s.name()) && !s.rows().isEmpty())
                .map(Sheet::name)
                .toList();
    }
}
