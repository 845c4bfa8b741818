package fr.allervers.solver.search;

import fr.allervers.data.plan.Assessment;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.PlanArithmetic;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A problem with indices instead of ids. Immutable, shared by all threads of a search. */
public final class IndexedProblem {

    final Problem problem;
    final StartGrid grid;
    final Territory territory;
    final Permits permits;
    final List<WorkshopClass> classes = new ArrayList<>();
    final int[] sessions;
    final int[] minutes;
    final int[] minParticipants;
    final List<Workshop> pinned;
    /** What pinned workshops cost and breach by themselves. */
    final Assessment ofPinned;

    final List<Identity> identities = new ArrayList<>();
    final Drives drives;
    final Tariff tariff;
    /** Everything, for a draft of a whole plan. */
    final Scope whole;

    final Penalties penalties;

    private final Ids theme;
    private final Ids audience;
    private final Ids room;
    private final Ids advisor;
    private final Map<Long, Integer> classOf = new HashMap<>();

    IndexedProblem(Problem problem, @Nullable Plan from) {
        this.problem = problem;
        grid = new StartGrid(problem);
        territory = new Territory(problem);
        permits = new Permits(problem, grid);
        var themes = problem.themes();
        sessions = themes.stream().mapToInt(Theme::sessions).toArray();
        minutes = themes.stream().mapToInt(Theme::minutes).toArray();
        minParticipants = themes.stream().mapToInt(Theme::minParticipants).toArray();
        theme = new Ids(themes, t -> t.id());
        audience = new Ids(problem.audiences(), a -> a.id());
        room = new Ids(problem.rooms(), r -> r.id());
        advisor = new Ids(problem.advisors(), a -> a.id());
        Set<String> pins = new HashSet<>(problem.pinned());
        pinned = problem.published().stream().filter(w -> pins.contains(w.id())).toList();
        ofPinned = PlanArithmetic.assess(problem, new Plan(problem.id(), pinned, null));
        addClasses();
        addIdentities(pins, from);
        drives = new Drives(problem, grid, territory);
        tariff = new Tariff(problem, grid, territory);
        var offers = Offers.of(permits, territory, drives);
        whole = Scope.of(this, classes, offers, territory.wantsPresence, identitiesOf(i -> true));
        penalties = new Penalties(this);
    }

    /** [class] identities of its workshops, those of some only. */
    int[][] identitiesOf(IntPredicate some) {
        return classes.stream()
                .map(c -> IntStream.range(0, identities.size())
                        .filter(i -> identities.get(i).workshopClass() == c.index() && some.test(i))
                        .toArray())
                .toArray(int[][]::new);
    }

    public Problem problem() {
        return problem;
    }

    /** Workshops that keep their ids. */
    public List<Identity> identities() {
        return identities;
    }

    /** When a start is. */
    public LocalDateTime moment(int start) {
        return grid.moment[start];
    }

    /** Index of the start at a moment, or -1. */
    public int startAt(LocalDateTime moment) {
        return grid.at(moment);
    }

    /** Everything there is to search. */
    public Scope whole() {
        return whole;
    }

    private void addClasses() {
        var residents = residentsLeft();
        var rows = new TreeMap<Long, List<Integer>>();
        for (int d = 0; d < residents.length; d++) {
            if (residents[d] > 0) {
                rows.computeIfAbsent(classKey(problem.demand().get(d)), k -> new ArrayList<>())
                        .add(d);
            }
        }
        addClassesHeldForNobody(rows);
        rows.forEach((key, members) -> {
            classOf.put(key, classes.size());
            classes.add(workshopClass(key, members, residents));
        });
    }

    /** Where a theme needs no participants, a workshop may be held for its presence alone. */
    private void addClassesHeldForNobody(Map<Long, List<Integer>> rows) {
        for (int t = 0; t < minParticipants.length; t++) {
            for (int a = 0; minParticipants[t] == 0 && a < problem.audiences().size(); a++) {
                rows.computeIfAbsent(classKey(t, a), k -> new ArrayList<>());
            }
        }
    }

    private int[] residentsLeft() {
        var demand = new Ids(problem.demand(), d -> d.id());
        var left = problem.demand().stream().mapToInt(Demand::residents).toArray();
        for (var w : pinned) {
            for (var a : w.attendance()) {
                left[demand.of(a.demand())] -= a.residents();
            }
        }
        return left;
    }

