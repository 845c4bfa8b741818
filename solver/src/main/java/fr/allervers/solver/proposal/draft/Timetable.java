package fr.allervers.solver.proposal.draft;

import fr.allervers.data.compiled.Bits;
import fr.allervers.data.compiled.StartCalendar;
import fr.allervers.solver.proposal.index.IndexedProblem;
import java.util.Arrays;

/**
 * Who is where when: the sessions of each advisor and each room, and the minutes the advisors drive. A session stands
 * at its start in the row of its advisor and in that of its room; those of a day lie side by side.
 *
 * <p>Taking a session out can leave its neighbours in the advisor's day too far apart; such gaps are counted in
 * {@link #broken}, and a plan is valid only without. Putting one in is asked for before, by {@link #fits}.
 */
public final class Timetable {

    /** Minutes driven where a workshop cannot be put. */
    public static final long UNFIT = Long.MAX_VALUE;

    private static final int FREE = -1;
    private static final int CLOSED = -2;
    private static final int ROOM_BITS = 20;

    /** Minutes driven. */
    private long driving;
    /** Pairs of sessions, or of base and session, of one day between which the advisor cannot get in time. */
    private int broken;

    private final IndexedProblem indexed;
    private final StartCalendar calendar;
    private final int communes;
    private final int[] roomCommune;
    private final int[][] drive;
    private final int setup;
    private final int longest;
    private final int[] mostPerDay;
    private final int[] mostPerWeek;
    /** [advisor * starts + start] theme and room {@link #held}, or {@link #FREE} */
    private final int[] advisorAt;
    /** [room * starts + start] theme held, {@link #FREE} or {@link #CLOSED} */
    private final int[] roomAt;

    /** [advisor] starts of sessions */
    private final long[][] sessionsOf;
    /** [room] starts at which it is held or closed */
    private final long[][] takenOf;
    /** [start] the first at which a session may last until then */
    private final int[] earliest;
    /** [theme][start] the first at which a session that began then is over, or the number of starts */
    private final int[][] over;
    /** [advisor] starts on days and in weeks that have as many sessions as may be */
    private final long[][] fullOf;

    private final int[] dayLoad;
    private final int[] weekLoad;
    private final int days;

    Timetable(IndexedProblem indexed) {
        this.indexed = indexed;
        calendar = indexed.calendar;
        communes = indexed.sites.communes;
        roomCommune = indexed.sites.roomCommune;
        drive = indexed.drives.minutes;
        setup = indexed.problem.rules().setupMinutes();
        longest = Arrays.stream(indexed.minutes).max().orElse(0);
        var advisors = indexed.problem.advisors();
        mostPerDay = advisors.stream().mapToInt(a -> a.maxSessionsPerDay()).toArray();
        mostPerWeek = advisors.stream().mapToInt(a -> a.maxSessionsPerWeek()).toArray();
        int rooms = indexed.problem.rooms().size();
        days = calendar.dayFrom.length;
        advisorAt = filled(advisors.size() * calendar.size);
        roomAt = filled(rooms * calendar.size);
        sessionsOf = sets(advisors.size());
        takenOf = sets(rooms);
        earliest = new int[calendar.size];
        over = new int[indexed.minutes.length][calendar.size];
        for (int s = 0; s < calendar.size; s++) {
            earliest[s] = first(calendar.minute[s] - longest + 1);
            for (int theme = 0; theme < over.length; theme++) {
                over[theme][s] = first(calendar.minute[s] + indexed.minutes[theme]);
            }
        }
        dayLoad = new int[advisors.size() * days];
        weekLoad = new int[advisors.size() * calendar.weeks];
        fullOf = sets(advisors.size());
        for (int a = 0; a < fullOf.length; a++) {
            for (int week = 0; week < calendar.weeks; week++) {
                fill(a, week);
            }
        }
    }

    /** The first start at a minute or later; the number of starts where there is none. */
    private int first(long minute) {
        int found = Arrays.binarySearch(calendar.minute, minute);
        return found < 0 ? -found - 1 : found;
    }

    private long[][] sets(int count) {
        var sets = new long[count][];
        Arrays.setAll(sets, i -> Bits.of(calendar.size));
        return sets;
    }

    private static int[] filled(int size) {
        var result = new int[size];
        Arrays.fill(result, FREE);
        return result;
    }

    /** Minutes driven. */
    long driving() {
        return driving;
    }

