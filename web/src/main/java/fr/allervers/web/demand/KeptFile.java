package fr.allervers.web.demand;

import fr.allervers.data.demand.PersonalColumns;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of demand as it may be kept: as it came or, where it tells who people are or holds fields that nobody reads, a
 * copy that does not.
 *
 * @param dropped headings of the columns that told, places of single cells, sheets that are not shown and fields beside the
 *     tables, each once; none where it is as it came
 */
record KeptFile(byte[] content, Workbook workbook, List<String> dropped) {

    /**
     * What may be kept of a file.
     *
     * @throws fr.allervers.data.sheet.UnreadableSheetException where it is no table
     */
    static KeptFile of(byte[] content, Vocabulary words) {
        var sent = SheetFile.read(content, words::knows);
        var personal = PersonalColumns.of(sent, words);
        if (personal.isEmpty() && sent.beside().isEmpty()) {
            return new KeptFile(content, sent, List.of());
        }
        var copy = WorkbookCopy.of(personal.workbook());
        var dropped = Stream.of(
                        personal.names(), personal.cellNames(), wholeSheets(sent, personal.workbook()), sent.beside())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return new KeptFile(copy, SheetFile.read(copy, words::knows), dropped);
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
