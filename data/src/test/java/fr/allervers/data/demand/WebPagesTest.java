package fr.allervers.data.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.sheet.SheetFile;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Web pages with tables, as many programs export them under the name of a spreadsheet. */
class WebPagesTest {

    private static final String PAGE = """
            <html xmlns:o="urn:x"><head><meta charset="%s"><title>Demande de Mme Untel</title><style>td { color: red }</style></head>
            <body><!-- <table><tr><td>x</td></tr></table> --><p>Saisi par Mme Untel</p>
            <table border=1><tr><th>Commune<th>Thème</th><th>Public</th><th>Transport</th><th>Habitants</th></tr>
            <tr><td rowspan="2">Forbach</td><td>E&#45;mail</td><td>Seniors</td><td>bus&nbsp;</td><td align="right">12</td></tr>
            <TR><TD>Sant&eacute;</TD><TD><b>Seniors</b></TD><TD>à pied</TD><TD>3</TD></TR>
            <tr><td>Œting</td><td>Santé</td><td>Seniors</td><td>bus</td><td><font>4</font></td></tr></table></body></html>
            """;

    private static DemandReading read(byte[] page) {
        return new DemandReader(TestTerritory.vocabulary())
                .read(SheetFile.read(page), new Answers(Map.of("ABOVE:COMMUNE", "above")));
    }

    @Test
    void aTableOfAPageIsReadInWhateverEncoding() {
        for (var charset : List.of(UTF_8, Charset.forName("windows-1252"))) {
            var reading = read(PAGE.formatted(charset.name()).getBytes(charset));

            assertThat(reading.questions()).as(charset.name()).isEmpty();
            assertThat(TestTerritory.lines(reading))
                    .containsExactly(
                            "57227 email seniors bus 12 p1",
                            "57227 sante seniors pied 3 p1",
                            "57521 sante seniors bus 4 p1");
        }
    }

    @Test
    void whatStandsAroundItIsNotKept() {
        var workbook = SheetFile.read(PAGE.formatted("utf-8").getBytes(UTF_8));

        assertThat(workbook.carriesMore()).isTrue();
        assertThat(workbook.sheets()).hasSize(1);
        assertThat(workbook.toString()).doesNotContain("Untel");
    }

    @Test
    void severalTablesAreAskedAboutLikeSheets() {
        var row = "<tr><td>%s</td><td>Santé</td><td>Seniors</td><td>bus</td><td>4</td></tr>";
        var head = "<tr><td>Commune</td><td>Thème</td><td>Public</td><td>Transport</td><td>Habitants</td></tr>";
        var page = "<table>" + head + row.formatted("Forbach") + "</table><br><table>" + head + row.formatted("Œting")
                + "</table>";

        assertThat(read(page.getBytes(UTF_8)).questions())
                .extracting(Question::key)
                .contains("SHEETS");
    }
}
