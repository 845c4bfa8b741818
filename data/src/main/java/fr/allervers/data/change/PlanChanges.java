package fr.allervers.data.change;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.change.WorkshopChange.Kind;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What changes from one plan of a quarter to another, workshop by workshop. A workshop of now is that of before with the
 * same theme and audience that differs least: the same start and room, else the same start, else the same room. Ids do not
 * say so, as each run gives its own.
 *
 * @param changes of all workshops of both, those that stay as they were too, by the first session
 */
public record PlanChanges(List<WorkshopChange> changes) {

    /** Which two are the same workshop, the surest first. */
    private static final List<BiPredicate<Workshop, Workshop>> SAME = List.of(
            (a, b) -> a.sessions().equals(b.sessions())
                    && a.room().equals(b.room())
                    && a.advisor().equals(b.advisor()),
            (a, b) -> a.sessions().equals(b.sessions()) && a.room().equals(b.room()),
            (a, b) -> a.sessions().equals(b.sessions()),
            (a, b) -> a.room().equals(b.room()));

    public PlanChanges {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two plans.
     *
     * @param before workshops published, with the commune of each row of their demand
     * @param now workshops of the plan beside it
     */
    public static PlanChanges of(Held before, Held now) {
        return of(before, now, pairs(before.workshops(), now.workshops()));
    }

    /**
     * Compares a plan with one that was made from it and kept the ids of its workshops: those are the same that have the same
     * id, theme and audience, wherever and whenever they are held.
     */
    public static PlanChanges ofKeptIds(Held before, Held now) {
        var byId = now.workshops().stream().collect(toMap(Workshop::id, Function.identity()));
        var pairs = new HashMap<Workshop, Workshop>();
        for (var old : before.workshops()) {
            var kept = byId.get(old.id());
            if (kept != null && old.isOfKindOf(kept)) {
                pairs.put(old, kept);
            }
        }
        return of(before, now, pairs);
    }

    /**
     * The same with everybody before who was published, where some of them ask no more: they are told apart from those who
     * lose their place, and no change for residents.
     *
     * @param published workshops as they were told
     */
    public PlanChanges since(List<Workshop> published) {
        var told = published.stream().collect(toMap(Workshop::id, Function.identity()));
        return new PlanChanges(changes.stream().map(c -> since(c, told)).toList());
    }

    private static WorkshopChange since(WorkshopChange change, Map<String, Workshop> told) {
        var before = change.before();
        var was = before == null ? null : told.get(before.id());
        if (before == null || was == null || was.participants() == before.participants()) {
            return change;
        }
        return new WorkshopChange(
                before.withAttendance(was.attendance()),
                change.after(),
                change.kinds().isEmpty() ? List.of(Kind.ATTENDANCE) : change.kinds(),
                change.disturbed(),
                change.lost(),
                change.gained());
    }

    private static PlanChanges of(Held before, Held now, Map<Workshop, Workshop> pairs) {
        var changes = new ArrayList<WorkshopChange>();
        var kept = new HashSet<>(pairs.values());
        for (var old : before.workshops()) {
            changes.add(change(old, pairs.get(old), before, now));
        }
        now.workshops().stream().filter(w -> !kept.contains(w)).forEach(w -> changes.add(change(null, w, before, now)));
        changes.sort(
                Comparator.comparing((WorkshopChange c) -> c.shown().sessions().get(0))
                        .thenComparing(c -> c.shown().room())
                        .thenComparing(c -> c.shown().id()));
        return new PlanChanges(changes);
    }

    /**
     * Workshops that are held.
     *
     * @param communes INSEE code of the commune of each row of demand, by its id
     */
    public record Held(List<Workshop> workshops, Map<String, String> communes) {

        public Held {
            workshops = List.copyOf(workshops);
            communes = Map.copyOf(communes);
        }

        /** No workshop. */
        public static final Held NONE = new Held(List.of(), Map.of());

        /** The workshops of a plan of that problem. */
        public static Held of(Problem problem, Plan plan) {
            return new Held(
                    plan.workshops(), problem.demand().stream().collect(Collectors.toMap(Demand::id, Demand::commune)));
        }

        private Map<String, Long> attending(Workshop workshop) {
            var found = new TreeMap<String, Long>();
            for (Attendance a : workshop.attendance()) {
                found.merge(communes.getOrDefault(a.demand(), ""), (long) a.residents(), Long::sum);
            }
            return found;
        }
    }

    private static Map<Workshop, Workshop> pairs(List<Workshop> before, List<Workshop> now) {
        var pairs = new HashMap<Workshop, Workshop>();
        var free = new ArrayList<>(now);
        for (var same : SAME) {
            for (var old : before) {
                if (!pairs.containsKey(old)) {
                    free.stream()
                            .filter(w -> old.isOfKindOf(w) && same.test(old, w))
                            .findFirst()
                            .ifPresent(w -> {
                                pairs.put(old, w);
                                free.remove(w);
                            });
                }
            }
        }
        return pairs;
    }

    private static WorkshopChange change(@Nullable Workshop old, @Nullable Workshop now, Held before, Held after) {
        var was = old == null ? Map.<String, Long>of() : before.attending(old);
        var is = now == null ? Map.<String, Long>of() : after.attending(now);
        var kinds = kinds(old, now);
        boolean moved = kinds.contains(Kind.MOVED) || kinds.contains(Kind.ROOM) || kinds.contains(Kind.CLOSED);
        var lost = beyond(was, is);
        var gained = beyond(is, was);
        if (kinds.isEmpty() && !(lost.isEmpty() && gained.isEmpty())) {
            kinds.add(Kind.ATTENDANCE);
        }
        return new WorkshopChange(old, now, kinds, moved ? was : lost, lost, gained);
    }

    private static List<Kind> kinds(@Nullable Workshop old, @Nullable Workshop now) {
        var kinds = new ArrayList<Kind>();
        if (old == null) {
            kinds.add(Kind.OPENED);
        } else if (now == null) {
            kinds.add(Kind.CLOSED);
        } else {
            if (!old.sessions().equals(now.sessions())) {
                kinds.add(Kind.MOVED);
            }
            if (!old.room().equals(now.room())) {
                kinds.add(Kind.ROOM);
            }
            if (!old.advisor().equals(now.advisor())) {
                kinds.add(Kind.ADVISOR);
            }
        }
        return kinds;
    }

    /** How many more there are in one than in the other, by commune. */
    private static Map<String, Long> beyond(Map<String, Long> one, Map<String, Long> other) {
        var more = new TreeMap<String, Long>();
        one.forEach((commune, residents) -> {
            long difference = residents - other.getOrDefault(commune, 0L);
            if (difference > 0) {
                more.put(commune, difference);
            }
        });
        return more;
    }

    /** Those of which anything changes. */
    public List<WorkshopChange> changed() {
        return changes.stream().filter(c -> !c.kinds().isEmpty()).toList();
    }

    /** Residents whose date, hour or room changes or who lose their place in a workshop, in all. */
    public long disturbed() {
        return changes.stream().mapToLong(WorkshopChange::disturbedInAll).sum();
    }

    /** Residents whose workshop stays as it was but for its advisor; whoever comes to it from another one is disturbed there. */
    public long withAnotherAdvisor() {
        return changes.stream()
                .filter(c -> c.kinds().equals(List.of(Kind.ADVISOR)))
                .mapToLong(c -> c.shown().participants() - c.gainedInAll())
                .sum();
    }
}
