package fr.allervers.data.shape;

import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Limits;
import java.time.DayOfWeek;
import java.time.LocalTime;

final class HabitShape extends Shape<Habit> {

    private final Field<Habit, String> id = required("id", Ids.declaration(Ids.Kind.HABIT), Habit::id);
    private final Field<Habit, String> room = required("room", Ids.reference(Ids.Kind.ROOM), Habit::room);
    private final Field<Habit, DayOfWeek> day = required("day", Moments.DAY, Habit::day);
    private final Field<Habit, LocalTime> time = required("time", Moments.TIME, Habit::time);
    private final Field<Habit, Integer> participants =
            required("participants", WholeNumber.upTo(Limits.FIGURE), Habit::participants);
    private final Origin<Habit> origin = origin(Habit::provenance);

    @Override
    Habit build(Row row) {
        return new Habit(
                row.get(id), row.get(room), row.get(day), row.get(time), row.get(participants), origin.of(row));
    }
}
