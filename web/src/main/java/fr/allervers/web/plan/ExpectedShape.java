package fr.allervers.web.plan;

import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.turnout.ShowUpRates;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many to expect at the workshops of a plan, as the workspace's scripts read it beside the plan: it changes with each noted
 * attendance, the plan does not.
 */
final class ExpectedShape {

    private ExpectedShape() {}

    /**
     * Rows of workshop (its position among {@code rows}), people to expect, fewest and most in nine cases of ten, and the theme's
     * minimum where fewer than it are to be expected, 0 elsewhere; none where no attendance was noted.
     */
    static List<long[]> of(ProblemIndex index, List<WorkshopRow> rows, ShowUpRates rates) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> row(i, index, rows.get(i), rates))
                .filter(Objects::nonNull)
                .toList();
    }

    private static long @Nullable [] row(int at, ProblemIndex index, WorkshopRow row, ShowUpRates rates) {
        var expected = rates.expected(index, row.workshop());
        if (expected == null) {
            return null;
        }
        int minimum = row.theme().minParticipants();
        return new long[] {
            at,
            Math.round(expected.people()),
            Math.round(expected.low()),
            Math.round(expected.high()),
            expected.isBelow(minimum) ? minimum : 0
        };
    }
}
