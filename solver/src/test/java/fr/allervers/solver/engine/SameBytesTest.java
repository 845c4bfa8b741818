package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * A run by tries gives the same plan on every machine and JDK, byte for byte. Whoever changes what is proposed on purpose
 * puts in the new sums.
 */
class SameBytesTest {

    private static final long TRIES = 20_000;

    @Test
    void aPlanByTriesIsTheSameByteForByte() throws NoSuchAlgorithmException {
        var problem = MadeUpTerritory.problem(12, 2, 3);
        assertThat(sha256(DocumentWriter.PROBLEMS.toBytes(problem)))
                .as("the problem itself")
                .isEqualTo("f5aa49ee7b2838b7c8b92863d6d6041caa5920eb91bdd8a008e81086c54427e4");
        assertThat(planned(problem)).isEqualTo("1d2450c9da17ac8119f26c56c20a8a48afd9a22223649d87216c50d744bde661");
    }

    @Test
    void soIsOneInParts() throws NoSuchAlgorithmException {
        assertThat(planned(MadeUpTerritory.problem(40, 10, 4)))
                .isEqualTo("11ee7484ec90b914d06a0ccb275a5108320ec5945963ff47c653c81e68adb7b3");
    }

    private static String planned(Problem problem) throws NoSuchAlgorithmException {
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null).run(told -> {});
        return sha256(DocumentWriter.PLANS.toBytes(plan));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
