package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The single changes that may give residents a place, the cheapest and most plausible first. */
final class Remedies {

    private static final int ROOMS = 12;
    /** Where so few lack a seat, seats are easier found than an advisor's time. */
    private static final int FEW = 2;

    private static final int[] LATER = {30, 60, 120};
    private static final int[] LONGER = {15, 30, 60};

    private final ProblemIndex index;

    Remedies(ProblemIndex index) {
        this.index = index;
    }

    /**
     * What to try for a row.
     *
     * @param left its residents without a place
     * @param inReach workshops that they could go to
     * @param near rooms, the nearest first
     */
    List<Wish> of(Demand demand, long left, List<Workshop> inReach, List<Room> near) {
        var theme = index.theme(demand.theme());
        var wishes = new ArrayList<Wish>();
        var seats = seats(theme, (int) Math.min(left, 1000), inReach);
        if (left <= FEW) {
            wishes.addAll(seats);
        }
        wishes.addAll(stepFree(demand, theme, near));
        IntStream.iterate(theme.minParticipants() - 1, n -> n > 0, n -> n - 1)
                .forEach(n -> wishes.add(new Wish.SmallerWorkshops(theme.id(), n)));
        wishes.addAll(later(demand));
        wishes.addAll(advisors(theme));
        if (left > FEW) {
            wishes.addAll(seats);
        }
        days().forEach(d -> wishes.add(new Wish.AudienceDay(demand.audience(), d)));
        near.stream()
                .filter(r -> !r.equipment().containsAll(theme.equipment()))
                .limit(ROOMS)
                .forEach(r -> wishes.add(new Wish.EquippedRoom(r.id(), theme.id())));
        wishes.add(new Wish.NewRoom(demand.commune()));
        int most = index.mobility(demand.mobility()).maxMinutes();
        IntStream.of(LONGER).forEach(m -> wishes.add(new Wish.LongerLegs(demand.mobility(), most + m)));
        return wishes;
    }

    private List<Wish> seats(Theme theme, int left, List<Workshop> inReach) {
        var wishes = new ArrayList<Wish>();
        inReach.stream()
                .map(w -> index.room(w.room()))
                .distinct()
                .filter(r -> r.capacity() < theme.maxParticipants())
                .limit(ROOMS)
                .forEach(r -> wishes.add(new Wish.LargerRoom(r.id(), left)));
        if (!inReach.isEmpty()) {
            wishes.add(new Wish.LargerWorkshops(theme.id(), theme.maxParticipants() + left));
        }
        return wishes;
    }

    private List<Wish> stepFree(Demand demand, Theme theme, List<Room> near) {
        if (!index.mobility(demand.mobility()).stepFree()) {
            return List.of();
        }
        return near.stream()
                .filter(r -> !r.isStepFree()
                        && r.equipment().containsAll(theme.equipment())
                        && r.capacity() >= theme.minParticipants())
                .limit(ROOMS)
                .<Wish>map(r -> new Wish.StepFreeRoom(r.id()))
                .toList();
    }

    private List<Wish> later(Demand demand) {
        return index.mobility(demand.mobility()).modes().stream()
                .filter(mode ->
                        index.problem().travel().stream().anyMatch(t -> t.mode().equals(mode) && t.to() != null))
                .flatMap(mode -> IntStream.of(LATER).<Wish>mapToObj(m -> new Wish.LaterService(mode, m)))
                .toList();
    }

    private List<Wish> advisors(Theme theme) {
        var all = index.problem().advisors();
        var teaching = all.stream().filter(a -> a.themes().contains(theme.id())).toList();
        Stream<Wish> more = teaching.stream().map(a -> new Wish.MoreSessions(a.id(), 1));
        Stream<Wish> taught =
                all.stream().filter(a -> !teaching.contains(a)).map(a -> new Wish.TaughtTheme(a.id(), theme.id()));
        Stream<Wish> further = teaching.stream()
                .map(Advisor::id)
                .flatMap(a -> days().stream().map(d -> new Wish.FurtherAdvisor(a, d)));
        Stream<Wish> there = teaching.stream()
                .filter(a -> !a.available().isEmpty())
                .flatMap(a -> days().stream().map(d -> new Wish.AdvisorDay(a.id(), d)));
        return Stream.of(more, there, taught, further).flatMap(s -> s).toList();
    }

    private List<DayOfWeek> days() {
        return index.problem().starts().stream()
                .map(LocalDateTime::getDayOfWeek)
                .distinct()
                .sorted()
                .toList();
    }
}
