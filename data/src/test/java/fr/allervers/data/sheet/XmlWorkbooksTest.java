package fr.allervers.data.sheet;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.sheet.Cell.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Workbooks that are one XML text: those of Excel 2003, and flat ones of OpenDocument. */
class XmlWorkbooksTest {

    private static final String HEAD = """
            <?xml version="1.0"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
              xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:html="http://www.w3.org/TR/REC-html40">
            """;

    private static final String BOOK = HEAD + """
            <DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Author>Mme Untel</Author></DocumentProperties>
            <Styles><Style ss:ID="Default"/><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>
              <Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style>
              <Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style>
              <Style ss:ID="e"><NumberFormat ss:Format="0&quot; \u20ac&quot;"/></Style>
              <Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style>
              <Style ss:ID="w"><Font ss:Color="#FFFFFF"/></Style>
              <Style ss:ID="b" ss:Parent="w"><Interior ss:Color="#000000" ss:Pattern="Solid"/></Style></Styles>
            <Worksheet ss:Name="T1"><Table><Column ss:Width="70"/><Column ss:Index="3" ss:Span="1" ss:Hidden="1"/>
              <Row><Cell><Data ss:Type="String">Forbach &amp; autour</Data></Cell>
                <Cell ss:StyleID="f"><Data ss:Type="Number">12</Data></Cell>
                <Cell ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell>
                <Cell ss:StyleID="d"><Data ss:Type="Number">46053</Data></Cell>
                <Cell ss:StyleID="d"><Data ss:Type="DateTime">2027-01-31T00:00:00.000</Data></Cell>
                <Cell ss:StyleID="e"><Data ss:Type="Number">9</Data></Cell>
                <Cell><Data ss:Type="Boolean">1</Data></Cell>
                <Cell ss:Formula="=RC[-1]"><Data ss:Type="Error">#REF!</Data></Cell>
                <Cell ss:Formula="=SUM(RC[-1])"/>
                <Cell ss:Formula="=2*2"><Data ss:Type="Number">4</Data></Cell></Row>
              <Row ss:Index="4" ss:Hidden="1"><Cell ss:Index="3" ss:StyleID="s"><Data ss:Type="String">c</Data>
                <Comment ss:Author="M. Untel"><ss:Data>M. Untel</ss:Data></Comment></Cell></Row>
              <Row><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">m</Data></Cell>
                <Cell ss:StyleID="w"><Data ss:Type="String">w</Data></Cell>
                <Cell ss:StyleID="b"><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">8<Sup>2</Sup></ss:Data></Cell></Row>
              <Row><Cell ss:Index="5"><Data ss:Type="Number">1</Data></Cell></Row></Table>
              <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><PageSetup><Header x:Data="&amp;CT1 2027"/></PageSetup>
              </WorksheetOptions></Worksheet>
            <Worksheet ss:Name="Vieux"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table>
              <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            </Workbook>
            """;

    private static String rows(String rows) {
        return HEAD + "<Worksheet ss:Name=\"S\"><Table>" + rows + "</Table></Worksheet></Workbook>";
    }

    private static String cell(String cell, String text) {
        return "<Cell " + cell + "><Data ss:Type=\"String\">" + text + "</Data></Cell>";
    }

