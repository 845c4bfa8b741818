package fr.allervers.web.command.report;

import fr.allervers.data.fault.RepeatedFaults;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.shape.FaultShape;
import java.util.ArrayList;
import java.util.List;

/** What is left to decide about a territory or a file, as lines: how much it is, then each with its place. */
public final class FindingLines {

    private FindingLines() {}

    /** @param more how many were found beside those listed */
    public static List<Sentence> of(List<FaultShape> findings, long more) {
        var lines = new ArrayList<Sentence>();
        lines.add(Messages.of("territory.findings", findings.size() + more));
        RepeatedFaults.joined(
                        findings,
                        FaultShape::place,
                        FaultShape::message,
                        (f, place) -> new FaultShape(place, f.message()))
                .forEach(f -> lines.add(Messages.of("territory.finding", f.place(), f.message())));
        return lines;
    }
}
