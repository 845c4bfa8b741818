package fr.allervers.solver.proposal.draft;

import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Habit;
import fr.allervers.solver.proposal.index.Scope;
import java.util.Arrays;

/** Which habits are kept by a session in their room on their day at their time, and what those cost that are not. */
final class Habits {

    private final StartCalendar calendar;
    /** [theme][start] starts of the sessions */
    private final int[][][] series;
    /** [room][start] habit, those of one room, day and time being one, or -1; nothing for a room that has none */
    private final int[][] habitAt;
    /** [habit] cost of not keeping it */
    private final long[] missed;
    /** [habit] sessions that keep it */
    private final int[] kept;

    private long cost;

    Habits(Scope scope) {
        var indexed = scope.indexed();
        calendar = indexed.calendar;
        series = indexed.series;
        var habits = indexed.problem.habits();
        long weight = indexed.problem.weights().of(Cost.HABIT);
        habitAt = new int[indexed.problem.rooms().size()][0];
        missed = new long[habits.size()];
        kept = new int[habits.size()];
        for (int h = 0; weight > 0 && h < habits.size(); h++) {
            int room = indexed.room.of(habits.get(h).room());
            if (scope.communes()[indexed.sites.roomCommune[room]]) {
                long participants = weight * habits.get(h).participants();
                missed[enter(room, h, habits.get(h))] += participants;
                cost += participants;
            }
        }
    }

    /** Enters a habit; the one that stands there already, if there is one. */
    private int enter(int room, int number, Habit habit) {
        var at = habitAt[room];
        if (at.length == 0) {
            at = new int[calendar.size];
            Arrays.fill(at, -1);
            habitAt[room] = at;
        }
        int entered = number;
        for (int s = 0; s < at.length; s++) {
            if (habit.isAt(calendar.moment[s])) {
                entered = at[s] >= 0 ? at[s] : entered;
                at[s] = entered;
            }
        }
        return entered;
    }

    /** As things stand, times its weight. */
    long cost() {
        return cost;
    }

    /** How much a workshop put there would change it beside one at another start in the same room, as things stand. */
    long atStart(int room, int start) {
        int habit = habitAt[room].length == 0 ? -1 : habitAt[room][start];
        return habit < 0 || kept[habit] > 0 ? 0 : -missed[habit];
    }

    /** A workshop of a theme, by indexes, stands in a room from a start on. */
    void placed(int theme, int room, int start) {
        var at = habitAt[room];
        for (int s : at.length == 0 ? at : series[theme][start]) {
            if (at[s] >= 0 && kept[at[s]]++ == 0) {
                cost -= missed[at[s]];
            }
        }
    }

    /** It no longer does. */
    void unplaced(int theme, int room, int start) {
        var at = habitAt[room];
        for (int s : at.length == 0 ? at : series[theme][start]) {
            if (at[s] >= 0 && --kept[at[s]] == 0) {
                cost += missed[at[s]];
            }
        }
    }
}
