package fr.allervers.solver.explanation.unserved;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.explanation.wish.AdvisorAfternoon;
import fr.allervers.solver.explanation.wish.AdvisorDay;
import fr.allervers.solver.explanation.wish.AdvisorMorning;
import fr.allervers.solver.explanation.wish.AudienceDay;
import fr.allervers.solver.explanation.wish.EquippedRoom;
import fr.allervers.solver.explanation.wish.FurtherAdvisor;
import fr.allervers.solver.explanation.wish.LargerRoom;
import fr.allervers.solver.explanation.wish.LargerWorkshops;
import fr.allervers.solver.explanation.wish.LaterService;
import fr.allervers.solver.explanation.wish.LongerLegs;
import fr.allervers.solver.explanation.wish.MoreSessions;
import fr.allervers.solver.explanation.wish.NewRoom;
import fr.allervers.solver.explanation.wish.SmallerWorkshops;
import fr.allervers.solver.explanation.wish.StepFreeRoom;
import fr.allervers.solver.explanation.wish.TaughtTheme;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** List of the single changes that may give residents a place, the cheapest and most plausible first. */
record Remedies(ProblemIndex index) {

    /**
     * A change to try.
     *
     * @param wish null: nothing but the plan is changed
     * @param cause why residents have no place, where the wish gives them one
     */
    record Attempt(@Nullable Wish wish, Cause cause) {}

    private static final int ROOMS = 12;
    /** Where so few lack a seat, seats are easier found than an advisor's time. */
    private static final int FEW = 2;

    private static final int[] LATER = {30, 60, 120};
    private static final int[] LONGER = {15, 30, 60};

    /**
     * What to try for a row.
     *
     * @param left its residents without a place
     * @param inReach workshops that they could go to
     * @param near rooms, the nearest first
     */
    List<Attempt> of(Demand demand, long left, List<Workshop> inReach, List<Room> near) {
        var theme = index.theme(demand.theme());
        var seats = attempts(Cause.NO_SEAT, seats(theme, (int) Math.min(left, 1000), inReach));
        var all = new ArrayList<Attempt>();
        all.add(new Attempt(null, Cause.OPENABLE));
        all.addAll(left <= FEW ? seats : List.of());
        all.addAll(attempts(Cause.NO_STEP_FREE, stepFree(demand, theme, near)));
        all.addAll(attempts(Cause.TOO_FEW, smaller(theme)));
        all.addAll(attempts(Cause.LAST_BUS, later(demand)));
        all.addAll(attempts(Cause.NO_ADVISOR, advisors(demand)));
        all.addAll(left <= FEW ? List.of() : seats);
        all.addAll(attempts(Cause.AUDIENCE_HOURS, days().map(d -> new AudienceDay(demand.audience(), d))));
        all.addAll(attempts(Cause.NO_ROOM, equipped(theme, near)));
        all.add(new Attempt(new NewRoom(demand.commune()), hasRoom(theme) ? Cause.OUT_OF_REACH : Cause.NO_ROOM));
        all.addAll(attempts(Cause.OUT_OF_REACH, longer(demand)));
        return all;
    }

    private static List<Attempt> attempts(Cause cause, Stream<? extends Wish> wishes) {
        return wishes.map(w -> new Attempt(w, cause)).toList();
    }

    private Stream<Wish> seats(Theme theme, int left, List<Workshop> inReach) {
        Stream<Wish> rooms = inReach.stream()
                .map(w -> index.room(w.room()))
                .distinct()
                .filter(r -> r.capacity() < theme.maxParticipants())
                .limit(ROOMS)
                .map(r -> new LargerRoom(r.id(), left));
        var workshops = new LargerWorkshops(theme.id(), theme.maxParticipants() + left);
        return Stream.concat(rooms, inReach.isEmpty() ? Stream.of() : Stream.of(workshops));
    }

    private Stream<Wish> stepFree(Demand demand, Theme theme, List<Room> near) {
        if (!index.mobility(demand.mobility()).stepFree()) {
            return Stream.of();
        }
        return near.stream()
                .filter(r -> !r.isStepFree() && theme.fits(r))
                .limit(ROOMS)
                .map(r -> new StepFreeRoom(r.id()));
    }

    private boolean hasRoom(Theme theme) {
        return index.problem().rooms().stream().anyMatch(theme::fits);
    }

    private static Stream<Wish> smaller(Theme theme) {
        return IntStream.iterate(theme.minParticipants() - 1, n -> n > 0, n -> n - 1)
                .mapToObj(n -> new SmallerWorkshops(theme.id(), n));
    }

    private Stream<Wish> later(Demand demand) {
        return index.mobility(demand.mobility()).modes().stream()
                .filter(mode ->
                        index.problem().travel().stream().anyMatch(t -> t.mode().equals(mode) && t.to() != null))
                .flatMap(mode -> IntStream.of(LATER).mapToObj(m -> new LaterService(mode, m)));
    }

    private Stream<Wish> advisors(Demand row) {
        Stream<Wish> there = withHours(row).flatMap(a -> days().map(d -> new AdvisorDay(a.id(), d)));
        Stream<Wish> taught = index.problem().advisors().stream()
                .filter(a -> !a.teaches(row.theme()))
                .map(a -> new TaughtTheme(a.id(), row.theme()));
        Stream<Wish> further = teaching(row).flatMap(a -> days().map(d -> new FurtherAdvisor(a.id(), d)));
        return Stream.of(sessions(row), there, taught, further).flatMap(s -> s);
    }

    /** One session more of each advisor of the row's theme. */
    Stream<Wish> sessions(Demand row) {
        return teaching(row).map(a -> new MoreSessions(a.id(), 1));
    }

    /** One half-day more of each advisor of the row's theme who has hours. */
    Stream<Wish> halfDays(Demand row) {
        return withHours(row)
                .flatMap(a ->
                        days().flatMap(d -> Stream.of(new AdvisorMorning(a.id(), d), new AdvisorAfternoon(a.id(), d))));
    }

    private Stream<Advisor> withHours(Demand row) {
        return teaching(row).filter(a -> !a.available().isEmpty());
    }

    private Stream<Advisor> teaching(Demand row) {
        return index.problem().advisors().stream().filter(a -> a.teaches(row.theme()));
    }

    private static Stream<Wish> equipped(Theme theme, List<Room> near) {
        return near.stream()
                .filter(r -> !theme.isEquippedIn(r))
                .limit(ROOMS)
                .map(r -> new EquippedRoom(r.id(), theme.id()));
    }

    private Stream<Wish> longer(Demand demand) {
        int most = index.mobility(demand.mobility()).maxMinutes();
        return IntStream.of(LONGER).mapToObj(m -> new LongerLegs(demand.mobility(), most + m));
    }

    private Stream<DayOfWeek> days() {
        return index.problem().starts().stream()
                .map(LocalDateTime::getDayOfWeek)
                .distinct()
                .sorted();
    }
}
