package fr.allervers.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import org.springframework.beans.factory.BeanFactory;

/** A territory of which nothing says that its rooms and advisors are made up, with a telephone and a service to be booked. */
public final class RealTerritory {

    /** Its id. */
    public static final String ID = "val-reel";

    /** Number that residents call. */
    public static final String TELEPHONE = "04 79 00 00 00";

    /** Where all its rooms are. */
    public static final String ADDRESS = "1 place du Marché";

    private RealTerritory() {}

    /** Its tables. */
    public static TerritoryCopy copy() {
        return copy(ID);
    }

    /** Its tables under another id. */
    public static TerritoryCopy copy(String id) {
        var files = Territories.copy("val-daigremont").files();
        for (var name : files.names()) {
            files = files.with(
                    name,
                    changed(id, name, new String(files.content(name), UTF_8)).getBytes(UTF_8));
        }
        var booked = "mode,inside_zone,days,from,to,detour_factor,wait_minutes,booking_days,booking_by\n"
                + "solidaire,true,MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY,07:00,20:00,1.2,5,2,12:00\n";
        return files.with("on-demand.csv", booked.getBytes(UTF_8)).read();
    }

    private static String changed(String id, String file, String text) {
        return switch (file) {
            case "territory.csv" ->
                text.replace("id,val-daigremont", "id," + id).replace("remark,territoire fictif\n", "") + "telephone,"
                        + TELEPHONE + "\n";
            case "rooms.csv" ->
                text.replace(",estimated\n", ",estimated,address\n")
                        .replaceAll(",(true|false)\n", ",false," + ADDRESS + "\n");
            case "advisors.csv" -> text.replace(",true\n", ",false\n");
            default -> text;
        };
    }

    /** A quick plan of a quarter, as a version. */
    private static PlanVersion plan(Quarters quarters, PlanVersions versions, Quarter quarter) {
        var problem = quarters.problem(quarter).problem();
        var plan = new PlanSolver(problem, SolveLimits.ofMoves(20, 1), null).run(heard -> {});
        return versions.add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
    }

    /**
     * Makes it known and publishes a quick plan of the fifth quarter after the present, where that is not done yet.
     *
     * @param application that runs
     */
    public static void publish(BeanFactory application) {
        publish(copy(), application);
    }

    /** The same with another territory's tables. */
    public static void publish(TerritoryCopy copy, BeanFactory application) {
        var territories = application.getBean(TerritoryVersions.class);
        var quarters = application.getBean(Quarters.class);
        var publications = application.getBean(Publications.class);
        var id = copy.territory().settings().id();
        application.getBean(CurrentTerritory.class).in(id, () -> {
            if (territories.current(id) == 0) {
                territories.keep(copy, null, "imported");
            }
            var quarter = quarters.onOffer().get(5);
            if (publications.current(quarter) == null) {
                publications.publish(quarter, plan(quarters, application.getBean(PlanVersions.class), quarter), 0);
            }
            return quarter;
        });
    }
}
