package fr.allervers.solver.search;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.StartCalendar;
import java.util.Arrays;

/**
 * Who is where when: the sessions of each advisor and each room, and the minutes the advisors drive. A session stands
 * at its start in the row of its advisor and in that of its room; those of a day lie side by side.
 *
 * <p>Taking a session out can leave its neighbours in the advisor's day too far apart; such gaps are counted in
 * {@link #broken}, and a plan is valid only without. Putting one in is asked for before, by {@link #fits}.
 */
final class Schedule {

    private static final int FREE = -1;
    private static final int CLOSED = -2;

    /** Minutes driven. */
    long driving;
    /** Pairs of sessions, or of base and session, of one day between which the advisor cannot get in time. */
    int broken;

    private final IndexedProblem indexed;
    private final StartCalendar grid;
    private final int communes;
    private final int[][] drive;
    private final int setup;
    private final int longest;
    private final int[] mostPerDay;
    private final int[] mostPerWeek;
    /** [advisor * starts + start] theme and room held, or {@link #FREE}: {@code theme * rooms + room} */
    private final int[] advisorAt;
    /** [room * starts + start] theme held, {@link #FREE} or {@link #CLOSED} */
    private final int[] roomAt;

    /** [advisor] starts at which neither load nor another session forbids one more */
    private final long[][] free;

    private final int[] dayLoad;
    private final int[] weekLoad;
    private final int days;
    private final int rooms;

    Schedule(IndexedProblem indexed) {
        this.indexed = indexed;
        grid = indexed.grid;
        communes = indexed.territory.communes;
        drive = indexed.drives.minutes;
        setup = indexed.problem.rules().setupMinutes();
        longest = Arrays.stream(indexed.minutes).max().orElse(0);
        var advisors = indexed.problem.advisors();
        mostPerDay = advisors.stream().mapToInt(a -> a.maxSessionsPerDay()).toArray();
        mostPerWeek = advisors.stream().mapToInt(a -> a.maxSessionsPerWeek()).toArray();
        rooms = indexed.problem.rooms().size();
        days = grid.dayFrom.length;
        advisorAt = filled(advisors.size() * grid.size);
        roomAt = filled(rooms * grid.size);
        dayLoad = new int[advisors.size() * days];
        weekLoad = new int[advisors.size() * grid.weeks];
        free = new long[advisors.size()][];
        for (int a = 0; a < free.length; a++) {
            free[a] = Bits.of(grid.size);
            for (int w = 0; w < grid.weeks; w++) {
                free(a, w);
            }
        }
    }

    private static int[] filled(int size) {
        var result = new int[size];
        Arrays.fill(result, FREE);
        return result;
    }

    /** True where a workshop of the theme could be put there: loads, room and the advisor's way allow it. */
    boolean fits(int theme, int room, int advisor, int start) {
        int s = start;
        for (int k = indexed.sessions[theme]; k > 0; k--) {
            if (!sessionFits(theme, room, advisor, s)) {
                return false;
            }
            s = grid.next[s];
        }
        return true;
    }

    private boolean sessionFits(int theme, int room, int advisor, int s) {
        int day = grid.day[s];
        if (dayLoad[advisor * days + day] >= mostPerDay[advisor]
                || weekLoad[advisor * grid.weeks + grid.week[s]] >= mostPerWeek[advisor]
                || advisorAt[advisor * grid.size + s] != FREE
                || !roomIsFree(theme, room, s)) {
            return false;
        }
        int held = theme * rooms + room;
        int before = before(advisor, s);
        int after = after(advisor, s);
        return (before == FREE
                        ? drive(indexed.drives.atStart[s], base(advisor), commune(held)) >= 0
                        : reaches(before, held(advisor, before), s, held))
                && (after == FREE
                        ? drive(indexed.drives.atEnd[theme][s], commune(held), base(advisor)) >= 0
                        : reaches(s, held, after, held(advisor, after)));
    }

