package fr.allervers.web.mend;

import fr.allervers.data.problem.Problem;
import fr.allervers.web.mend.EventKind.EventField;
import fr.allervers.web.quarter.DraftProblems;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.travel.EndingLines;
import fr.allervers.web.travel.EndingLines.BeingReadException;
import fr.allervers.web.travel.EndingLines.Lines;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Problems with the travel tables that a line leaves when it ends: kept, so that whoever mends goes by the same tables, whatever
 * becomes of the timetable.
 */
@Component
record LineEnds(EndingLines lines, Quarters quarters, DraftProblems problems) {

    /** The lines that can end in a quarter. */
    Lines of(QuarterProblem quarter) {
        return lines.of(quarter.quarter(), quarter.problem(), quarters.territory());
    }

    /**
     * The field of an event that is wrong or missing; null where all is said.
     *
     * @throws BeingReadException where the line is of a timetable that is still being read
     */
    @Nullable
    EventField fault(EventFields event, QuarterProblem quarter) {
        var lines = event.kind() == EventKind.LINE_ENDED ? of(quarter) : new Lines(List.of(), false);
        var fault = event.fault(quarter.problem(), lines.known());
        var line = event.ending();
        if (fault == EventField.LINE && line != null && lines.isBeingRead()) {
            throw new BeingReadException(line);
        }
        return fault;
    }

    /**
     * Keeps a problem with the travel tables that the line of an event leaves.
     *
     * @return its id; null where no line ends
     * @throws BeingReadException where the line may be of a timetable that is still being read
     */
    @Nullable
    String keep(EventFields event, QuarterProblem quarter) {
        var line = event.ending();
        if (line == null) {
            return null;
        }
        var ended = lines.ended(
                line, Objects.requireNonNull(event.from()), quarter.quarter(), quarter.problem(), quarters.territory());
        var problem = problems.named(ended.map(e -> e.in(quarter.problem())).orElse(quarter.problem()));
        problems.keep(quarter.quarter(), problem, quarter.demandVersion());
        return problem.id();
    }

    /** A problem with the travel tables of a kept one. */
    Problem in(Problem problem, @Nullable String without) {
        return without == null
                ? problem
                : problem.withTravel(quarters.problem(without).problem().travel());
    }
}
