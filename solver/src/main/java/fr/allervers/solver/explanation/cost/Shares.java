package fr.allervers.solver.explanation.cost;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.figures.Trips;
import fr.allervers.data.plan.AdvisorDay;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the shares of a plan's cost, by the contract. */
final class Shares {

    private final ProblemIndex index;
    private final Plan plan;
    private final TravelTimes travelTimes;
    private final List<CostShare> shares = new ArrayList<>();

    Shares(ProblemIndex index, Plan plan) {
        this.index = index;
        this.plan = plan;
        travelTimes = new TravelTimes(index.problem());
        new Trips(index).of(plan).forEach(this::travel);
        index.problem().advisors().forEach(this::drives);
        presence();
        changes();
        habits();
    }

    List<CostShare> list() {
        return shares;
    }

    private void travel(Trip trip) {
        int excess = index.problem().rules().excessFactor();
        long one = trip.legs().stream()
                .mapToLong(l -> trip.profile().legCost(l.minutes(), excess))
                .sum();
        add(Cost.TRAVEL, trip.demand().commune(), trip.profile().id(), null, one * trip.residents());
    }

    private void drives(Advisor advisor) {
        var own = plan.workshops().stream()
                .filter(w -> w.advisor().equals(advisor.id()))
                .toList();
        for (var day : AdvisorDay.of(index, advisor, own)) {
            for (var drive : day.drives(index, travelTimes)) {
                add(
                        Cost.DRIVING,
                        drive.room().commune(),
                        null,
                        advisor.id(),
                        day.day(),
                        null,
                        Math.max(0, drive.minutes()));
            }
        }
    }

    private void presence() {
        Set<String> withRoom = new HashSet<>();
        index.problem().rooms().stream().map(Room::commune).forEach(withRoom::add);
        Set<String> hosting = new HashSet<>();
        plan.workshops().forEach(w -> hosting.add(index.room(w.room()).commune()));
        index.problem().demand().stream()
                .filter(d -> d.residents() > 0)
                .map(Demand::commune)
                .distinct()
                .filter(c -> withRoom.contains(c) && !hosting.contains(c))
                .forEach(c -> add(Cost.PRESENCE, c, null, null, presence(c)));
    }

    private long presence(String commune) {
        return index.communeOf(commune).presence();
    }

    private void habits() {
        index.problem().habits().stream()
                .filter(h -> plan.workshops().stream().noneMatch(h::isKeptBy))
                .forEach(h -> add(Cost.HABIT, index.room(h.room()).commune(), null, null, h.participants()));
    }

    private void changes() {
        Map<String, Workshop> now = new HashMap<>();
        plan.workshops().forEach(w -> now.put(w.id(), w));
        index.problem().published().forEach(old -> change(old, now.get(old.id())));
    }

    private void change(Workshop old, @Nullable Workshop kept) {
        var commune = index.room(old.room()).commune();
        if (kept == null) {
            add(Cost.CANCELLED, commune, null, old.id(), old.participants());
            return;
        }
        if (!old.sessions().get(0).equals(kept.sessions().get(0))) {
            add(Cost.CHANGED_START, commune, null, old.id(), old.participants());
        }
        if (!old.room().equals(kept.room())) {
            add(Cost.CHANGED_ROOM, commune, null, old.id(), old.participants());
        }
        if (!old.advisor().equals(kept.advisor())) {
            add(Cost.CHANGED_ADVISOR, commune, null, old.id(), old.participants());
        }
    }

    private void add(Cost kind, String commune, @Nullable String mobility, @Nullable String workshop, long figure) {
        add(kind, commune, mobility, null, null, workshop, figure);
    }

    private void add(
            Cost kind,
            String commune,
            @Nullable String mobility,
            @Nullable String advisor,
            @Nullable LocalDate day,
            @Nullable String workshop,
            long figure) {
        if (figure != 0) {
            long cost = figure * index.problem().weights().of(kind);
            shares.add(new CostShare(kind, commune, mobility, advisor, day, workshop, figure, cost));
        }
    }
}
