package fr.allervers.solver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.PlanSolver;
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
        assertThat(planned(problem)).isEqualTo("43d230066af8bf8010ec9501de039526cd4d3f35a401ddf08b0b63d4eca38d95");
    }

    @Test
    void soIsOneInParts() throws NoSuchAlgorithmException {
        assertThat(planned(MadeUpTerritory.problem(40, 10, 4)))
                .isEqualTo("a4a5d2c3aa899e68d31a72f5383f148aabbd8a0ba1cfa3051844d28a7da8d2c7");
    }

    private static String planned(Problem problem) throws NoSuchAlgorithmException {
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(TRIES, 1), null).run(told -> {});
        return sha256(DocumentWriter.PLANS.toBytes(plan));
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