    private boolean roomIsFree(int theme, int room, int s) {
        int row = room * grid.size;
        if (roomAt[row + s] != FREE) {
            return false;
        }
        long from = grid.minute[s];
        for (int e = s - 1; e >= 0 && grid.minute[e] + longest > from; e--) {
            int held = roomAt[row + e];
            if (held >= 0 && grid.minute[e] + indexed.minutes[held] > from) {
                return false;
            }
        }
        long to = from + indexed.minutes[theme];
        for (int e = s + 1; e < grid.size && grid.minute[e] < to; e++) {
            if (roomAt[row + e] != FREE) {
                return false;
            }
        }
        return true;
    }

    /** Lets nothing be held in a room, apart from what {@link #reopenRoom} allows. */
    void closeRoom(int room) {
        Arrays.fill(roomAt, room * grid.size, (room + 1) * grid.size, CLOSED);
    }

    /** Allows a room for the length of a workshop that stood there. */
    void reopenRoom(int theme, int room, int start) {
        int s = start;
        for (int k = indexed.sessions[theme]; k > 0; k--) {
            long to = grid.minute[s] + indexed.minutes[theme];
            for (int e = s; e < grid.size && grid.minute[e] < to; e++) {
                roomAt[room * grid.size + e] = FREE;
            }
            s = grid.next[s];
        }
    }

    /** Holds a room for a workshop that is none of the draft's. */
    void blockRoom(int theme, int room, int start) {
        int s = start;
        for (int k = indexed.sessions[theme]; k > 0; k--) {
            roomAt[room * grid.size + s] = theme;
            s = grid.next[s];
        }
    }

    private int before(int advisor, int s) {
        if (dayLoad[advisor * days + grid.day[s]] == 0) {
            return FREE;
        }
        int row = advisor * grid.size;
        for (int e = s - 1; e >= grid.dayFrom[grid.day[s]]; e--) {
            if (advisorAt[row + e] != FREE) {
                return e;
            }
        }
        return FREE;
    }

    private int after(int advisor, int s) {
        if (dayLoad[advisor * days + grid.day[s]] == 0) {
            return FREE;
        }
        int row = advisor * grid.size;
        for (int e = s + 1; e < grid.dayTo[grid.day[s]]; e++) {
            if (advisorAt[row + e] != FREE) {
                return e;
            }
        }
        return FREE;
    }

    private int held(int advisor, int s) {
        return advisorAt[advisor * grid.size + s];
    }

    private int base(int advisor) {
        return indexed.territory.base[advisor];
    }

    private int commune(int held) {
        return indexed.territory.roomCommune[held % rooms];
    }

    private int drive(int table, int from, int to) {
        return drive[table][from * communes + to];
    }

    /** True where the later session can begin in time after the earlier. */
    private boolean reaches(int s0, int held0, int s1, int held1) {
        int theme = held0 / rooms;
        int gap = held0 % rooms == held1 % rooms
                ? 0
                : drive(indexed.drives.atEnd[theme][s0], commune(held0), commune(held1));
        return gap >= 0 && grid.minute[s1] >= grid.minute[s0] + indexed.minutes[theme] + (long) setup + gap;
    }

    /** Minutes driven more, were a workshop of the theme put there; what {@link #fits} allows. */
    long drivingWith(int theme, int room, int advisor, int start) {
        long result = 0;
        int s = start;
        for (int k = indexed.sessions[theme]; k > 0; k--) {
            result += detour(advisor, s, theme * rooms + room);
            s = grid.next[s];
        }
        return result;
    }

    /** Minutes driven for a session between its neighbours in the day, less those without it. */
    private long detour(int advisor, int s, int held) {
        int before = before(advisor, s);
        int after = after(advisor, s);
        int heldBefore = before == FREE ? FREE : held(advisor, before);
        int heldAfter = after == FREE ? FREE : held(advisor, after);
        long with = arrival(advisor, heldBefore, s, held)
                + (after == FREE ? home(advisor, s, held) : arrival(advisor, held, after, heldAfter));
        if (before == FREE && after == FREE) {
            return with;
        }
        long without =
                after == FREE ? home(advisor, before, heldBefore) : arrival(advisor, heldBefore, after, heldAfter);
        return with - without;
    }

