package fr.allervers.web.paper;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.bus.BusTrips;
import fr.allervers.data.bus.NamedRide;
import fr.allervers.data.bus.search.Direction;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.web.language.Say;
import fr.allervers.web.programme.PublicSession;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** The buses of a timetable that bring residents to a session and home again, at their hours, in sentences. */
record BusesTo(Say say, BusTrips trips, ProblemIndex index) {

    /** How many buses each way are named at most: those with the shortest wait. */
    private static final int MOST = 3;

    /** A bus where it stops near the room. */
    private record At(String line, String stop, LocalTime time) {}

    /** One sentence for the way there and one for the way back; none where the timetable does not reach the day, or no bus comes. */
    List<String> sentences(PublicSession session) {
        if (!trips.reaches(session.start().toLocalDate())) {
            return List.of();
        }
        var there = stops(
                session,
                session.start(),
                Direction.ARRIVE_BY,
                BusesTo::last,
                at -> -at.time().toSecondOfDay());
        var back = stops(
                session,
                session.end(),
                Direction.LEAVE_AT,
                BusesTo::first,
                at -> at.time().toSecondOfDay());
        return there.isEmpty() || back.isEmpty()
                ? List.of()
                : List.of(
                        say.message("paper.buses.there", say.day(session.start().toLocalDate()), words(there)),
                        say.message("paper.buses.back", words(back)));
    }

    private static At last(List<NamedRide> rides) {
        var ride = rides.get(rides.size() - 1);
        return new At(ride.line(), ride.to(), ride.arrives());
    }

    private static At first(List<NamedRide> rides) {
        return new At(rides.get(0).line(), rides.get(0).from(), rides.get(0).leaves());
    }

    private List<At> stops(
            PublicSession session,
            LocalDateTime moment,
            Direction direction,
            Function<List<NamedRide>, At> stop,
            ToIntFunction<At> wait) {
        var place = ProblemTravel.place(session.place().room(), session.place().commune());
        int most = longest();
        return IntStream.range(0, index.problem().communes().size())
                .mapToObj(home -> trips.trip(home, place, moment, direction))
                .flatMap(trip -> trip.stream())
                .filter(t -> t.minutes() <= most && !t.rides().isEmpty())
                .map(t -> stop.apply(t.rides()))
                .distinct()
                .sorted(Comparator.comparingInt(wait))
                .limit(MOST)
                .toList();
    }

    /** Minutes that residents travel by bus at most. */
    private int longest() {
        return index.problem().mobility().stream()
                .filter(m -> m.modes().contains(ProblemTravel.BUS))
                .mapToInt(MobilityProfile::maxMinutes)
                .max()
                .orElse(0);
    }

    private String words(List<At> stops) {
        return stops.stream()
                .map(s -> say.message("paper.buses.at", s.line(), s.stop(), Poster.unbroken(say.hour(s.time()))))
                .collect(joining(" ; "));
    }
}
