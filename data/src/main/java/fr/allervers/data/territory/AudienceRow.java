package fr.allervers.data.territory;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.TimeWindow;
import java.util.List;

/**
 * One row of {@code audiences.csv}.
 *
 * @param hours at which they can come; empty: always
 * @param shareOfPopulation 0 to 1
 * @param illectronism share of them who cannot cope with digital services, 0 to 1
 * @param takeUp how much likelier than others they come to a workshop
 * @param withoutCarFactor how many times the commune's share of households without a car
 * @param withoutCarFloor least share of them without a car, 0 to 1
 * @param passengerShare share of those with a car at home who are driven by someone
 * @param reducedMobilityShare share of those without a car who need the door-to-door service
 */
public record AudienceRow(
        String id,
        String name,
        SchoolTime calendar,
        List<TimeWindow> hours,
        double shareOfPopulation,
        double illectronism,
        double takeUp,
        double withoutCarFactor,
        double withoutCarFloor,
        double passengerShare,
        double reducedMobilityShare,
        Provenance provenance) {

    public AudienceRow {
        hours = List.copyOf(hours);
    }

    /** Relative weight of their demand, before the calendar's share. */
    double need() {
        return shareOfPopulation * illectronism * takeUp;
    }
}
