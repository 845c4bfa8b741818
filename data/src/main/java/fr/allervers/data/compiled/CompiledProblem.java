package fr.allervers.data.compiled;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** A problem with places in lists instead of ids, and what follows from it for any plan, worked out once; a search adds its own. */
public class CompiledProblem {

    public final Problem problem;
    public final Ids theme;
    public final Ids audience;
    public final Ids room;
    public final Ids advisor;
    public final Ids demand;
    /** [theme] sessions of a workshop */
    public final int[] sessions;
    /** [theme] minutes of one session */
    public final int[] minutes;
    /** [theme] fewest participants of a workshop */
    public final int[] minParticipants;

    /** Published workshops that must stay as they are. */
    public final List<Workshop> pinned;
    /** [demand] residents, less those who attend a pinned workshop */
    public final int[] residentsLeft;

    public final StartCalendar calendar;

    /** [theme][start] the starts of the series that begins there, first to last; null where too few follow. Shared by themes of as many sessions */
    public final int[][][] series;

    public final Sites sites;
    public final FeasibleStarts feasible;
    public final DriveTimes drives;
    public final TripCosts trips;

    public CompiledProblem(Problem problem) {
        this.problem = problem;
        var themes = problem.themes();
        theme = new Ids(themes, t -> t.id());
        audience = new Ids(problem.audiences(), a -> a.id());
        room = new Ids(problem.rooms(), r -> r.id());
        advisor = new Ids(problem.advisors(), a -> a.id());
        demand = new Ids(problem.demand(), d -> d.id());
        sessions = themes.stream().mapToInt(Theme::sessions).toArray();
        minutes = themes.stream().mapToInt(Theme::minutes).toArray();
        minParticipants = themes.stream().mapToInt(Theme::minParticipants).toArray();
        pinned = problem.pinnedWorkshops();
        residentsLeft = residentsLeft();
        calendar = new StartCalendar(problem);
        var bySessions = new HashMap<Integer, int[][]>();
        series = Arrays.stream(sessions)
                .mapToObj(some -> bySessions.computeIfAbsent(some, calendar::series))
                .toArray(int[][][]::new);
        sites = new Sites(problem);
        feasible = new FeasibleStarts(problem, calendar);
        drives = new DriveTimes(problem, calendar, sites);
        trips = new TripCosts(problem, calendar, sites);
    }

    private int[] residentsLeft() {
        var left = problem.demand().stream().mapToInt(Demand::residents).toArray();
        for (var workshop : pinned) {
            workshop.attendance().forEach(a -> left[demand.of(a.demand())] -= a.residents());
        }
        return left;
    }

    /** True where an advisor teaches a theme and may hold a session at all. */
    public boolean mayHold(int theme, int advisor) {
        var who = problem.advisors().get(advisor);
        return who.teaches(problem.themes().get(theme).id())
                && who.maxSessionsPerDay() > 0
                && who.maxSessionsPerWeek() > 0;
    }

    /** Fewest participants of a theme's workshop that serves anybody. */
    public int fewestServed(int theme) {
        return Math.max(1, minParticipants[theme]);
    }

    /** Most participants of a theme's workshop in a room. */
    public int capacity(int theme, int room) {
        return problem.themes().get(theme).seatsIn(problem.rooms().get(room));
    }
}
