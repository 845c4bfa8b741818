package fr.allervers.data.demand;

import static fr.allervers.data.demand.Files.csv;
import static fr.allervers.data.demand.Files.fill;
import static fr.allervers.data.demand.Files.with;
import static fr.allervers.data.demand.Files.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.sheet.WorkbookCopy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static final String HEAD = "Commune;Thème;Public;Transport;Nb";

    /** A workbook whose shared text AAA is replaced by stretches of text. */
    private static byte[] stretches(String stretches) {
        var file = xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;AAA"));
        return with(file, Map.of("xl/sharedStrings.xml", t -> t.replaceFirst("<t[^>]*>AAA</t>", stretches)));
    }

    private List<String> keys(byte[] file) {
        return read(SheetFile.read(file), Map.of()).questions().stream()
                .map(Question::key)
                .toList();
    }

    private List<String> notices(byte[] file) {
        return read(SheetFile.read(file), Map.of()).findings().stream()
                .filter(f -> f.question() == null)
                .map(f -> f.problem().key() + " " + f.found())
                .toList();
    }

    @Test
    void aRaisedDigitIsTheMarkOfANoteAndNoPartOfTheFigure() {
        var raised = "<r><t>1</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>2</t></r>";

        assertThat(keys(stretches(raised))).containsExactly("RESIDENTS:1²");
    }

    @Test
    void aStretchOfACellThatIsStruckThroughIsAskedAbout() {
        var struck = "<r><rPr><strike/></rPr><t>12</t></r>";

        assertThat(keys(stretches(struck))).containsExactly("ROWS:partly struck");
        assertThat(keys(stretches(struck.replace("<strike/>", "<strike val=\"0\"/>"))))
                .isEmpty();
    }

    @Test
    void stretchesOfAnOpenDocumentCountLikewise() throws IOException {
        var styles = "</office:automatic-styles>";
        var struck = with(
                openDocument(),
                Map.of(
                        "content.xml",
                        t -> t.replace(
                                        styles,
                                        "<style:style style:name=\"up\" style:family=\"text\"><style:text-properties"
                                                + " style:text-position=\"super 58%\"/></style:style>" + styles)
                                .replace("table:style-name=\"off\"", "table:style-name=\"\"")
                                .replace(">3</text:p>", ">3<text:span text:style-name=\"up\">1</text:span></text:p>")
                                .replace(">Œting<", "><text:span text:style-name=\"off\">Œting</text:span><")));

        assertThat(keys(struck)).containsExactly("ROWS:partly struck");
        assertThat(read(SheetFile.read(struck), Map.of("ROWS:partly struck", "keep"))
                        .questions())
                .extracting(Question::key)
                .containsExactly("RESIDENTS:3¹");
    }

    @Test
    void whiteLettersAreTold() {
        var file = xlsx(w -> {
            var sheet = fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2");
            sheet.range(1, 0, 1, 1).style().fontColor("FFFFFF").set();
            sheet.range(0, 0, 0, 4)
                    .style()
                    .fontColor("FFFFFF")
                    .fillColor("003366")
                    .set();
        });

        assertThat(notices(file)).containsExactly("cells.unseen A2, B2");
        assertThat(notices(WorkbookCopy.of(SheetFile.read(file)))).containsExactly("cells.unseen A2, B2");
    }

    private static byte[] openDocument(String letters, String styles) throws IOException {
        return with(
                openDocument(),
                Map.of(
                        "content.xml",
                        t -> t.replace("style:text-line-through-style=\"solid\"", letters)
                                .replace("style:name=\"off\"", "style:name=\"off\" style:parent-style-name=\"Named\""),
                        "styles.xml",
                        t -> "<document-styles>" + styles + "</document-styles>"));
    }

    @Test
    void whiteAndHiddenLettersOfAnOpenDocumentAreTold() throws IOException {
        var unseen = "cells.unseen A3, B3, C3, D3, E3";
        var named = "<style name=\"Named\"><table-cell-properties background-color=\"%s\"/></style>";

        assertThat(notices(openDocument("style:color=\"#FFFFFF\"", ""))).contains(unseen);
        assertThat(notices(openDocument("style:display=\"none\"", ""))).contains(unseen);
        assertThat(notices(openDocument("style:color=\"#ffffff\"", named.formatted("transparent"))))
                .contains(unseen);
        assertThat(notices(openDocument("style:color=\"#ffffff\"", named.formatted("#003366"))))
                .doesNotContain(unseen);
        assertThat(notices(openDocument(
                        "style:font-weight=\"bold\"",
                        "<style name=\"Named\"><text-properties color=\"#ffffff\"/></style>"
                                + "<number-style name=\"N1\"><text-properties color=\"#ff0000\"/></number-style>")))
                .contains(unseen);
    }

    @Test
    void whatStandsAtTheHeadAndTheFootOfPagesIsTold() throws IOException {
        var plain = xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2"));
        var text =
                "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Gras\"&amp;12Plus dix à Œting, R&amp;&amp;D&amp;RPage &amp;P</oddHeader>"
                        + "<oddFooter>&amp;C%s&amp;KFF0000</oddFooter></headerFooter></worksheet>";
        var printed = with(
                plain,
                Map.of("xl/worksheets/sheet1.xml", t -> t.replace("</worksheet>", text.formatted("Mme Klein, CCAS"))));
        var counted = with(
                plain,
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        t -> t.replace("</worksheet>", text.formatted("&amp;P sur &amp;N"))));
        var open = openDocument(
                "",
                "<master-page name=\"Default\"><header><p>Plus dix à Œting<sheet-name>???</sheet-name></p></header>"
                        + "<header-left display=\"false\"><p>Autre</p></header-left>"
                        + "<footer><p>Page <page-number>1</page-number></p></footer></master-page>"
                        + "<master-page name=\"Report\"><header><p>Autre</p></header></master-page>");

        assertThat(notices(printed)).containsExactly("pageText Plus dix à Œting, R&D", "pageText …, CCAS");
        assertThat(PersonalColumns.isInPages(SheetFile.read(printed))).isTrue();
        assertThat(notices(counted)).containsExactly("pageText Plus dix à Œting, R&D");
        assertThat(PersonalColumns.isInPages(SheetFile.read(counted))).isFalse();
        assertThat(notices(open))
                .filteredOn(n -> n.startsWith("pageText"))
                .containsExactly("pageText Plus dix à Œting");
    }

    /** Of a file with a name at the head of its pages only a copy is kept: the quarter in it was gone with the name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mme Klein, T4 2026                       | T4 2026
            4e trimestre 2026 (Mme Klein)            | T4 2026
            Mme Klein : du 5 octobre 2026 au 29 janvier 2027 | octobre 2026 à janvier 2027
            Mme Klein                                | -
            """, nullValues = "-")
    void theTimeAtTheHeadOfPagesIsInWhatIsKept(String text, @Nullable String kept) throws IOException {
        var printed = with(
                xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2")),
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        t -> t.replace(
                                "</worksheet>",
                                "<headerFooter><oddHeader>&amp;L%s</oddHeader></headerFooter></worksheet>"
                                        .formatted(text))));
        var copy = SheetFile.read(WorkbookCopy.of(PersonalColumns.withTimesOfPages(SheetFile.read(printed))));

        assertThat(copy.sheets().get(0).marks().pageTexts()).isEqualTo(kept == null ? List.of() : List.of(kept));
        assertThat(PersonalColumns.isInPages(copy)).isFalse();
        if (kept != null) {
            assertThat(SaidTime.in(kept)).isNotNull().isEqualTo(SaidTime.in(text));
        }
    }

    @Test
    void aRowWithoutHeightAndAColumnWithoutWidthAreHidden() {
        var file = with(
                xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2")),
                Map.of(
                        "xl/worksheets/sheet1.xml",
                        t -> t.replace("<row r=\"2\"", "<row ht=\"0\" r=\"2\"")
                                .replace(
                                        "<sheetData>",
                                        "<cols><col min=\"5\" max=\"5\" width=\"0\" customWidth=\"1\"/></cols><sheetData>")));

        assertThat(notices(file)).containsExactly("rows.hidden ", "columns.hidden ");
    }

    @Test
    void aTextThatLiesUponTheTableIsTold() {
        var relation = "<Relationships><Relationship Id=\"d1\" Type=\"http://x/drawing\""
                + " Target=\"../drawings/drawing1.xml\"/></Relationships>";
        var file = with(
                xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2")),
                Map.of(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        t -> relation,
                        "xl/drawings/drawing1.xml",
                        t ->
                                "<wsDr><sp><txBody><t>plus dix pour Mme Klein</t></txBody></sp><sp><txBody/></sp></wsDr>"));

        assertThat(notices(file)).containsExactly("textBoxes ");
        assertThat(SheetFile.read(file).carriesMore()).isTrue();
    }

    @Test
    void whatPivotTablesKeepOfOtherTablesIsKnown() {
        var plain = xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2"));
        var pivot = with(plain, Map.of("xl/pivotCache/pivotCacheRecords1.xml", t -> "<r>Mme Klein</r>"));

        assertThat(SheetFile.read(plain).carriesMore()).isFalse();
        assertThat(SheetFile.read(pivot).carriesMore()).isTrue();
    }

    @Test
    void whoMadeASpreadsheetIsKnownButNoProgramIsSomebody() throws IOException {
        var plain = xlsx(w -> fill(w.newWorksheet("D"), HEAD, "Forbach;E-mail;Seniors;bus;2"));
        var properties = "<p><creator>openpyxl</creator><title>Besoins</title><lastModifiedBy>%s</lastModifiedBy></p>";

        assertThat(SheetFile.read(plain).namesAuthors()).isFalse();
        assertThat(authors(plain, "docProps/core.xml", properties.formatted("")))
                .isFalse();
        assertThat(authors(plain, "docProps/core.xml", properties.formatted("Anne Klein")))
                .isTrue();
        assertThat(authors(
                        plain, "docProps/app.xml", "<p><Application>Excel</Application><Company>Mairie</Company></p>"))
                .isTrue();
        assertThat(authors(plain, "docProps/core.xml", "<damaged")).isTrue();
        assertThat(SheetFile.read(with(
                                plain,
                                Map.of(
                                        "xl/workbook.xml",
                                        t -> t.replace("<sheets>", "<absPath url=\"C:\\Anne Klein\\\"/><sheets>"))))
                        .namesAuthors())
                .isTrue();
        assertThat(SheetFile.read(openDocument()).namesAuthors()).isFalse();
        assertThat(authors(openDocument(), "meta.xml", "<m><initial-creator>Anne Klein</initial-creator></m>"))
                .isTrue();
    }

    private static boolean authors(byte[] file, String part, String properties) {
        return SheetFile.read(with(file, Map.of(part, t -> properties))).namesAuthors();
    }

    @Test
    void aStruckColumnOfATurnedTableIsAskedAbout() {
        var file = xlsx(w -> {
            var sheet = fill(
                    w.newWorksheet("D"),
                    "Commune;Forbach;Œting",
                    "Thème;E-mail;Santé",
                    "Public;Seniors;Seniors",
                    "Transport;bus;bus",
                    "Nb;2;3");
            sheet.range(0, 2, 4, 2).style().strikethrough().set();
        });

        assertThat(keys(file)).containsExactly("ROWS:struck");
        assertThat(TestTerritory.lines(read(SheetFile.read(file), Map.of("ROWS:struck", "-"))))
                .containsExactly("57227 email seniors bus 2 p1");
    }

    @Test
    void aCrossUnderAHeadingThatSaysCalledOffIsAskedAbout() {
        var table = csv(HEAD + ";Annulé", "Forbach;E-mail;Seniors;bus;2;x", "Œting;E-mail;Seniors;bus;3;");

        assertThat(keys(table)).containsExactly("ROWS:annule annule");
    }

    @Test
    void figuresOfAnotherMeasureAreNoPeopleByThemselves() {
        for (var measure : List.of("Nombre (en dizaines)", "Nombre (%)", "Nombre x10")) {
            assertThat(keys(csv("Commune;Thème;Public;Transport;" + measure, "Forbach;E-mail;Seniors;bus;2")))
                    .as(measure)
                    .isNotEmpty();
        }
    }

    @Test
    void whatATextLeavesOutIsNeverProposed() {
        var table = csv(HEAD, "sauf Forbach;E-mail;Seniors;bus;2", "Forbach;E-mail (annulé);Seniors;bus;3");

        assertThat(read(SheetFile.read(table), Map.of()).questions()).hasSize(2).allMatch(q -> q.proposed() == null);
    }
}
