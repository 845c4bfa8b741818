package fr.allervers.data.example;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Weights;
import java.time.ZoneId;
import java.util.List;

/**
 * A quarter of the agglomeration Forbach Porte de France: real communes, populations and services where facts exist,
 * estimates and made-up rooms where not, each row marked. What is what stands in {@code docs/example-forbach.md}; the
 * figures stand in the files beside this class.
 */
public final class ForbachExample {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Rules RULES = new Rules(30, "car", 2);
    private static final Weights WEIGHTS = new Weights(1, 2, 300, 60, 20, 10, 240);

    private ForbachExample() {}

    /**
     * The problem of a quarter, the same one every time. Where the file of school holidays does not reach the quarter,
     * its name and the audiences concerned say so.
     */
    public static Problem problem(Quarter quarter) {
        var schoolHolidays = ExampleCalendar.schoolHolidays();
        var hours = new Hours();
        var territory = new Territory();
        var themes = Themes.all();
        var audiences = new Audiences(hours, schoolHolidays, quarter);
        var mobility = new Mobility(territory.assumptions());
        var advisors = new Advisors(hours, themes, quarter).all();
        var starts = ExampleCalendar.starts(quarter);
        var demand = new DemandEstimate(territory, audiences, mobility, themes);
        return new Problem(
                "forbach-" + quarter,
                name(quarter, schoolHolidays.reach(quarter)),
                ZONE,
                starts,
                territory.communes(),
                territory.travel(),
                new Rooms(hours, territory.communes(), schoolHolidays.within(quarter)).all(),
                themes,
                audiences.all(),
                mobility.all(),
                advisors,
                demand.of(SessionCapacity.of(advisors, starts), starts),
                RULES,
                WEIGHTS,
                List.of(),
                List.of());
    }

    private static String name(Quarter quarter, boolean schoolHolidaysKnown) {
        var name = "Forbach Porte de France, trimestre %d de %d (exemple)".formatted(quarter.number(), quarter.year());
        return schoolHolidaysKnown ? name : name + " – vacances scolaires inconnues";
    }
}
