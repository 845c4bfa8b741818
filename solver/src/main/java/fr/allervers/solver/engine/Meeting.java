package fr.allervers.solver.engine;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import fr.allervers.solver.proposal.draft.Placements;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where walkers wait for each other and take up the best plan of all. Who was first does not matter, so a run of so many
 * tries comes out the same on fast and slow threads.
 */
final class Meeting {

    private static final long NAP_MILLIS = 20;

    private record Brought(HardMediumSoftLongScore score, Placements placements) {}

    /** [walker] */
    private final @Nullable Brought[] brought;

    private int arrived;
    private int round;
    private @Nullable Placements best;

    Meeting(int walkers) {
        brought = new Brought[walkers];
    }

    /**
     * Brings a walker's best plan and waits for the others.
     *
     * @param better makes the best of all still better, or leaves it as it is
     * @param isOver asked while waiting
     * @return the best of all, or null where the run was over before all came
     */
    @Nullable
    synchronized Placements bring(
            int walker,
            HardMediumSoftLongScore score,
            Placements placements,
            UnaryOperator<Placements> better,
            BooleanSupplier isOver) {
        brought[walker] = new Brought(score, placements);
        int mine = round;
        if (++arrived == brought.length) {
            best = better.apply(choose());
            arrived = 0;
            round++;
            notifyAll();
        }
        while (round == mine) {
            if (isOver.getAsBoolean()) {
                return null;
            }
            nap();
        }
        return best;
    }

    private Placements choose() {
        return Arrays.stream(brought)
                .map(java.util.Objects::requireNonNull)
                .reduce((a, b) -> b.score().compareTo(a.score()) > 0 ? b : a)
                .orElseThrow()
                .placements();
    }

    private void nap() {
        try {
            wait(NAP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving", e);
        }
    }
}
