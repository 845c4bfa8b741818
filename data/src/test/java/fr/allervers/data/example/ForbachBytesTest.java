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
        "2027-Q1, 68ec0a81c5940ca53ce98fbdbdb5d8023717038bfefa8bebad694e0faec4f333",
        "2027-Q2, d9ce6251872d10c135d54c378790df686a287f21ca58ce3033fadbee7b47f1fc",
        "2027-Q3, 573cd682664dcb637fbc6b6ae8c5c660742795debb0243677fde27ae1ea454a6",
        "2027-Q4, 5ff50f984c9834b65ef84aaf6ef94635daf798e731fef43b069a97fe59aadd4b",
        "2028-Q1, f47f73db707a3199bb11ef953e89653a698428b71d1c6311f3425c05fafd9ebc",
        "2028-Q2, b1c10c9a67bea651c3cefa9906d478ab119bd84b90d452951e8f16c3f36f049b",
        "2028-Q3, 04f6dd00c5025e9552599e5a1ac4f0212b5ae8a88e28cdfc73e0ad86024d8626",
        "2028-Q4, 2680bd6fecaf973a7e7e99af6c724b54a3e2a068714c65390ac8597486b2ae62",
        "2035-Q1, 1d4d29bb7390abb2b578d409ef1c71ad9715a113f97f42d41932b2819c38e801"
    })
    void aQuarterIsTheSameFileToTheLastByte(String quarter, String sha256) throws Exception {
        var bytes = DocumentWriter.PROBLEMS.toBytes(ForbachExample.problem(Quarter.parse(quarter)));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(sha256);
    }
}
