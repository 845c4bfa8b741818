package fr.allervers.data.example;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.Assumptions;
import fr.allervers.data.travel.Place;
import fr.allervers.data.travel.TravelEstimate;
import fr.allervers.data.travel.TravelService;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 21 communes, how one gets from one to another, and the figures this is estimated with. */
final class Territory {

    /** INSEE code of Forbach, where all lines meet. */
    private static final String HUB = "57227";

    private final List<Row> rows = Rows.of("communes", Row.class);
    private final Assumptions assumptions = new Assumptions(
            Rows.of("assumptions", Assumption.class).stream().collect(toMap(Assumption::name, Assumption::value)));
    private final List<Place> places = rows.stream().map(Row::place).toList();

    Assumptions assumptions() {
        return assumptions;
    }

    List<Row> rows() {
        return rows;
    }

    List<Commune> communes() {
        return places.stream().map(Place::commune).toList();
    }

    List<TravelTable> travel() {
        var hub = places.stream().filter(p -> p.commune().code().equals(HUB)).findFirst();
        var estimate = new TravelEstimate(places, hub.orElseThrow(), assumptions);
        return Rows.of("services", Service.class).stream()
                .map(s -> estimate.table(s.service()))
                .toList();
    }

    /**
     * @param householdsWithoutCar share of 0 to 1
     * @param busHeadwayMinutes null where no regular line stops
     * @param source of the point
     */
    record Row(
            String code,
            String name,
            int population,
            double latitude,
            double longitude,
            double areaKm2,
            double householdsWithoutCar,
            @Nullable Integer busHeadwayMinutes,
            String source) {

        private Place place() {
            var origin = Provenance.sourced("INSEE, population de référence 2023 ; " + source);
            return new Place(
                    new Commune(code, name, latitude, longitude, population, origin), areaKm2, busHeadwayMinutes);
        }
    }

    record Assumption(String name, double value, String unit, String source) {}

    record Service(
            String mode,
            TravelService.Kind kind,
            @Nullable String days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Nullable Integer longestTripMinutes,
            @Nullable Double headwayFactor,
            String source) {

        private TravelService service() {
            return new TravelService(
                    mode,
                    kind,
                    days == null ? Set.of() : Hours.days(days),
                    from,
                    to,
                    longestTripMinutes,
                    headwayFactor == null ? 1 : headwayFactor,
                    source);
        }
    }
}
