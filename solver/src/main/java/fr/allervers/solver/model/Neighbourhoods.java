package fr.allervers.solver.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups residents of one course who live near each other around a room near them. A first guess at who might share a
 * workshop: it looks at one start alone, and at no clock, advisor or other workshop.
 */
final class Neighbourhoods {

    /** @param residents of each row, 1 or more */
    record Group(RoomFact room, Map<DemandFact, Integer> residents) {}

    private final Course course;
    private final SessionSeries start;
    private final Map<DemandFact, Integer> left;
    private final int most;

    /**
     * @param left residents not served yet, of the demand of all courses
     * @param most groups at most
     */
    Neighbourhoods(Course course, Map<DemandFact, Integer> left, int most) {
        this.course = course;
        this.most = most;
        start = course.typicalSeries();
        this.left = new LinkedHashMap<>();
        left.forEach((row, residents) -> {
            if (course.isAskedForBy(row.demand()) && residents > 0) {
                this.left.put(row, residents);
            }
        });
    }

    List<Group> groups() {
        var groups = new ArrayList<Group>();
        while (!left.isEmpty() && groups.size() < most) {
            var first = left.keySet().iterator().next();
            var group = group(nearest(first));
            if (group.residents().isEmpty()) {
                left.remove(first);
            } else {
                groups.add(group);
            }
        }
        return groups;
    }

    private RoomFact nearest(DemandFact row) {
        return course.choices().rooms().stream()
                .min(comparingInt((RoomFact room) -> canUse(row, room) ? 0 : 1)
                        .thenComparing(room -> trip(row, room).cost()))
                .orElseThrow();
    }

    private Group group(RoomFact room) {
        int seats = room.seats(course.theme());
        Map<DemandFact, Integer> residents = new LinkedHashMap<>();
        for (var row : nearestFirst(room)) {
            int taken = Math.min(seats, left.getOrDefault(row, 0));
            if (taken > 0) {
                residents.put(row, taken);
                seats -= taken;
                left.computeIfPresent(row, (r, of) -> of == taken ? null : Integer.valueOf(of - taken));
            }
        }
        return new Group(room, residents);
    }

    private List<DemandFact> nearestFirst(RoomFact room) {
        return left.keySet().stream()
                .filter(row -> canUse(row, room))
                .sorted(comparing(row -> trip(row, room).cost()))
                .toList();
    }

    private boolean canUse(DemandFact row, RoomFact room) {
        return trip(row, room).badLegs() == 0
                && (!row.profile().stepFree() || room.room().isStepFree());
    }

    private Trip trip(DemandFact row, RoomFact room) {
        return Trip.of(row, room, start, course.theme().minutes());
    }
}
