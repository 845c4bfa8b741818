package fr.allervers.web.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import fr.allervers.data.figures.Trip;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Room;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole plan as the workspace's scripts read it, small enough to stand in the page: whatever is named by a number is named by
 * its position in one of the lists.
 *
 * @param begun sessions that are not in the room or by the advisor of their workshop: rows of workshop, session, room, advisor
 * @param nearMinimum workshops with the minimum of participants of their theme, or one more
 * @param asked rows of commune, theme, means of transport, residents who ask
 */
public record PlanShape(
        List<Place> communes,
        List<HostRoom> rooms,
        List<Named> advisors,
        List<Named> themes,
        List<Named> audiences,
        List<Named> means,
        List<Integer> minutes,
        List<int[]> asked,
        List<Held> workshops,
        List<int[]> begun,
        List<Integer> nearMinimum) {

    /** What has an id and a name. */
    public record Named(String id, String name) {}

    /** A commune; its id is the INSEE code. */
    public record Place(
            String id,
            String name,
            double latitude,
            double longitude,
            @Nullable Integer population) {}

    /** A room with its venue; without coordinates of its own it stands at its commune's. */
    public record HostRoom(String id, String name, int commune, double latitude, double longitude) {}

    /**
     * A workshop.
     *
     * @param came who began it, where it is a series that was cut short; else 0
     * @param sessions starts
     * @param trips rows of commune, means of transport, residents, minutes of all legs of each, how many legs these are, minutes of the longest
     */
    public record Held(
            String id,
            int theme,
            int audience,
            int room,
            int advisor,
            int seats,
            long came,
            List<LocalDateTime> sessions,
            List<int[]> trips) {}

    static PlanShape of(Problem problem, List<WorkshopRow> rows) {
        var positions = new Positions(problem);
        return new PlanShape(
                problem.communes().stream().map(PlanShape::place).toList(),
                problem.rooms().stream().map(r -> room(r, problem, positions)).toList(),
                problem.advisors().stream()
                        .map(a -> new Named(a.id(), a.name()))
                        .toList(),
                problem.themes().stream().map(t -> new Named(t.id(), t.name())).toList(),
                problem.audiences().stream()
                        .map(a -> new Named(a.id(), a.name()))
                        .toList(),
                problem.mobility().stream()
                        .map(m -> new Named(m.id(), m.name()))
                        .toList(),
                problem.themes().stream().map(t -> t.minutes()).toList(),
                positions.asked(problem),
                rows.stream().map(positions::held).toList(),
                IntStream.range(0, rows.size())
                        .boxed()
                        .flatMap(i -> positions.begun(i, rows.get(i)))
                        .toList(),
                IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).nearMinimum())
                        .boxed()
                        .toList());
    }

    private static Place place(Commune commune) {
        return new Place(commune.code(), commune.name(), commune.latitude(), commune.longitude(), commune.population());
    }

    private static HostRoom room(Room room, Problem problem, Positions positions) {
        int at = Positions.at(positions.communes, room.commune());
        var commune = problem.communes().get(at);
        return new HostRoom(
                room.id(),
                room.venue() == null ? room.name() : room.venue() + ", " + room.name(),
                at,
                Objects.requireNonNullElse(room.latitude(), commune.latitude()),
                Objects.requireNonNullElse(room.longitude(), commune.longitude()));
    }

    /** Where in their lists the rows of a problem stand, by id. */
    private record Positions(
            Map<String, Integer> communes,
            Map<String, Integer> rooms,
            Map<String, Integer> advisors,
            Map<String, Integer> themes,
            Map<String, Integer> audiences,
            Map<String, Integer> means) {

        Positions(Problem problem) {
            this(
                    positions(problem.communes(), c -> c.code()),
                    positions(problem.rooms(), r -> r.id()),
                    positions(problem.advisors(), a -> a.id()),
                    positions(problem.themes(), t -> t.id()),
                    positions(problem.audiences(), a -> a.id()),
                    positions(problem.mobility(), m -> m.id()));
        }

        private static <T> Map<String, Integer> positions(List<T> rows, Function<T, String> id) {
            var found = new HashMap<String, Integer>();
            rows.forEach(r -> found.put(id.apply(r), found.size()));
            return found;
        }

        /** Those of a plan and its problem have no other ids. */
        private static int at(Map<String, Integer> positions, String id) {
            return Objects.requireNonNull(positions.get(id), id);
        }

        List<int[]> asked(Problem problem) {
            var sums = problem.demand().stream()
                    .collect(groupingBy(
                            d -> List.of(at(communes, d.commune()), at(themes, d.theme()), at(means, d.mobility())),
                            summingInt(d -> d.residents())));
            return sums.entrySet().stream()
                    .map(e -> new int[] {
                        e.getKey().get(0), e.getKey().get(1), e.getKey().get(2), e.getValue()
                    })
                    .toList();
        }

        Held held(WorkshopRow row) {
            return new Held(
                    row.id(),
                    at(themes, row.theme().id()),
                    at(audiences, row.audience().id()),
                    at(rooms, row.room().id()),
                    at(advisors, row.advisor().id()),
                    row.seats(),
                    row.came(),
                    row.workshop().sessions(),
                    row.trips().stream().map(this::trip).toList());
        }

        Stream<int[]> begun(int workshop, WorkshopRow row) {
            var sessions = row.workshop().sessions();
            return row.partsBefore().stream()
                    .flatMap(p -> p.sessions().stream().map(s -> new int[] {
                        workshop,
                        sessions.indexOf(s),
                        at(rooms, p.room().id()),
                        at(advisors, p.advisor().id())
                    }));
        }

        private int[] trip(Trip trip) {
            return new int[] {
                at(communes, trip.demand().commune()),
                at(means, trip.demand().mobility()),
                trip.residents(),
                trip.totalMinutes(),
                trip.legs().size(),
                trip.longestMinutes()
            };
        }
    }
}
