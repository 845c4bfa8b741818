package fr.allervers.web.demand;

import fr.allervers.data.demand.PersonalColumns;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of demand as it may be kept: as it came or, where it tells who people are, a copy that does not.
 *
 * @param dropped headings of the columns that told, and fields beside the table, each once; none where it is as it came
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
        if (personal.isEmpty()) {
            return new KeptFile(content, sent, List.of());
        }
        var copy = WorkbookCopy.of(personal.workbook());
        var dropped = Stream.concat(personal.names().stream(), sent.beside().stream())
                .distinct()
                .toList();
        return new KeptFile(copy, SheetFile.read(copy, words::knows), dropped);
    }
}
