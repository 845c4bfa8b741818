package fr.allervers.solver.proposal;

import fr.allervers.solver.proposal.move.Rng;
import java.util.Random;

/**
 * A draw of the Metropolis test, given to two tests alike: {@link Random#nextDouble} of a generator with this seed is
 * {@code u}, and minus its logarithm is by how many temperatures a try may cost more. Where the selector of moves and
 * Timefold's simulated annealing take the same draw, a move whose cost is known to the selector is put to one test and
 * not to two.
 *
 * @param seed of a {@link Random}
 * @param most exponentially distributed with mean 1, in {@value #STEPS} steps
 */
public record Draw(long seed, double most) {

    static final int STEPS = 1 << 12;
    private static final Draw[] ALL = all();

    /** One of all draws, each as likely. */
    static Draw by(Rng rng) {
        return ALL[(int) (rng.nextLong() >>> 52)];
    }

    /** One draw from each of as many equal parts of the numbers from 0 to 1. */
    private static Draw[] all() {
        var draws = new Draw[STEPS];
        int found = 0;
        for (long seed = 0; found < STEPS; seed++) {
            double u = new Random(seed).nextDouble();
            int part = (int) (u * STEPS);
            if (draws[part] == null) {
                draws[part] = new Draw(seed, -StrictMath.log(u));
                found++;
            }
        }
        return draws;
    }
}
