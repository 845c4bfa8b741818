package fr.allervers.web.programme;

import static java.util.Objects.requireNonNull;

import fr.allervers.data.bus.BusTrips;
import fr.allervers.data.bus.NamedRide;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.TravelMatrix;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.Transport;
import fr.allervers.data.transport.EndedLine;
import fr.allervers.data.transport.OnDemandRule;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TransitLines.Line;
import fr.allervers.data.travel.TravelService;
import fr.allervers.data.travel.TravelService.Kind;
import fr.allervers.data.travel.TravelTimes;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways from a commune to a session and back, one for each mode that residents use, by the travel tables of the
 * quarter's problem, and by bus at its hours where a timetable is known.
 *
 * @param territory as it is now: names of lines, rules of services to be booked
 * @param trips null where no timetable is known
 */
record Journeys(
        ProblemIndex index,
        TravelTimes times,
        Territory territory,
        @Nullable BusTrips trips) {

    private static final List<Kind> BOOKED = List.of(Kind.ON_DEMAND, Kind.DOOR_TO_DOOR);

    /**
     * One way there and back.
     *
     * @param regular true where it goes by lines at fixed hours
     * @param buses those to take at their hours, null where the timetable of the day is not known
     * @param beyond true where there is a timetable, but not of that day
     * @param lines the lines to take, empty where they are not known or there are none
     * @param headway minutes from one bus to the next, about; null where it is not known, or said of each line
     * @param source where the minutes come from, empty where it is not known
     * @param booking what is known of booking, null where nothing is to be booked
     */
    record Journey(
            String mode,
            int minutesThere,
            int minutesBack,
            LocalDateTime leave,
            LocalDateTime home,
            boolean regular,
            @Nullable Buses buses,
            boolean beyond,
            List<Line> lines,
            @Nullable Integer headway,
            String source,
            boolean estimated,
            @Nullable Booking booking) {}

    /**
     * The buses of a way there and back.
     *
     * @param there in order, none where it is quicker to walk
     * @param back likewise
     */
    record Buses(List<NamedRide> there, List<NamedRide> back) {}

    /**
     * That a trip must be booked.
     *
     * @param until last moment at which it can be, null where that is not known
     */
    record Booking(@Nullable LocalDateTime until) {}

    /** All that are possible, the quickest first; those beyond what anybody is asked to travel by that mode are left out. None for a commune that was not planned for. */
    List<Journey> of(String commune, PublicSession session) {
        if (index.problem().communes().stream().noneMatch(c -> c.code().equals(commune))) {
            return List.of();
        }
        int home = index.commune(commune);
        int there = index.commune(session.place().commune().code());
        return index.problem().mobility().stream()
                .flatMap(m -> m.modes().stream())
                .distinct()
                .flatMap(mode -> journey(mode, home, there, session).stream())
                .sorted(Comparator.comparingInt(Journey::minutesThere))
                .toList();
    }

    private Optional<Journey> journey(String mode, int home, int there, PublicSession session) {
        var day = session.start().toLocalDate();
        boolean hasTimetable = trips != null && mode.equals(ProblemTravel.BUS);
        return hasTimetable && requireNonNull(trips).reaches(day)
                ? byTimetable(EndedLine.running(requireNonNull(trips), session.start(), index.problem()), home, session)
                : byTable(mode, home, there, session, hasTimetable);
    }

    /** To the room itself, whatever the tables count for its commune as a whole. */
    private Optional<Journey> byTimetable(BusTrips known, int home, PublicSession session) {
        var place = ProblemTravel.place(session.place().room(), session.place().commune());
        var out = known.trip(home, place, session.start(), Direction.ARRIVE_BY);
        var back = known.trip(home, place, session.end(), Direction.LEAVE_AT);
        if (out.isEmpty() || back.isEmpty()) {
            return Optional.empty();
        }
        int minutesThere = out.get().minutes();
        int minutesBack = back.get().minutes();
        return Math.max(minutesThere, minutesBack) > longest(ProblemTravel.BUS)
                ? Optional.empty()
                : Optional.of(new Journey(
                        ProblemTravel.BUS,
                        minutesThere,
                        minutesBack,
                        session.start().minusMinutes(minutesThere),
                        session.end().plusMinutes(minutesBack),
                        true,
                        new Buses(out.get().rides(), back.get().rides()),
                        false,
                        List.of(),
                        null,
                        String.join(", ", known.operators()),
                        false,
                        null));
    }

    private Optional<Journey> byTable(String mode, int home, int there, PublicSession session, boolean hasTimetable) {
        int out = times.minutes(mode, home, there, session.start());
        int back = times.minutes(mode, there, home, session.end());
        if (out == TravelMatrix.IMPOSSIBLE || back == TravelMatrix.IMPOSSIBLE || Math.max(out, back) > longest(mode)) {
            return Optional.empty();
        }
        var table = index.problem().travel().stream()
                .filter(t -> t.mode().equals(mode) && t.validAt(session.start()))
                .findFirst();
        var provenance = table.orElseThrow().provenance();
        var lines = lines(mode, home, there, session.start());
        return Optional.of(new Journey(
                mode,
                out,
                back,
                session.start().minusMinutes(out),
                session.end().plusMinutes(back),
                isRegular(mode),
                null,
                hasTimetable,
                lines,
                lines.isEmpty()
                        ? new Headways(territory).between(mode, code(home), code(there), session.start())
                        : null,
                provenance.source() == null ? "" : provenance.source(),
                provenance.isEstimated(),
                booking(mode, home, there, session.start())));
    }

    private boolean isRegular(String mode) {
        return transport().services().stream().anyMatch(s -> s.mode().equals(mode) && s.kind() == Kind.BUS);
    }

    private Transport transport() {
        return territory.transport();
    }

    private int longest(String mode) {
        return index.problem().mobility().stream()
                .filter(m -> m.modes().contains(mode))
                .mapToInt(MobilityProfile::maxMinutes)
                .max()
                .orElse(0);
    }

    private List<Line> lines(String mode, int home, int there, LocalDateTime moment) {
        var gone = EndedLine.endedBy(moment, mode, index.problem());
        var running = transport().lines().stream()
                .filter(l ->
                        l.mode().equals(mode) && (l.days().isEmpty() || l.days().contains(moment.getDayOfWeek())))
                .flatMap(l -> l.lines().stream())
                .filter(l -> !gone.contains(l.name()))
                .toList();
        return NamedLines.between(code(home), code(there), running);
    }

    private String code(int commune) {
        return index.problem().communes().get(commune).code();
    }

    private @Nullable Booking booking(String mode, int home, int there, LocalDateTime start) {
        var rule = transport().better().rules().stream()
                .filter(r -> r.mode().equals(mode) && (serves(r, code(home)) || serves(r, code(there))))
                .findFirst();
        if (rule.isPresent()) {
            return rule.get().bookingDays() == 0 && rule.get().bookingBy() == null
                    ? new Booking(null)
                    : new Booking(until(rule.get(), start));
        }
        boolean isBooked = transport().services().stream()
                .filter(s -> s.mode().equals(mode))
                .map(TravelService::kind)
                .anyMatch(BOOKED::contains);
        return isBooked ? new Booking(null) : null;
    }

    private static boolean serves(OnDemandRule rule, String commune) {
        return rule.zone().isEmpty() || rule.zone().contains(commune);
    }

    private static LocalDateTime until(OnDemandRule rule, LocalDateTime start) {
        var day = start.toLocalDate().minusDays(rule.bookingDays());
        var by = rule.bookingBy();
        return by == null ? day.atTime(23, 59) : day.atTime(by);
    }

    /** Those by what a territory says now. */
    static Journeys of(ProblemIndex index, Territory territory, @Nullable BusTrips trips) {
        return new Journeys(index, new TravelTimes(index.problem()), territory, trips);
    }
}
