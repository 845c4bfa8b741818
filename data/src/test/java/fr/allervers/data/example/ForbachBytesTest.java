package fr.allervers.data.example;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.DocumentWriter;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures name these problems: whoever changes one changes them knowingly, and says so where they stand. */
class ForbachBytesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-Q1, e5caaf51670c029442609907dc2def86d4e5cbd9af1ed55e4b90272133d9f2c9",
        "2027-Q2, 90abb7aef97583623c7c13f790fa7551da4567dc00db18c56b151fddcab72fc3",
        "2027-Q3, 427dd43493af01fdf94c2d3ecf23856f492bd5420ebb839341d2c2a9a47c2016",
        "2027-Q4, 14b0957704c6398a08d4aa15ee4a18c3a96fa963faa86b8abbc3c15c674aaf6f",
        "2028-Q1, 970ff09f910347f0e7f66b12b773bc63399d6399145f1d2710a5bbd6716ade88",
        "2028-Q2, 470d9b8716d44c3716a18388501553210021b811ebeb8b41020d1c94f8f0df5f",
        "2028-Q3, 01975316dd5ba12b591006b9ef14c8916e5892dc45b617833608ae0513bc1d39",
        "2028-Q4, 49a9a328a0944eefe23a9c8264b9b1e6f9ca5658e386ae448ae6827bcc89c08b",
        "2035-Q1, a5f5a5d08e5efd877ec2a56398707587369311eaaa15f7a0cbfbc9cb89e35008"
    })
    void aQuarterIsTheSameFileToTheLastByte(String quarter, String sha256) throws Exception {
        var bytes = DocumentWriter.PROBLEMS.toBytes(ForbachExample.problem(Quarter.parse(quarter)));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(sha256);
    }
}
