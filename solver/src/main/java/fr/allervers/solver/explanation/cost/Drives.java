package fr.allervers.solver.explanation.cost;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every leg that advisors drive in a plan. */
final class Drives {

    /**
     * One leg.
     *
     * @param commune INSEE code of where it leads; of where it begins for the leg home
     * @param minutes 0 where the leg cannot be driven
     */
    record Leg(String advisor, LocalDate day, String commune, int minutes) {}

    private record Duty(LocalDateTime start, LocalDateTime end, String workshop, String room) {}

    private final ProblemIndex index;
    private final TravelTimes travelTimes;
    private final Plan plan;

    Drives(ProblemIndex index, Plan plan) {
        this.index = index;
        this.travelTimes = new TravelTimes(index.problem());
        this.plan = plan;
    }

    List<Leg> legs() {
        return index.problem().advisors().stream().flatMap(this::legs).toList();
    }

    private Stream<Leg> legs(Advisor advisor) {
        var days = plan.workshops().stream()
                .filter(w -> w.advisor().equals(advisor.id()))
                .flatMap(this::duties)
                .sorted(comparing(Duty::start).thenComparing(Duty::end).thenComparing(Duty::workshop))
                .collect(groupingBy(d -> d.start.toLocalDate(), TreeMap::new, toList()));
        return days.entrySet().stream().flatMap(d -> legs(advisor, d.getKey(), d.getValue()).stream());
    }

    private Stream<Duty> duties(Workshop w) {
        int minutes = index.theme(w.theme()).minutes();
        return w.sessions().stream().map(s -> new Duty(s, s.plusMinutes(minutes), w.id(), w.room()));
    }

    private List<Leg> legs(Advisor advisor, LocalDate day, List<Duty> duties) {
        var legs = new ArrayList<Leg>();
        for (int i = 0; i < duties.size(); i++) {
            var duty = duties.get(i);
            var from = i == 0 ? advisor.base() : commune(duties.get(i - 1));
            boolean stays = i > 0 && duties.get(i - 1).room.equals(duty.room);
            int minutes = stays ? 0 : drive(from, commune(duty), duty.start);
            legs.add(new Leg(advisor.id(), day, commune(duty), minutes));
        }
        var last = duties.get(duties.size() - 1);
        legs.add(new Leg(advisor.id(), day, commune(last), drive(commune(last), advisor.base(), last.end)));
        return legs;
    }

    private String commune(Duty duty) {
        return index.room(duty.room).commune();
    }

    private int drive(String from, String to, LocalDateTime at) {
        var mode = index.problem().rules().advisorMode();
        return Math.max(0, travelTimes.minutes(mode, index.commune(from), index.commune(to), at));
    }
}
