package fr.allervers.solver.model;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Workshop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schedule to solve from: the workshops of a plan, those published, and closed ones to open. What of the plan no
 * choice allows (dates that are no series, a room that lacks equipment, attendance of another theme) is left out; what
 * else it breaches is for the solver to mend.
 */
public final class OpenSchedule {

    private record Line(DemandFact demand, @Nullable WorkshopSlot workshop, int residents) {}

    private final ProblemFacts facts;
    private final Set<String> pinned;
    private final Set<String> ids = new HashSet<>();
    private final List<PlannedWorkshop> workshops = new ArrayList<>();
    private final Map<Course, List<WorkshopSlot>> movable = new HashMap<>();
    private final Map<DemandFact, Integer> left = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private OpenSchedule(ProblemFacts facts) {
        this.facts = facts;
        pinned = new HashSet<>(facts.problem().pinned());
        facts.demand().forEach(d -> left.put(d, d.demand().residents()));
    }

    /**
     * A schedule with room to move.
     *
     * @param from null: what was published
     * @throws IllegalArgumentException where the plan names an id the problem does not have
     */
    public static Schedule of(ProblemFacts facts, @Nullable Plan from) {
        var open = new OpenSchedule(facts);
        var published = facts.problem().published();
        published.stream().filter(w -> open.pinned.contains(w.id())).forEach(open::keepPinned);
        (from == null ? published : from.workshops()).forEach(open::keep);
        published.forEach(open::close);
        open.spare();
        return new Schedule(facts, List.of(), open.workshops, open.shares());
    }

    private void keepPinned(Workshop workshop) {
        var course = course(workshop);
        var series = course.seriesOf(workshop.sessions());
        var room = facts.room(workshop.room());
        var advisor = facts.advisor(workshop.advisor());
        var slot = slot(workshop.id(), course, Choices.only(series, room, advisor));
        workshops.add(new PlannedWorkshop(slot, series, room, advisor));
        for (var a : workshop.attendance()) {
            attend(slot, facts.demand(a.demand()), a.residents());
        }
    }

    private void keep(Workshop workshop) {
        var course = course(workshop);
        var series = course.seriesOf(workshop.sessions());
        var room = facts.room(workshop.room());
        var advisor = facts.advisor(workshop.advisor());
        if (!ids.contains(workshop.id()) && course.choices().allow(series, room, advisor)) {
            var slot = slot(workshop.id(), course, course.choices());
            workshops.add(new PlannedWorkshop(slot, series, room, advisor));
            workshop.attendance().forEach(a -> attend(slot, a));
        }
    }

    /** A published workshop that the plan lacks may be held again. */
    private void close(Workshop workshop) {
        var course = course(workshop);
        if (!ids.contains(workshop.id()) && course.choices().isPossible()) {
            var room = course.choices().rooms().get(0);
            addClosed(workshop.id(), course, room);
        }
    }

    private Course course(Workshop workshop) {
        return facts.course(workshop.theme(), workshop.audience());
    }

    private WorkshopSlot slot(String id, Course course, Choices choices) {
        ids.add(id);
        var slot = new WorkshopSlot(workshops.size(), id, course, choices, pinned.contains(id), true);
        if (!slot.isPinned()) {
            movable.computeIfAbsent(course, c -> new ArrayList<>()).add(slot);
        }
        return slot;
    }

    private WorkshopSlot addClosed(String id, Course course, RoomFact room) {
        var slot = slot(id, course, course.choices());
        var advisors = course.choices().advisors();
        workshops.add(new PlannedWorkshop(slot, null, room, advisors.get(slot.ordinal() % advisors.size())));
        return slot;
    }

    private void attend(WorkshopSlot slot, Attendance attendance) {
        var demand = facts.demand(attendance.demand());
        int residents = Math.min(attendance.residents(), left(demand));
        if (residents > 0 && facts.courseOf(demand) == slot.course()) {
            attend(slot, demand, residents);
        }
    }

    private void attend(WorkshopSlot slot, DemandFact demand, int residents) {
        lines.add(new Line(demand, slot, residents));
        left.merge(demand, -residents, Integer::sum);
    }

    private int left(DemandFact demand) {
        return left.getOrDefault(demand, 0);
    }

    /** Closed workshops with shares of neighbours pointing to them, and one empty one a course. */
    private void spare() {
        var byCourse = new LinkedHashMap<Course, List<DemandFact>>();
        facts.demand()
                .forEach(d -> byCourse.computeIfAbsent(facts.courseOf(d), c -> new ArrayList<>())
                        .add(d));
        byCourse.forEach((course, rows) -> {
            if (course.choices().isPossible()) {
                new Neighbourhoods(course, left, facts.mostWorkshops(course))
                        .groups()
                        .forEach(group -> spare(course, group));
                addClosed(freshId(), course, course.choices().rooms().get(0));
            }
        });
    }

    private void spare(Course course, Neighbourhoods.Group group) {
        var slot = addClosed(freshId(), course, group.room());
        group.residents().forEach((row, residents) -> lines.add(new Line(row, slot, residents)));
    }

    private String freshId() {
        int number = workshops.size() + 1;
        while (ids.contains("w" + number)) {
            number++;
        }
        return "w" + number;
    }

    private List<Share> shares() {
        for (var row : facts.demand()) {
            if (row.demand().residents() > 0) {
                lines.add(new Line(row, null, 1));
            }
        }
        var shares = new ArrayList<Share>();
        for (var line : lines) {
            var share = share(shares.size(), line);
            if (share != null) {
                shares.add(share);
            }
        }
        return shares;
    }

    private @Nullable Share share(int ordinal, Line line) {
        var slot = line.workshop();
        int residents = line.residents();
        if (slot != null && slot.isPinned()) {
            return new Share(ordinal, line.demand(), true, List.of(slot), residents, residents, slot, residents);
        }
        var course = facts.courseOf(line.demand());
        var slots = movable.getOrDefault(course, List.of());
        int most = Math.max(residents, Math.min(line.demand().demand().residents(), course.mostSeats()));
        return slots.isEmpty() ? null : new Share(ordinal, line.demand(), false, slots, 1, most, slot, residents);
    }
}
