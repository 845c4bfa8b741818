package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What a file says beside its cells: struck through, commented, hidden. */
class MarksTest {

    private static final String ROW = "<table:table-row>%s</table:table-row>";
    private static final String CELL =
            "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>";

    private final DemandReader reader = new DemandReader(TestTerritory.vocabulary());

    private static byte[] spreadsheet() {
        return xlsx(w -> {
            var sheet = fill(
                    w.newWorksheet("Besoins"),
                    "Commune;Thème;Public;Transport;Nb",
                    "Forbach;E-mail;Seniors;bus;2",
                    "Œting;E-mail;Seniors;bus;3",
                    "Forbach;Santé;Seniors;bus;4");
            for (int column = 0; column < 5; column++) {
                sheet.style(2, column).strikethrough().set();
            }
            sheet.style(3, 1).strikethrough().set();
            sheet.comment(1, 4, "plus deux avec Mme Klein");
            sheet.hideRow(1);
        });
    }

    private static byte[] openDocument() throws IOException {
        var head = row("", "Commune", "Thème", "Public", "Transport", "Nb");
        var content = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:automatic-styles>"
                + "<style:style style:name=\"off\" style:family=\"table-cell\">"
                + "<style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
                + "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Besoins\">"
                + head
                + row("", "Forbach", "E-mail", "Seniors", "bus", "2")
                        .replace(
                                "2</text:p>",
                                "2</text:p><office:annotation><text:p>Mme Klein</text:p></office:annotation>")
                + row("off", "Œting", "E-mail", "Seniors", "bus", "3")
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String row(String style, String... texts) {
        var cells = new StringBuilder();
        for (var text : texts) {
            cells.append(CELL.formatted(style, text));
        }
        return ROW.formatted(cells);
    }

    private DemandReading read(Workbook workbook, Map<String, String> answers) {
        return reader.read(workbook, new Answers(answers));
    }

    @Test
    void aRowThatIsStruckThroughIsAskedAboutAndNotCountedInSilence() {
        var file = SheetFile.read(spreadsheet());

        assertThat(read(file, Map.of()).questions())
                .extracting(q -> q.key() + " > "
                        + (q.proposed() == null ? "" : q.proposed().value()))
                .containsExactly("ROWS:struck > -", "ROWS:partly struck > ");
        assertThat(TestTerritory.lines(read(file, Map.of("ROWS:struck", "-", "ROWS:partly struck", "keep"))))
                .containsExactly("57227 email seniors bus 2 p1", "57227 sante seniors bus 4 p1");
    }

    @Test
    void commentsAreToldByTheirCellsAndNotRead() {
        var reading = read(SheetFile.read(spreadsheet()), Map.of());

        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("comments"))
                .extracting(Finding::found)
                .containsExactly("E2");
        assertThat(reading.toString()).doesNotContain("Klein");
    }

    @Test
    void theCopyHasTheMarksButNotTheComments() {
        var file = SheetFile.read(spreadsheet());
        var copy = SheetFile.read(WorkbookCopy.of(file));

        assertThat(read(copy, Map.of()).questions())
                .isEqualTo(read(file, Map.of()).questions());
        assertThat(copy.sheets().get(0).marks().hiddenRows()).containsExactly(2);
        assertThat(copy.sheets().get(0).marks().comments()).isEmpty();
    }

    @Test
    void anOpenDocumentSaysTheSame() throws IOException {
        var reading = read(SheetFile.read(openDocument()), Map.of());

        assertThat(reading.questions()).extracting(Question::key).containsExactly("ROWS:struck");
        assertThat(reading.findings())
                .filteredOn(f -> f.problem().key().equals("comments"))
                .extracting(Finding::found)
                .containsExactly("E2");
    }
}