    /** Minutes to the session at {@code s} from that before it, or from the base where there is none. */
    private int arrival(int advisor, int heldBefore, int s, int held) {
        if (heldBefore != FREE && heldBefore % rooms == held % rooms) {
            return 0;
        }
        int from = heldBefore == FREE ? base(advisor) : commune(heldBefore);
        return Math.max(0, drive(indexed.drives.atStart[s], from, commune(held)));
    }

    private int home(int advisor, int s, int held) {
        return Math.max(0, drive(indexed.drives.atEnd[held / rooms][s], commune(held), base(advisor)));
    }

    /** Puts a workshop there, where it {@link #fits} or where it stood before. */
    void put(int theme, int room, int advisor, int start) {
        int s = start;
        for (int k = indexed.sessions[theme]; k > 0; k--) {
            int held = theme * rooms + room;
            driving += detour(advisor, s, held);
            broken += gaps(advisor, s, held) - gaps(advisor, s, FREE);
            mark(advisor, room, s, held, theme, 1);
            s = grid.next[s];
        }
    }

    /** Takes a workshop out that was put there. */
    void take(int theme, int room, int advisor, int start) {
        int s = start;
        for (int k = indexed.sessions[theme]; k > 0; k--) {
            int held = theme * rooms + room;
            mark(advisor, room, s, FREE, FREE, -1);
            driving -= detour(advisor, s, held);
            broken += gaps(advisor, s, FREE) - gaps(advisor, s, held);
            s = grid.next[s];
        }
    }

    /** Starts at which neither their load nor another session forbids an advisor one more. Not to be changed. */
    long[] free(int advisor) {
        return free[advisor];
    }

    private void free(int advisor, int week) {
        boolean full = weekLoad[advisor * grid.weeks + week] >= mostPerWeek[advisor];
        for (int s = grid.weekFrom[week]; s < grid.weekTo[week]; s++) {
            if (full
                    || advisorAt[advisor * grid.size + s] != FREE
                    || dayLoad[advisor * days + grid.day[s]] >= mostPerDay[advisor]) {
                Bits.clear(free[advisor], s);
            } else {
                Bits.set(free[advisor], s);
            }
        }
    }

    private void mark(int advisor, int room, int s, int held, int theme, int count) {
        advisorAt[advisor * grid.size + s] = held;
        roomAt[room * grid.size + s] = theme;
        dayLoad[advisor * days + grid.day[s]] += count;
        weekLoad[advisor * grid.weeks + grid.week[s]] += count;
        free(advisor, grid.week[s]);
    }

    /** Broken pairs around {@code s}, were that held there, or nothing for {@link #FREE}. */
    private int gaps(int advisor, int s, int held) {
        int before = before(advisor, s);
        int after = after(advisor, s);
        if (held == FREE) {
            return before == FREE && after == FREE ? 0 : gap(advisor, before, after, -1, FREE);
        }
        return gap(advisor, before, s, s, held) + gap(advisor, s, after, s, held);
    }

    /** 1 where the advisor cannot get from one to the other; the session at {@code s} holds {@code held}. */
    private int gap(int advisor, int from, int to, int s, int held) {
        int heldFrom = from == FREE ? FREE : from == s ? held : held(advisor, from);
        int heldTo = to == FREE ? FREE : to == s ? held : held(advisor, to);
        boolean possible;
        if (heldFrom == FREE) {
            possible = drive(indexed.drives.atStart[to], base(advisor), commune(heldTo)) >= 0;
        } else if (heldTo == FREE) {
            possible = drive(indexed.drives.atEnd[heldFrom / rooms][from], commune(heldFrom), base(advisor)) >= 0;
        } else {
            possible = reaches(from, heldFrom, to, heldTo);
        }
        return possible ? 0 : 1;
    }
}
