package fr.allervers.web.command.argument;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Transport;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What travel tables are made for: the communes, rooms and sessions of a problem, or of a territory's quarter, the next one unless told. */
public final class TravelFor {

    @Option(names = "--problem", paramLabel = "PROBLEM", descriptionKey = "travel.problem")
    private @Nullable Path problemFile;

    @Option(names = "--territory", paramLabel = "TERRITORY", descriptionKey = "territory")
    private @Nullable String territory;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            converter = QuarterName.class,
            descriptionKey = "travel.quarter")
    private @Nullable Quarter quarter;

    /** Whether school buses count in the territory; null for a problem, or where nobody has decided. */
    public @Nullable Boolean schoolBuses() {
        return territory == null
                ? null
                : TerritoryArgument.read(territory).settings().schoolBuses();
    }

    /** Mode of the territory's on-demand transport, as its services name it; {@code tad} where there is none. */
    public String onDemandMode() {
        return territory == null
                ? Transport.USUAL_ON_DEMAND
                : TerritoryArgument.read(territory).transport().onDemandMode();
    }

    /** @throws Refusal where it is not said in one way, or a file is faulty */
    public Problem problem() {
        if (problemFile != null && territory == null && quarter == null) {
            return ContractFiles.problem(problemFile);
        }
        if (problemFile == null && territory != null) {
            var known = TerritoryArgument.read(territory);
            return known.problem(TerritoryArgument.quarter(quarter, known));
        }
        throw Refusal.wrongInput(Messages.of("travel.forWhat"));
    }
}
