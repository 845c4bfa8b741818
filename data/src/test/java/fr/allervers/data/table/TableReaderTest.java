package fr.allervers.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final TableShape SHAPE = TableShape.of("id", "name?");

    private final TableFaults faults = new TableFaults();

    /** {@code line:id=name} of each row. */
    private List<String> rows(String text) throws IOException {
        return new TableReader("t.csv", SHAPE, faults)
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).stream()
                        .map(r -> r.line() + ":" + r.text("id") + "=" + r.text("name"))
                        .toList();
    }

    private List<String> faults() {
        return faults.listed().stream().map(Fault::toString).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID,name\na,b\n", "id;name\r\na;b", "\ufeffid\tname\ra\tb\r", " name , id \nb,a"})
    void separatorIsTheHeadings(String text) throws IOException {
        assertThat(rows(text)).containsExactly("2:a=b");
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\nid;name\na;b\n", "\ufeffSEP=,\r\nid,name\r\na,b", "\"sep=;\"\nid;name\na;b"})
    void aLineThatNamesTheSeparatorIsNoHeading(String text) throws IOException {
        assertThat(rows(text)).containsExactly("3:a=b");
        assertThat(faults()).isEmpty();
    }

    @Test
    void quotedCellsMayHoldSeparatorsQuotationMarksAndLineBreaks() throws IOException {
        assertThat(rows("id,name\n1,\"a, \"\"b\"\"\"\n\n2,\"c\nd\"\r\n3,\"e\rf\"\n4,\"g\r\nh\"\n5,i"))
                .containsExactly("2:1=a, \"b\"", "4:2=c\nd", "6:3=e\rf", "8:4=g\r\nh", "10:5=i");
        assertThat(faults()).isEmpty();
    }

    @Test
    void rowsWithoutTextArePassedOver() throws IOException {
        assertThat(rows("\n , \nid,name\n\n;\n,\n1,\n")).containsExactly("5:;=null", "7:1=null");
        assertThat(faults()).isEmpty();
    }

    @Test
    void emptyCellsAtTheEndMayLackOrBeTooMany() throws IOException {
        assertThat(rows("id,name\n1\n2,b,,\n3,c,d\n")).containsExactly("2:1=null", "3:2=b", "4:3=c");
        assertThat(faults())
                .containsExactly(
                        "t.csv:4: The row has 3 cells, the heading 2: put a text with a comma between quotation"
                                + " marks, or remove the cells that are too many.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name\n1,\"a\nb\"\n2,\"c\n3,d\n", // never closed
                "id,name\n1,\"a\nb\"\n2,\"c\"d\n3,e\n", // closed too early
                "id,name\n1,\"a\nb\"\n2,\"c\" \n3,e\n" // a blank outside
            })
    void misplacedQuotationMarksAreSaidWhereTheirRowBegins(String text) throws IOException {
        assertThat(rows(text)).containsExactly("2:1=a\nb");
        assertThat(faults())
                .containsExactly(
                        "t.csv:4: Quotation marks do not close or are misplaced. Correct them: a quoted cell is written"
                                + " \"…\", a quotation mark in it \"\".");
    }

    @Test
    void aQuotationMarkInsideACellIsTextLikeAnyOther() throws IOException {
        assertThat(rows("id,name\n1, \"a\"\n2,12\" wide\n")).containsExactly("2:1=\"a\"", "3:2=12\" wide");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aHeadingThatIsNoneEndsTheReading() throws IOException {
        assertThat(rows("name,nam,name\n1,2,3\n")).isEmpty();
        assertThat(faults())
                .containsExactly(
                        "t.csv:1: Unknown column \"nam\". Did you mean \"name\"?",
                        "t.csv:1: There are two columns \"name\". Keep the one that is right.",
                        "t.csv:1: The column \"id\" is missing. Which one is it among those that are not known: nam?"
                                + " Give it this heading, or add the column.");
    }

    @Test
    void textInAColumnWithoutAHeadingIsSaidOnce() throws IOException {
        assertThat(rows("id,,name,\n1,,b,\n2, ,d\n3,fermé le mardi,f\n4,aussi,h\n"))
                .containsExactly("2:1=b", "3:2=d", "4:3=f", "5:4=h");
        assertThat(faults()).isEmpty();
        assertThat(faults.doubts())
                .extracting(Fault::toString)
                .containsExactly("t.csv:4: Column 2 has no heading, and \"fermé le mardi\" is written in it: it is not"
                        + " read. Give it a heading, or empty it. Said once a column.");
    }

    @Test
    void anEmptyFileIsSaid() throws IOException {
        assertThat(rows(" \n,\n")).isEmpty();
        assertThat(faults()).hasSize(1).first().asString().startsWith("t.csv: ");
    }

    /** A title above the headings was a missing column, and where it held a comma the whole table was one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Salles de la commune",
                "Salles, au 1er octobre;",
                "\"Salles\r\nde la commune\";;",
                ";\n;\nSalles;"
            })
    void titlesAboveTheHeadingAreSaidAndPassedOver(String title) throws IOException {
        assertThat(rows(title + "\nid;name\na;Mairie, rez-de-chaussée\n")).hasSize(1);
        assertThat(faults.count()).isZero();
        assertThat(faults.doubts())
                .isNotEmpty()
                .extracting(Object::toString)
                .allMatch(f -> f.contains("stands above the headings") || f.contains("au-dessus"))
                .anyMatch(f -> f.contains("Salles"));
    }

    @Test
    void aHeadingThatLacksAColumnIsNoTitle() throws IOException {
        var reader = new TableReader("t.csv", TableShape.of("id", "name", "seats"), faults);
        var text = "id,name\na,Mairie\nid,name,seats\nb,École,12\n";

        assertThat(reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(faults.count()).isPositive();
    }

    @Test
    void rowsBelowATitleKeepTheirLine() throws IOException {
        var reader = new TableReader("t.csv", SHAPE, faults);
        var text = "Liste\r\n\r\nid,name\r\na,b\r\n";

        assertThat(reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .extracting(TableRow::line)
                .containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "x-MacRoman", "IBM850", "UTF-16"})
    void aTextSavedInAnotherEncodingIsReadAndSaidOnce(String encoding) throws IOException {
        var reader = new TableReader("t.csv", SHAPE, faults);
        var text = "id,name\na,Médiathèque de Théding\nb,Salle des fêtes\n";

        assertThat(reader.read(new ByteArrayInputStream(text.getBytes(Charset.forName(encoding)))))
                .extracting(r -> r.text("name"))
                .containsExactly("Médiathèque de Théding", "Salle des fêtes");
        assertThat(faults()).isEmpty();
        assertThat(faults.notices())
                .extracting(Fault::toString)
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("t.csv is not in UTF-8: it is read as " + encoding);
    }
}
