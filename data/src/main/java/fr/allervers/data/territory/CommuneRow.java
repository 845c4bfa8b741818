package fr.allervers.data.territory;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.travel.Place;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code communes.csv}.
 *
 * @param population residents
 * @param areaKm2 whole area, forests included
 * @param householdsWithoutCar share of 0 to 1
 * @param busHeadwayMinutes minutes from one bus to the next by day; null where no regular line stops
 * @param goodFriday whether Good Friday is a holiday here; null: as the département's law has it
 * @param townHall how to reach it
 */
public record CommuneRow(
        Commune commune,
        int population,
        double areaKm2,
        double householdsWithoutCar,
        @Nullable Integer busHeadwayMinutes,
        @Nullable Boolean goodFriday,
        TownHall townHall) {

    /** INSEE code. */
    public String code() {
        return commune.code();
    }

    Place place() {
        return new Place(commune, areaKm2, busHeadwayMinutes);
    }
}
