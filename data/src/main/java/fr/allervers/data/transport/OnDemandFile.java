package fr.allervers.data.transport;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.table.Columns;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.table.TableWriter;
import fr.allervers.data.words.Sentence;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code on-demand.csv} of a territory's folder: the rules of services to be booked, one a row. */
public final class OnDemandFile {

    /** Its name. */
    public static final String NAME = "on-demand.csv";

    /** Its columns. */
    public static final TableShape SHAPE = TableShape.sourced(
            "mode",
            "zone?",
            "inside_zone",
            "hubs?",
            "hub_walk_minutes?",
            "onward_mode?",
            "days?",
            "from",
            "to",
            "detour_factor",
            "wait_minutes?",
            "booking_days?",
            "booking_by?");

    private static final double LARGEST_DETOUR = 10;
    private static final int MOST_DAYS = 60;

    private OnDemandFile() {}

    /**
     * The rule of a row; null where the row is faulty, which it says itself.
     *
     * @param communes of the territory
     */
    public static @Nullable OnDemandRule rule(TableRow row, KnownCommunes communes) {
        var mode = row.id("mode");
        var zone = communes.listIn(row, "zone");
        var hubs = communes.listIn(row, "hubs");
        var days = row.days("days");
        var from = row.time("from");
        var to = row.time("to");
        double detour = row.number("detour_factor", 1, LARGEST_DETOUR);
        if (!from.isBefore(to)) {
            if (row.isTime("from") && row.isTime("to")) {
                var hours = List.<Object>of(from.toString(), to.toString());
                row.fault("to", new Sentence(OnDemandTables.BUNDLE, "hours", hours));
            }
            return null;
        }
        return new OnDemandRule(
                mode,
                zone,
                Boolean.TRUE.equals(row.flag("inside_zone")),
                hubs,
                whole(row, "hub_walk_minutes", Limits.MINUTES),
                row.text("onward_mode"),
                days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days,
                from,
                to,
                Math.max(1, detour),
                whole(row, "wait_minutes", Limits.MINUTES),
                whole(row, "booking_days", MOST_DAYS),
                row.timeOrNull("booking_by"),
                row.provenance());
    }

    /** Writes rules as such a file; does not close the stream. */
    public static void write(List<OnDemandRule> rules, OutputStream out) throws IOException {
        var table = new Columns<OnDemandRule>()
                .with("mode", OnDemandRule::mode)
                .with("zone", r -> String.join("|", r.zone()))
                .with("inside_zone", OnDemandRule::insideZone)
                .with("hubs", r -> String.join("|", r.hubs()))
                .with("hub_walk_minutes", OnDemandRule::hubWalkMinutes)
                .with("onward_mode", OnDemandRule::onwardMode)
                .with("days", r -> r.days().stream().map(DayOfWeek::name).collect(joining(" ")))
                .with("from", OnDemandRule::from)
                .with("to", OnDemandRule::to)
                .with("detour_factor", OnDemandRule::detourFactor)
                .with("wait_minutes", OnDemandRule::waitMinutes)
                .with("booking_days", OnDemandRule::bookingDays)
                .with("booking_by", OnDemandRule::bookingBy)
                .sourced(OnDemandRule::provenance)
                .table("on-demand", rules);
        TableWriter.write(out, table.columns(), table.rows());
    }

    private static int whole(TableRow row, String column, int most) {
        var figure = row.wholeOrNull(column, 0, most);
        return figure == null ? 0 : figure;
    }
}