    /** Pairs of sessions, or of base and session, of one day between which the advisor cannot get in time. */
    int broken() {
        return broken;
    }

    /** True where a workshop of the theme could be put there: loads, room and the advisor's way allow it. */
    public boolean fits(int theme, int room, int advisor, int start) {
        return drivingWith(theme, room, advisor, start) != UNFIT;
    }

    private boolean isFree(int theme, int room, int advisor, int s) {
        return !Bits.has(fullOf[advisor], s) && !Bits.has(sessionsOf[advisor], s) && roomIsFree(theme, room, s);
    }

    private boolean roomIsFree(int theme, int room, int s) {
        var taken = takenOf[room];
        if (Bits.next(taken, s, over[theme][s]) >= 0) {
            return false;
        }
        for (int e = Bits.last(taken, earliest[s], s); e >= 0; e = Bits.last(taken, earliest[s], e)) {
            int held = roomAt[room * calendar.size + e];
            if (held >= 0 && calendar.minute[e] + indexed.minutes[held] > calendar.minute[s]) {
                return false;
            }
        }
        return true;
    }

    /** Lets nothing be held in a room, apart from what {@link #reopenRoom} allows. */
    public void closeRoom(int room) {
        for (int s = 0; s < calendar.size; s++) {
            hold(room, s, CLOSED);
        }
    }

    /** Allows a room for the length of a workshop that stood there. */
    public void reopenRoom(int theme, int room, int start) {
        for (int s : indexed.series[theme][start]) {
            long to = calendar.minute[s] + indexed.minutes[theme];
            for (int e = s; e < calendar.size && calendar.minute[e] < to; e++) {
                hold(room, e, FREE);
            }
        }
    }

    /** Holds a room for a workshop that is none of the draft's. */
    public void blockRoom(int theme, int room, int start) {
        for (int s : indexed.series[theme][start]) {
            hold(room, s, theme);
        }
    }

    private void hold(int room, int s, int theme) {
        roomAt[room * calendar.size + s] = theme;
        Bits.put(takenOf[room], s, theme != FREE);
    }

    private int before(int advisor, int s) {
        return Bits.last(sessionsOf[advisor], calendar.dayFrom[calendar.day[s]], s);
    }

    private int after(int advisor, int s) {
        return Bits.next(sessionsOf[advisor], s + 1, calendar.dayTo[calendar.day[s]]);
    }

    private int heldBy(int advisor, int s) {
        return s == FREE ? FREE : advisorAt[advisor * calendar.size + s];
    }

    private int base(int advisor) {
        return indexed.sites.base[advisor];
    }

    private static int held(int theme, int room) {
        return theme << ROOM_BITS | room;
    }

    private static int theme(int held) {
        return held >> ROOM_BITS;
    }

    private static int room(int held) {
        return held & (1 << ROOM_BITS) - 1;
    }

    private int commune(int held) {
        return roomCommune[room(held)];
    }

    private int drive(int table, int from, int to) {
        return drive[table][from * communes + to];
    }

    /** True where the later session can begin in time after the earlier. */
    private boolean reaches(int s0, int held0, int s1, int held1) {
        int theme = theme(held0);
        int gap =
                room(held0) == room(held1) ? 0 : drive(indexed.drives.atEnd[theme][s0], commune(held0), commune(held1));
        return gap >= 0 && calendar.minute[s1] >= calendar.minute[s0] + indexed.minutes[theme] + (long) setup + gap;
    }

    /** Minutes driven more, were a workshop of the theme put there; {@link #UNFIT} where it does not {@link #fits}. */
    public long drivingWith(int theme, int room, int advisor, int start) {
        long result = 0;
        int held = held(theme, room);
        for (int s : indexed.series[theme][start]) {
            if (!isFree(theme, room, advisor, s)) {
                return UNFIT;
            }
            int before = before(advisor, s);
            int after = after(advisor, s);
            int heldBefore = heldBy(advisor, before);
            int heldAfter = heldBy(advisor, after);
            if (!follows(advisor, before, heldBefore, s, held) || !follows(advisor, s, held, after, heldAfter)) {
                return UNFIT;
            }
            result += detour(advisor, before, heldBefore, s, held, after, heldAfter);
        }
        return result;
    }

