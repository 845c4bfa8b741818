package fr.allervers.data.travel;

import fr.allervers.data.problem.Commune;
import java.util.List;

/**
 * Where the trips of a commune begin and end: residents leave from its centre and go to a venue of another.
 *
 * @param centre where its residents are taken to live
 * @param venues points of its rooms; where none is known the centre stands for them
 */
public record TravelPoints(Commune commune, Point centre, List<Point> venues) {

    public TravelPoints {
        venues = List.copyOf(venues);
    }

    /** The commune's own point with those of its rooms that have one, each once. */
    public static TravelPoints of(Commune commune, List<Point> venues) {
        return new TravelPoints(
                commune, Point.of(commune), venues.stream().distinct().toList());
    }

    /** Points of its venues, or its centre; never empty. */
    public List<Point> destinations() {
        return venues.isEmpty() ? List.of(centre) : venues;
    }
}
