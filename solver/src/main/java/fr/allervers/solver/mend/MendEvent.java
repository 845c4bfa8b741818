package fr.allervers.solver.mend;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Something that keeps a published plan from being held as it is, and the problem that it makes of a problem. */
public sealed interface MendEvent {

    /** The first day that it touches: all that was held before stays as it was. */
    LocalDate begins();

    /** The problem as it is with the event; nothing else of it changes. */
    Problem in(Problem problem);

    /**
     * An advisor who holds no session on some days.
     *
     * @param advisor id
     */
    record AdvisorAbsent(String advisor, Period days) implements MendEvent {

        @Override
        public LocalDate begins() {
            return days.from();
        }

        @Override
        public Problem in(Problem problem) {
            return problem.withAdvisors(
                    problem.advisors().stream().map(this::without).toList());
        }

        private Advisor without(Advisor row) {
            return row.id().equals(advisor) ? row.withAbsent(with(row.absent(), days)) : row;
        }
    }

    /**
     * An advisor who keeps some hours of each week free.
     *
     * @param advisor id
     * @param begins first day on which they do
     */
    record HoursFree(String advisor, TimeWindow hours, LocalDate begins) implements MendEvent {

        @Override
        public Problem in(Problem problem) {
            return problem.withAdvisors(
                    problem.advisors().stream().map(this::without).toList());
        }

        private Advisor without(Advisor row) {
            return row.id().equals(advisor) ? row.withAvailable(TimeWindow.without(row.available(), hours)) : row;
        }
    }

    /**
     * A room in which no session is held on some days.
     *
     * @param room id
     */
    record RoomClosed(String room, Period days) implements MendEvent {

        @Override
        public LocalDate begins() {
            return days.from();
        }

        @Override
        public Problem in(Problem problem) {
            return problem.withRooms(problem.rooms().stream().map(this::closed).toList());
        }

        private Room closed(Room row) {
            return row.id().equals(room) ? row.withClosed(with(row.closed(), days)) : row;
        }
    }

    /** A day on which no session is held anywhere, as when it snows. */
    record DayLost(LocalDate begins) implements MendEvent {

        @Override
        public Problem in(Problem problem) {
            return problem.withStarts(problem.starts().stream()
                    .filter(s -> !s.toLocalDate().equals(begins))
                    .toList());
        }
    }

    /**
     * A means of transport that nobody can take any more, everywhere or to and from some communes.
     *
     * @param mode name, as in the problem's travel tables
     * @param begins first day without it
     * @param communes INSEE codes of those that it no longer serves; empty: it ends everywhere
     */
    record TransportEnded(String mode, LocalDate begins, List<String> communes) implements MendEvent {

        public TransportEnded {
            communes = List.copyOf(communes);
        }

        @Override
        public Problem in(Problem problem) {
            return problem.withTravel(new EndedTables(problem, this).all());
        }
    }

    /**
     * A line that nobody can take any more: the problem's travel tables say so already from that day on
     * ({@link fr.allervers.data.transport.EndedLine}).
     *
     * @param begins first day without it
     */
    record LineEnded(LocalDate begins) implements MendEvent {

        @Override
        public Problem in(Problem problem) {
            return problem;
        }
    }

    /**
     * Residents who ask when the plan is published already, and those who ask no more: whoever has no place goes first, then
     * places are given back, those that a workshop can do without first. Nobody counts as disturbed by that.
     *
     * @param begins first day on which they can be offered something
     * @param rows of demand, with ids that the problem does not have
     * @param fewer rows of the problem, with as many residents as ask no more
     */
    record LateDemand(LocalDate begins, List<Demand> rows, List<Demand> fewer) implements MendEvent {

        public LateDemand {
            rows = List.copyOf(rows);
            fewer = List.copyOf(fewer);
        }

        @Override
        public Problem in(Problem problem) {
            var left = FewerResidents.in(problem, fewer);
            return left.withDemand(with(left.demand(), rows));
        }
    }

    private static List<Period> with(List<Period> days, Period more) {
        return with(days, List.of(more));
    }

    private static <T> List<T> with(List<T> rows, List<T> more) {
        var all = new ArrayList<>(rows);
        all.addAll(more);
        return all;
    }
}
