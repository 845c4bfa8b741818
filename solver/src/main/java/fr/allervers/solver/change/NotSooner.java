package fr.allervers.solver.change;

import fr.allervers.data.plan.Locks.Choice;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.OtherAdvisor.Why;
import fr.allervers.solver.constraint.PlanConstraint;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.trial.Trial.Spot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a workshop of a plan is not held sooner by anybody in some communes, all other workshops staying where they are and its residents
 * with it.
 *
 * @param days on which a workshop may begin at all and this one cannot, in order
 * @param withoutRoom those of them on which no room that suits is open and free
 * @param advisors one for each who teaches the theme and works there, with what bars them on the other days
 * @param free the first spot at which nothing bars it, up to whose day all else is told; null where there is none
 */
public record NotSooner(
        List<LocalDate> days,
        List<LocalDate> withoutRoom,
        List<Barred> advisors,
        @Nullable Spot free) {

    private static final Set<PlanConstraint> OF_RESIDENTS = EnumSet.of(
            PlanConstraint.ATTENDANCE_HOURS, PlanConstraint.ATTENDANCE_STEP_FREE, PlanConstraint.ATTENDANCE_LEG);

    /**
     * What bars an advisor, by the days on which that is what bars them last: of a day on which they are away in the morning and hold
     * something in the afternoon, what they hold.
     *
     * @param days by the rule, in order; {@link Why#NONE}: they could, and its residents could not come then
     */
    public record Barred(Advisor advisor, Map<Why, List<LocalDate>> days) {}

    /**
     * Looks from the first day to the last.
     *
     * @param judge of the same problem
     * @param workshop of the plan
     * @param communes INSEE codes of where it might be held
     * @param kept what is locked of it: no other room or advisor is looked at where that is in it
     * @param from first day
     * @param to day after the last
     */
    public static NotSooner of(
            PlanJudge judge,
            ProblemIndex index,
            Plan plan,
            Workshop workshop,
            Set<String> communes,
            Set<Choice> kept,
            LocalDate from,
            LocalDate to) {
        return new Search(judge, index, plan, workshop, communes, kept).between(from, to);
    }

    private static final class Search {

        private final PlanJudge judge;
        private final ProblemIndex index;
        private final Workshop workshop;
        private final List<Workshop> others;
        private final Map<String, List<Workshop>> byAdvisor;
        private final List<Room> rooms;
        private final List<Advisor> advisors;

        Search(
                PlanJudge judge,
                ProblemIndex index,
                Plan plan,
                Workshop workshop,
                Set<String> communes,
                Set<Choice> kept) {
            this.judge = judge;
            this.index = index;
            this.workshop = workshop;
            others = plan.workshops().stream()
                    .filter(w -> !w.id().equals(workshop.id()))
                    .toList();
            byAdvisor = others.stream().collect(Collectors.groupingBy(Workshop::advisor));
            var theme = index.theme(workshop.theme());
            rooms = index.problem().rooms().stream()
                    .filter(r -> !kept.contains(Choice.ROOM) || r.id().equals(workshop.room()))
                    .filter(r -> communes.contains(r.commune())
                            && theme.fits(r)
                            && theme.seatsIn(r) >= workshop.participants())
                    .sorted(Comparator.comparing(r -> !r.id().equals(workshop.room())))
                    .toList();
            advisors = index.problem().advisors().stream()
                    .filter(a -> !kept.contains(Choice.ADVISOR) || a.id().equals(workshop.advisor()))
                    .filter(a ->
                            a.teaches(workshop.theme()) && communes.stream().anyMatch(a::worksIn))
                    .sorted(Comparator.comparing(a -> !a.id().equals(workshop.advisor())))
                    .toList();
        }

        NotSooner between(LocalDate from, LocalDate to) {
            var starts = index.problem().starts().stream()
                    .filter(s ->
                            !s.toLocalDate().isBefore(from) && s.toLocalDate().isBefore(to))
                    .collect(Collectors.groupingBy(LocalDateTime::toLocalDate, TreeMap::new, Collectors.toList()));
            var withoutRoom = new ArrayList<LocalDate>();
            var barred = advisors.stream()
                    .map(a -> new Barred(a, new EnumMap<>(Why.class)))
                    .toList();
            for (var day : starts.keySet()) {
                var spots = starts.get(day).stream()
                        .flatMap(s -> rooms.stream().map(r -> at(r, s)))
                        .filter(w -> w.sessions().size() == workshop.sessions().size() && isRoomFree(w))
                        .toList();
                if (spots.isEmpty()) {
                    withoutRoom.add(day);
                }
                for (var who : barred) {
                    Why last = null;
                    for (var spot : spots) {
                        var why = why(who.advisor, spot);
                        if (why == null) {
                            return new NotSooner(
                                    List.copyOf(starts.headMap(day).keySet()),
                                    withoutRoom,
                                    barred,
                                    Spot.of(spot.withAdvisor(who.advisor.id())));
                        }
                        last = last == null || why.compareTo(last) > 0 ? why : last;
                    }
                    if (last != null) {
                        who.days.computeIfAbsent(last, w -> new ArrayList<>()).add(day);
                    }
                }
            }
            return new NotSooner(List.copyOf(starts.keySet()), withoutRoom, barred, null);
        }

        private Workshop at(Room room, LocalDateTime start) {
            return workshop.withRoom(room.id())
                    .withSessions(index.series(start, workshop.sessions().size()));
        }

        private boolean isRoomFree(Workshop moved) {
            int minutes = index.theme(moved.theme()).minutes();
            var hours = index.room(moved.room()).availability();
            return moved.sessions().stream().allMatch(s -> hours.allows(s, s.plusMinutes(minutes)))
                    && others.stream()
                            .filter(o -> o.room().equals(moved.room()))
                            .noneMatch(o -> index.meeting(o, moved).isPresent());
        }

        /** What bars it there by that advisor; {@link Why#NONE} where its residents do, null where nothing does. */
        private @Nullable Why why(Advisor advisor, Workshop moved) {
            var own = byAdvisor.getOrDefault(advisor.id(), List.of());
            var why = OtherAdvisor.of(judge, index, advisor, own, moved).why();
            boolean isBarred = why != Why.NONE || isWithoutResidents(moved.withAdvisor(advisor.id()));
            return isBarred ? why : null;
        }

        private boolean isWithoutResidents(Workshop moved) {
            var alone = new Plan(index.problem().id(), List.of(moved), null);
            return !Collections.disjoint(judge.figures(alone).constraints(), OF_RESIDENTS);
        }
    }
}
