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
        "2027-Q1, d79ff480c4a02bef7382145788fa7c354b342aad5e2ea7187a5c786512aa8e82",
        "2027-Q2, 53a2163e374ec86606c9adaa0f3c2161fb0765c87d3ccdf5260d400f10fd36a5",
        "2027-Q3, 5168a59c1e724bcceed6919d0395260176d83bfc24b95d2efeca98d49eb8bde5",
        "2027-Q4, e1bee42241ce0ab76e0d591fd763683b648d46b975ef28d436768fe8651d0032",
        "2028-Q1, 0630558a55fdc7df1f7549ef4bcab25fd3abb1f2a33231da6b3adb9e3152d258",
        "2028-Q2, 191eac501ab5e9f857bee54af8e71c5508709647d35a1cff3f38f0364ba43c9f",
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