    /** Minutes driven for a session between its neighbours in the day, less those without it. */
    private long detour(int advisor, int before, int heldBefore, int s, int held, int after, int heldAfter) {
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
        if (heldBefore != FREE && room(heldBefore) == room(held)) {
            return 0;
        }
        int from = heldBefore == FREE ? base(advisor) : commune(heldBefore);
        return Math.max(0, drive(indexed.drives.atStart[s], from, commune(held)));
    }

    private int home(int advisor, int s, int held) {
        return Math.max(0, drive(indexed.drives.atEnd[theme(held)][s], commune(held), base(advisor)));
    }

    /** Puts a workshop there, where it {@link #fits} or where it stood before. */
    void put(int theme, int room, int advisor, int start) {
        for (int s : indexed.series[theme][start]) {
            count(advisor, s, held(theme, room), 1);
            mark(advisor, room, s, held(theme, room), theme, 1);
        }
    }

    /** Takes a workshop out that was put there. */
    void take(int theme, int room, int advisor, int start) {
        for (int s : indexed.series[theme][start]) {
            mark(advisor, room, s, FREE, FREE, -1);
            count(advisor, s, held(theme, room), -1);
        }
    }

    /** Counts what a session at a start that is empty changes, or with -1 what it has changed. */
    private void count(int advisor, int s, int held, int sign) {
        int before = before(advisor, s);
        int after = after(advisor, s);
        int heldBefore = heldBy(advisor, before);
        int heldAfter = heldBy(advisor, after);
        driving += sign * detour(advisor, before, heldBefore, s, held, after, heldAfter);
        boolean alone = before == FREE && after == FREE;
        broken += sign
                * (gap(advisor, before, heldBefore, s, held)
                        + gap(advisor, s, held, after, heldAfter)
                        - (alone ? 0 : gap(advisor, before, heldBefore, after, heldAfter)));
    }

    /** 1 where the advisor cannot get from one to the other. */
    private int gap(int advisor, int s0, int held0, int s1, int held1) {
        return follows(advisor, s0, held0, s1, held1) ? 0 : 1;
    }

    /** True where the advisor gets from one session to the next; from the base or back to it where one is {@link #FREE}. */
    private boolean follows(int advisor, int s0, int held0, int s1, int held1) {
        if (held0 == FREE) {
            return drive(indexed.drives.atStart[s1], base(advisor), commune(held1)) >= 0;
        }
        if (held1 == FREE) {
            return drive(indexed.drives.atEnd[theme(held0)][s0], commune(held0), base(advisor)) >= 0;
        }
        return reaches(s0, held0, s1, held1);
    }

    /** Takes the starts out at which an advisor's load or another session forbids one more. */
    public void removeBusy(int advisor, long[] starts) {
        Bits.remove(fullOf[advisor], starts);
        Bits.remove(sessionsOf[advisor], starts);
    }

    private void fill(int advisor, int week) {
        int from = calendar.weekFrom[week];
        boolean full = isWeekFull(advisor, from);
        Bits.put(fullOf[advisor], from, calendar.weekTo[week], full);
        while (!full && from < calendar.weekTo[week]) {
            int to = calendar.dayTo[calendar.day[from]];
            Bits.put(fullOf[advisor], from, to, isDayFull(advisor, from));
            from = to;
        }
    }

    private boolean isWeekFull(int advisor, int s) {
        return weekLoad[advisor * calendar.weeks + calendar.week[s]] >= mostPerWeek[advisor];
    }

    private boolean isDayFull(int advisor, int s) {
        return dayLoad[advisor * days + calendar.day[s]] >= mostPerDay[advisor];
    }

    private void mark(int advisor, int room, int s, int held, int theme, int count) {
        boolean weekFull = isWeekFull(advisor, s);
        boolean dayFull = isDayFull(advisor, s);
        advisorAt[advisor * calendar.size + s] = held;
        Bits.put(sessionsOf[advisor], s, held != FREE);
        hold(room, s, theme);
        dayLoad[advisor * days + calendar.day[s]] += count;
        weekLoad[advisor * calendar.weeks + calendar.week[s]] += count;
        if (weekFull != isWeekFull(advisor, s)) {
            fill(advisor, calendar.week[s]);
        } else if (!weekFull && dayFull != isDayFull(advisor, s)) {
            Bits.put(fullOf[advisor], calendar.dayFrom[calendar.day[s]], calendar.dayTo[calendar.day[s]], !dayFull);
        }
    }
}
