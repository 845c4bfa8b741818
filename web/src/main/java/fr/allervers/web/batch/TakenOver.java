package fr.allervers.web.batch;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.continuity.CommuneDemand;
import fr.allervers.data.continuity.HabitCount;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.continuity.Turn;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.web.travel.TravelNote;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a draft took over from the quarter before and from communes, beside what stands in its problem: kept as JSON, and
 * said in any language later.
 *
 * @param travel what became of travel tables before it was made, empty where none were ever taken
 */
public record TakenOver(
        List<CommuneDemand> demand, List<LostHabit> lostHabits, List<BaseTurn> turns, List<TravelNote> travel) {

    public TakenOver {
        travel = List.copyOf(Objects.requireNonNullElse(travel, List.of())); // drafts of before know nothing of it
    }

    /** A habit that the draft cannot keep. */
    record LostHabit(
            String id, String room, DayOfWeek day, LocalTime time, int participants, HabitCount.Reason reason) {

        static LostHabit of(HabitCount.LeftOut left) {
            var habit = left.habit();
            return new LostHabit(
                    habit.id(), habit.room(), habit.day(), habit.time(), habit.participants(), left.reason());
        }

        HabitCount.LeftOut leftOut() {
            return new HabitCount.LeftOut(new Habit(id, room, day, time, participants, Provenance.UNKNOWN), reason);
        }
    }

    /**
     * A commune's turn to host; its figure stands in the problem.
     *
     * @param commune INSEE code
     */
    record BaseTurn(String commune, int base, Turn.Reason reason) {

        Turn in(Map<String, Commune> communes) {
            return new Turn(Objects.requireNonNull(communes.get(commune)), base, reason);
        }
    }

    static TakenOver of(NextQuarter next, List<TravelNote> travel) {
        return new TakenOver(
                next.demand(),
                next.habits().leftOut().stream().map(LostHabit::of).toList(),
                next.turns().stream()
                        .map(t -> new BaseTurn(t.commune().code(), t.base(), t.reason()))
                        .toList(),
                travel);
    }

    /** The quarter that it was taken over into. */
    NextQuarter next(Problem problem) {
        var communes = problem.communes().stream().collect(toMap(Commune::code, c -> c));
        return new NextQuarter(
                problem,
                demand,
                new HabitCount(
                        problem.habits(),
                        lostHabits.stream().map(LostHabit::leftOut).toList()),
                turns.stream().map(t -> t.in(communes)).toList());
    }
}