    private long classKey(Demand d) {
        return classKey(theme.of(d.theme()), audience.of(d.audience()));
    }

    private long classKey(int theme, int audience) {
        return (long) theme * problem.audiences().size() + audience;
    }

    private WorkshopClass workshopClass(long key, List<Integer> members, int[] residents) {
        var mobility = new Ids(problem.mobility(), m -> m.id());
        var row = members.stream().mapToInt(i -> i).toArray();
        var demand = members.stream().map(problem.demand()::get).toList();
        int t = (int) (key / problem.audiences().size());
        int a = (int) (key % problem.audiences().size());
        return new WorkshopClass(
                classes.size(),
                t,
                a,
                row,
                demand.stream().mapToInt(d -> territory.commune.of(d.commune())).toArray(),
                demand.stream().mapToInt(d -> mobility.of(d.mobility())).toArray(),
                members.stream().mapToInt(i -> residents[i]).toArray(),
                demand.stream().mapToInt(Demand::priority).toArray(),
                permits.audience(problem.themes().get(t), problem.audiences().get(a)));
    }

    private void addIdentities(Set<String> pins, @Nullable Plan from) {
        var known = new HashSet<String>(pins);
        for (var w : problem.published()) {
            if (known.add(w.id())) {
                identities.add(identity(w, w.participants()));
            }
        }
        for (var w : from == null ? List.<Workshop>of() : from.workshops()) {
            if (known.add(w.id()) && isKnown(w)) {
                identities.add(identity(w, 0));
            }
        }
    }

    /** True where the problem has what it names. */
    boolean isKnown(Workshop w) {
        return theme.has(w.theme()) && audience.has(w.audience()) && room.has(w.room()) && advisor.has(w.advisor());
    }

    private Identity identity(Workshop w, long participants) {
        int start =
                w.sessions().isEmpty() ? StartGrid.NONE : grid.at(w.sessions().get(0));
        return new Identity(w.id(), classOf(w), start, room.of(w.room()), advisor.of(w.advisor()), participants);
    }

    boolean isPinned(String workshop) {
        return pinned.stream().anyMatch(w -> w.id().equals(workshop));
    }

    /** Index of the identity with that id. */
    int identity(String workshop) {
        for (int i = 0; i < identities.size(); i++) {
            if (identities.get(i).id().equals(workshop)) {
                return i;
            }
        }
        return Draft.NOBODY;
    }

    /** Index of the class of a workshop, or -1 where it has no demand left. */
    int classOf(Workshop w) {
        return classOf.getOrDefault(classKey(theme.of(w.theme()), audience.of(w.audience())), -1);
    }

    int theme(Workshop w) {
        return theme.of(w.theme());
    }

    int room(Workshop w) {
        return room.of(w.room());
    }

    int advisor(Workshop w) {
        return advisor.of(w.advisor());
    }

    /** True where its sessions are the series that begins at its first. */
    boolean isSeries(Workshop w) {
        int start =
                w.sessions().isEmpty() ? StartGrid.NONE : grid.at(w.sessions().get(0));
        var series = start == StartGrid.NONE ? null : grid.series(start, sessions[theme(w)]);
        return series != null
                && java.util.Arrays.stream(series)
                        .mapToObj(s -> grid.moment[s])
                        .toList()
                        .equals(w.sessions());
    }

    /** True where some room, advisor and audience have a start in common, so that there is something to search. */
    boolean canHoldAny() {
        return classes.stream().anyMatch(this::canHold);
    }

    private boolean canHold(WorkshopClass c) {
        var offers = whole.offers();
        for (int site : offers.sites()[c.theme()]) {
            for (int r : offers.rooms()[c.theme()][site]) {
                for (int a : offers.advisors()[c.theme()][territory.roomCommune[r]]) {
                    if (Bits.meet(c.starts(), permits.room[c.theme()][r], permits.advisor[c.theme()][a])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Most participants of a theme in a room. */
    int capacity(int theme, int room) {
        return Math.min(
                problem.themes().get(theme).maxParticipants(),
                problem.rooms().get(room).capacity());
    }
}
