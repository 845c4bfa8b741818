package fr.allervers.data.example;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.ProblemWriter;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published figures name these problems: whoever changes one changes them knowingly, and says so where they stand. */
class ForbachBytesTest {

    @ParameterizedTest
    @CsvSource({
        "2027-Q1, c2494eaaa847bac884da5724af723d4f012816aab6cddf683b63c500e96828c0",
        "2027-Q2, f7b07cfc829d55e55d121a4e715f2acb8c756a202c1abde5572608bd3b5f0f55",
        "2027-Q3, 9d378b3b939171689897735c641e41d4c3d0b30b63ae7a34dfdb68c03877c372",
        "2027-Q4, 9d7346576840477142317c51f55cb5ace107d883e69bed984037f88b46c36154",
        "2028-Q1, a3c1a219f7230ad249e4b56c54af01ae851f29cc8db07a255c7acf570f043f27",
        "2028-Q2, c1e872665b8ee89fc397486fc9407b05c1a695736b70c50ef592714c05da89bb",
        "2028-Q3, 204d71ffd1e10d458c2c1e7fb1e0f093585288aba3b9c7782165ab0b87b660c4",
        "2028-Q4, e3931e889f945e90404d1e3516938a780478f3d2e2cdc3b1fddd07189fa13f05",
        "2035-Q1, 9f8401993efc2b123b1f04b2c24062c7dff543f1048ce490f152aeb3f2269b4b"
    })
    void aQuarterIsTheSameFileToTheLastByte(String quarter, String sha256) throws Exception {
        var bytes = new ProblemWriter().toBytes(ForbachExample.problem(Quarter.parse(quarter)));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(sha256);
    }
}
