package fr.allervers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.PlanSolver;
import fr.allervers.solver.SolveLimits;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.solving.VersionReason;
import fr.allervers.web.territory.Quarters;

/** A territory of which nothing says that its rooms and advisors are made up, with a telephone and a service to be booked. */
public final class RealTerritory {

    /** Its id. */
    public static final String ID = "val-reel";

    /** Number that residents call. */
    public static final String TELEPHONE = "04 79 00 00 00";

    private RealTerritory() {}

    /** Its tables. */
    public static TerritoryCopy copy() {
        var files = Territories.copy("val-daigremont").files();
        for (var name : files.names()) {
            files = files.with(name, changed(name, new String(files.content(name), UTF_8)).getBytes(UTF_8));
        }
        var booked = "mode,inside_zone,days,from,to,detour_factor,wait_minutes,booking_days,booking_by\n"
                + "solidaire,true,MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY,07:00,20:00,1.2,5,2,12:00\n";
        return files.with("on-demand.csv", booked.getBytes(UTF_8)).read();
    }

    private static String changed(String file, String text) {
        return switch (file) {
            case "territory.csv" ->
                text.replace("id,val-daigremont", "id," + ID).replace("remark,territoire fictif\n", "")
                        + "telephone," + TELEPHONE + "\n";
            case "rooms.csv", "advisors.csv" -> text.replace(",true\n", ",false\n");
            default -> text;
        };
    }

    /** A quick plan of a quarter, as a version. */
    public static PlanVersion plan(Quarters quarters, PlanVersions versions, Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }
}
