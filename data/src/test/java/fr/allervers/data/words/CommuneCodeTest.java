package fr.allervers.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommuneCodeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            57901             | 57901
            ="57901"          | 57901
            '57901            | 57901
            ’57901            | 57901
            57901.0           | 57901
            57901,00          | 57901
            5.7901E+04        | 57901
            5,7901E4          | 57901
            1901              | 01901
            1901.0            | 01901
            '1901             | 01901
            ="01901"          | 01901
            57 901            | 57901
            57901 Grandval    | 57901
            Grandval (57901)  | 57901
            57901 - Grandval  | 57901
            2a004             | 2A004
            2B033             | 2B033
            Bastia 2B033      | 2B033
            97411             | 97411
            """)
    void aCodeIsReadHoweverAProgramMangledIt(String cell, String code) {
        assertThat(CommuneCode.in(cell)).isEqualTo(code);
        assertThat(CommuneCode.in("\u00a0\u202f" + cell + "\u00a0\u200b\ufeff")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Grandval
            579010
            57901,5
            -57901
            57901 57902
            901
            20004
            F-57901x
            """)
    void whatIsNoCodeOrSeveralIsNone(String cell) {
        assertThat(CommuneCode.in(cell)).isNull();
    }

    @Test
    void aFormerCommuneHasASuccessor() {
        assertThat(CommuneCode.successor("01340")).isEqualTo("01015");
        assertThat(CommuneCode.successor("57227")).isNull();
    }

    @Test
    void departmentsOfCorsicaAreOneToThePost() {
        assertThat(CommuneCode.department("2A004")).isEqualTo(CommuneCode.department("20000"));
        assertThat(CommuneCode.department("2B033")).isEqualTo(CommuneCode.department("20200"));
        assertThat(CommuneCode.department("97411")).isEqualTo("974");
        assertThat(CommuneCode.postal("1110")).isEqualTo("01110");
        assertThat(CommuneCode.postal("1110.0")).isEqualTo("01110");
        assertThat(CommuneCode.postal("57\u00a0990")).isEqualTo("57990");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6.9000000000000004 | 6.9000000000000004
            4.91E+01           | 49.1
            49.                | 49
            +49.1              | 49.1
            49,1               | 49.1
            -0.5               | -0.5
            .5                 | 0.5
            9 000              | 9000
            """)
    void numbersAreReadAsProgramsPrintThem(String cell, String number) {
        assertThat(CellText.number(cell)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({"49.1.2", "abc", "1e", "12:30", "--1", "1 00", "0x12"})
    void otherTextsAreNoNumbers(String cell) {
        assertThat(CellText.number(cell)).isNull();
    }
}
