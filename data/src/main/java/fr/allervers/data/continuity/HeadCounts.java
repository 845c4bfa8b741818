package fr.allervers.data.continuity;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.table.TableFaults;
import fr.allervers.data.table.TableReader;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of head counts: {@code workshop} (id), {@code date} and {@code time} of a session's start, and {@code came}, how
 * many residents came to it. Sessions that are not there were not counted.
 */
public final class HeadCounts {

    private static final TableShape SHAPE = TableShape.of("workshop", "date", "time", "came");

    private final Map<String, Workshop> workshops;
    private final Map<String, Map<LocalDateTime, Integer>> counts = new HashMap<>();

    private HeadCounts(Plan plan) {
        workshops = plan.workshops().stream().collect(toMap(Workshop::id, w -> w));
    }

    /**
     * Reads a table.
     *
     * @param file its name, for the places of faults
     * @param plan whose sessions were counted
     * @throws FaultsException with every fault where there is any: a session that the plan does not have, or one twice
     */
    public static Attended read(InputStream in, String file, Plan plan) throws IOException {
        var faults = new TableFaults();
        var counts = new HeadCounts(plan);
        new TableReader(file, SHAPE, faults).read(in).forEach(counts::add);
        // what stands below no heading may well be what was counted
        faults.doubts().forEach(d -> faults.add(d.place(), d.sentence()));
        faults.refuseAny();
        return new Attended(counts.counts);
    }

    private void add(TableRow row) {
        var id = row.known("workshop", workshops.keySet(), "PLAN");
        var start = row.date("date").atTime(row.time("time"));
        int came = row.whole("came", 0, Limits.FIGURE);
        var workshop = workshops.get(id);
        if (workshop == null) {
            return;
        }
        if (!workshop.sessions().contains(start)) {
            row.fault("date", say("counts.noSession", id, start));
        } else if (counts.computeIfAbsent(id, w -> new HashMap<>()).putIfAbsent(start, came) != null) {
            row.fault("", say("counts.twice", id, start));
        }
    }

    private static Sentence say(String key, Object... arguments) {
        return new Sentence(NextQuarter.BUNDLE, key, List.of(arguments));
    }
}
