package fr.allervers.data.sheet;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** A spreadsheet in a compressed file: an XLSX or an ODS by what it contains. */
final class ZippedWorkbook {

    private ZippedWorkbook() {}

    static Workbook read(byte[] bytes) {
        try (var archive = Archive.of(bytes)) {
            if (archive.has("content.xml")) {
                return OdsFile.read(archive);
            }
            if (archive.has("xl/workbook.xml") || archive.has("_rels/.rels")) {
                return new XlsxFile(archive).read();
            }
            throw UnreadableSheetException.of("archive");
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
    }

    /** Damage shows in many ways, deep inside the libraries; to people it is one. */
    static UnreadableSheetException refusal(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableSheetException refusal) {
                return refusal;
            }
        }
        return UnreadableSheetException.of("damaged");
    }
}