    @Test
    void aWorkbookOf2003IsReadAsItIsShown() {
        var workbook = SheetFile.read(BOOK.getBytes(UTF_8));

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("T1", "Vieux");
        assertThat(workbook.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
        var sheet = workbook.sheets().get(0);
        assertThat(sheet.rows()).extracting(SheetRow::number).containsExactly(1, 4, 5, 6);
        assertThat(sheet.rows().get(0).cells())
                .containsExactly(
                        Cell.text("Forbach & autour"),
                        Cell.of(Kind.NUMBER, "12"),
                        Cell.text("50 %"),
                        Cell.of(Kind.DATE, "2026-01-31"),
                        Cell.of(Kind.DATE, "2027-01-31"),
                        Cell.text("9 \u20ac"),
                        Cell.text("TRUE"),
                        Cell.of(Kind.ERROR, "#REF!"),
                        Cell.of(Kind.FORMULA, "=SUM(RC[-1])"),
                        Cell.of(Kind.NUMBER, "4"));
        assertThat(sheet.rows().get(1).cells()).containsExactly(Cell.BLANK, Cell.BLANK, Cell.text("c"));
        assertThat(sheet.rows().get(2).cells()).extracting(Cell::text).containsExactly("m", "m", "w", "8\u00b2");
        assertThat(sheet.rows().get(3).cells()).extracting(Cell::text).containsExactly("m", "m", "", "", "1");
    }

    @Test
    void whatItDoesNotShowIsMarkedAndNobodyIsNamed() {
        var workbook = SheetFile.read(BOOK.getBytes(UTF_8));
        var marks = workbook.sheets().get(0).marks();

        assertThat(marks.hiddenRows()).containsExactly(4);
        assertThat(marks.hiddenColumns()).containsExactlyInAnyOrder(2, 3);
        assertThat(marks.struckRows()).containsExactly(4);
        assertThat(marks.comments()).containsExactly("C4");
        assertThat(marks.unseen()).containsExactly("C5");
        assertThat(marks.pageTexts()).containsExactly("T1 2027");
        assertThat(workbook.carriesMore()).isTrue();
        assertThat(workbook.namesAuthors()).isTrue();
        assertThat(workbook.toString()).doesNotContain("Untel");
    }

    @Test
    void otherEncodingsAndPrefixesAreTheSame() {
        var text = rows("<Row>" + cell("", "\u0152ting") + "</Row>");
        var prefixed =
                "<ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><ss:Worksheet ss:Name=\"S\">"
                        + "<ss:Table><ss:Row><ss:Cell><ss:Data ss:Type=\"String\">\u0152ting</ss:Data></ss:Cell></ss:Row></ss:Table>"
                        + "</ss:Worksheet></ss:Workbook>";

        for (var file : List.of(
                text.getBytes(UTF_8),
                text.getBytes(UTF_16),
                ("\ufeff" + text).getBytes(UTF_8),
                prefixed.getBytes(UTF_8))) {
            assertThat(SheetFile.read(file).sheets().get(0).rows())
                    .containsExactly(new SheetRow(1, List.of(Cell.text("\u0152ting"))));
        }
    }

    @Test
    void theBeginningOfOneIsTakenFromAStream() throws IOException {
        for (var text : List.of(BOOK, "<html><table><tr><td>x</td></tr></table></html>")) {
            var bytes = text.getBytes(UTF_8);
            assertThat(SheetFile.bytes(new ByteArrayInputStream(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void aNumberThatIsNoneStaysATextInTheCopy() {
        var workbook = SheetFile.read(rows("<Row><Cell><Data ss:Type=\"Number\">douze</Data></Cell></Row>")
                .getBytes(UTF_8));

        assertThat(SheetFile.read(WorkbookCopy.of(workbook)).sheets().get(0).rows())
                .containsExactly(new SheetRow(1, List.of(Cell.text("douze"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'<Row ss:Index=\"99999999999\"/>', damaged",
        "'<Row ss:Index=\"2000000000\"/>', damaged",
        "'<Row ss:Index=\"-3\"/>', damaged",
        "'<Row ss:Index=\"1048576\" ss:Span=\"5\"/>', damaged",
        "'<Row><Cell ss:Index=\"2000000000\"/></Row>', damaged",
        "'<Row><Cell ss:MergeDown=\"2147483647\"/></Row>', damaged",
        "'<Column ss:Span=\"2147483647\"/>', damaged",
        "'<Row><Cell ss:Index=\"9000\"><Data ss:Type=\"String\">x</Data></Cell></Row>', columns",
        "'<Row><Cell>', damaged",
        "'<Row><Cell><Data ss:Type=\"String\">&lol;</Data></Cell></Row>', damaged"
    })
    void hostileOnesAreRefused(String rows, String reason) {
        refused(rows(rows), reason);
    }

    @Test
    void documentTypesTruncationAndWhatHoldsNoTableAreRefused() {
        refused(BOOK.substring(0, BOOK.length() / 2), "damaged");
        refused(BOOK.replace("<Workbook ", "<!DOCTYPE Workbook SYSTEM \"file:///etc/passwd\"><Workbook "), "xml");
        refused(BOOK.replace("<Styles>", "<!DOCTYPE a [<!ENTITY b \"c\">]><Styles>"), "damaged");
        refused(HEAD + "</Workbook>", "xml");
        refused(rows("<Row>" + cell("", "x".repeat(2001)) + "</Row>"), "cell");
        refused(rows("<Row>" + cell("a=\"" + "x".repeat(2 * SheetLimits.PIECE) + "\"", "x") + "</Row>"), "bomb");
    }

    @Test
    void mergedCellsThatCoverEachOtherWithoutEndAreRefused() {
        refused(
                rows(("<Row>" + cell("ss:MergeAcross=\"400\" ss:MergeDown=\"90000\"", "x") + "</Row>").repeat(1_000)),
                "cells");
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> SheetFile.read(text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableSheetException.class,
                        e -> assertThat(e.sentence().key()).isEqualTo(reason));
    }

    @Test
    void aFlatOpenDocumentIsRead() {
        var text = """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                  office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
                %s</office:spreadsheet></office:body></office:document>
                """;
        var table = "<table:table table:name=\"T\"><table:table-row><table:table-cell office:value-type=\"float\""
                + " office:value=\"7\"/></table:table-row></table:table>";
        var workbook = SheetFile.read(text.formatted(table).getBytes(UTF_8));

        assertThat(workbook.sheets().get(0).rows())
                .containsExactly(new SheetRow(1, List.of(Cell.of(Kind.NUMBER, "7"))));
        assertThat(workbook.carriesMore()).isTrue();
        refused(text.formatted(""), "xml");
    }
}
