package fr.allervers.data.venue;

import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.Venue;
import fr.allervers.data.travel.TravelTimes;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the standard leaves open about venues, the answers that matter most first.
 *
 * <p>An answer is weighed as if it were good: a room that has seats and whatever is needed, or no step. Each row of demand
 * that the answer decides on (all rows for a room, those who need it for step-free) takes its shortest trip there and
 * back to a room that it can use at some hour of the week, without the answer and with it. Whoever had none and has one
 * then is reached; the others save the difference. Rank is by those reached, then by minutes saved.
 */
public final class Questions {

    private final ProblemIndex index;
    private final TravelTimes travel;
    private final List<LocalDateTime> hours;
    private final Map<String, OptionalInt> today = new HashMap<>();

    private Questions(Territory territory, Quarter quarter) {
        index = new ProblemIndex(territory.problem(quarter));
        travel = new TravelTimes(index.problem());
        hours = index.problem().starts().stream()
                .collect(groupingBy(s -> new Hour(s.getDayOfWeek(), s.toLocalTime())))
                .values()
                .stream()
                .map(same -> same.get(0))
                .sorted()
                .toList();
    }

    /**
     * The to-do list for some venues: those without a room in the territory lack everything, the others at most the
     * step.
     */
    public static List<Question> of(Territory territory, List<Venue> venues, Quarter quarter) {
        var questions = new Questions(territory, quarter);
        var withRoom = territory.rooms().stream()
                .filter(r -> r.room().venue() != null)
                .collect(groupingBy(r -> r.room().venue() + "@" + r.room().commune()));
        var all = new ArrayList<Question>();
        for (var venue : venues) {
            var rooms = withRoom.getOrDefault(venue.name() + "@" + venue.commune(), List.of());
            if (rooms.isEmpty()) {
                all.add(questions.ask(venue, Question.Asked.ROOM));
            }
            if (venue.stepFree() == null
                    && rooms.stream().allMatch(r -> r.room().stepFree() == null)) {
                all.add(questions.ask(venue, Question.Asked.STEP_FREE));
            }
        }
        all.sort(Comparator.comparingLong(Question::reached)
                .thenComparingLong(Question::savedMinutes)
                .reversed()
                .thenComparing(Question::name)
                .thenComparing(Question::asked));
        return all;
    }

    private Question ask(Venue venue, Question.Asked asked) {
        long reached = 0;
        long saved = 0;
        for (var demand : index.problem().demand()) {
            var needsNoStep = index.mobility(demand.mobility()).stepFree();
            if (needsNoStep != (asked == Question.Asked.STEP_FREE)) {
                continue;
            }
            var there = trip(demand, venue.commune(), venue.open());
            if (there.isPresent()) {
                var now = today(demand);
                if (now.isEmpty()) {
                    reached += (long) demand.residents() * demand.priority();
                } else {
                    saved += (long) demand.residents() * Math.max(0, now.getAsInt() - there.getAsInt());
                }
            }
        }
        return new Question(venue.id(), venue.name(), asked, reached, saved);
    }

    /** Shortest trip to a room that the row can use today: the same for every venue asked about. */
    private OptionalInt today(Demand demand) {
        return today.computeIfAbsent(demand.id(), id -> search(demand));
    }

    private OptionalInt search(Demand demand) {
        return index.problem().rooms().stream()
                .filter(r -> usable(r, demand))
                .map(r -> trip(demand, r.commune(), r.open()))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .min();
    }

    private boolean usable(Room room, Demand demand) {
        var theme = index.theme(demand.theme());
        return theme.fits(room)
                && (room.isStepFree() || !index.mobility(demand.mobility()).stepFree());
    }

    /** Minutes there and back at the best hour of the week that suits the audience and the place. */
    private OptionalInt trip(Demand demand, String commune, List<TimeWindow> open) {
        var theme = index.theme(demand.theme());
        var audience = index.audience(demand.audience());
        var profile = index.mobility(demand.mobility());
        int home = index.commune(demand.commune());
        int place = index.commune(commune);
        return hours.stream()
                .filter(h -> TimeWindow.allow(open, h, h.plusMinutes(theme.minutes())))
                .filter(h -> TimeWindow.allow(audience.available(), h, h.plusMinutes(theme.minutes())))
                .mapToInt(h -> {
                    int out = travel.minutes(profile, home, place, h);
                    int back = travel.minutes(profile, place, home, h.plusMinutes(theme.minutes()));
                    var made = out >= 0 && back >= 0 && Math.max(out, back) <= profile.maxMinutes();
                    return made ? out + back : -1;
                })
                .filter(m -> m >= 0)
                .min();
    }

    private record Hour(DayOfWeek day, LocalTime time) {}
}
