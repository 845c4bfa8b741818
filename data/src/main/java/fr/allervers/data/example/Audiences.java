package fr.allervers.data.example;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.SchoolHolidays;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Provenance;
import java.util.List;

/** The audiences; some can come in term only, some in school holidays only. */
final class Audiences {

    private static final String NO_SCHOOL_CALENDAR =
            " ; calendrier scolaire inconnu pour ce trimestre : vacances non prises en compte";

    private final Hours hours;
    private final SchoolHolidays schoolHolidays;
    private final Quarter quarter;
    private final List<Row> rows = Rows.of("audiences", Row.class);

    Audiences(Hours hours, SchoolHolidays schoolHolidays, Quarter quarter) {
        this.hours = hours;
        this.schoolHolidays = schoolHolidays;
        this.quarter = quarter;
    }

    List<Row> rows() {
        return rows;
    }

    List<Audience> all() {
        return rows.stream().map(this::audience).toList();
    }

    private Audience audience(Row row) {
        var unknown = row.calendar != SchoolCalendar.ALWAYS && !schoolHolidays.reach(quarter);
        var source = row.source + " ; heures estimées" + (unknown ? NO_SCHOOL_CALENDAR : "");
        return new Audience(row.id, row.name, hours.of(row.id), unavailable(row.calendar), Provenance.estimate(source));
    }

    private List<Period> unavailable(SchoolCalendar calendar) {
        return switch (calendar) {
            case ALWAYS -> List.of();
            case TERM -> schoolHolidays.within(quarter);
            case HOLIDAYS -> schoolHolidays.termsWithin(quarter);
        };
    }

    /** When an audience can come at all. */
    enum SchoolCalendar {
        ALWAYS,
        TERM,
        HOLIDAYS
    }

    /**
     * @param id also the name of its schedule
     * @param shareOfPopulation 0 to 1
     * @param illectronism share of them who cannot cope with digital services, 0 to 1
     * @param takeUp how much likelier than seniors they come to a workshop
     * @param withoutCarFactor how many times the commune's share of households without a car
     * @param withoutCarFloor least share of them without a car, 0 to 1
     * @param passengerShare share of those with a car at home who are driven by someone
     * @param reducedMobilityShare share of those without a car who need the door-to-door service
     */
    record Row(
            String id,
            String name,
            SchoolCalendar calendar,
            double shareOfPopulation,
            double illectronism,
            double takeUp,
            double withoutCarFactor,
            double withoutCarFloor,
            double passengerShare,
            double reducedMobilityShare,
            String source) {

        /** Relative weight of their demand, before the calendar's share. */
        double need() {
            return shareOfPopulation * illectronism * takeUp;
        }
    }
}
