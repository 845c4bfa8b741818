package fr.allervers.web.command;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import fr.allervers.web.command.report.TravelReport;
import fr.allervers.web.command.terminal.CommandOutput;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code roads}: makes travel tables by car and on foot from a map of the roads. */
@Command(name = "roads", mixinStandardHelpOptions = true)
final class RoadsCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "MAP", descriptionKey = "roads.map")
    private Path map;

    RoadsCommand(CommandOutput output) {
        super(output);
    }

    @Override
    Path source() {
        return map;
    }

    @Override
    TableSet tables(Problem problem, TravelReport report) throws IOException {
        var request = ProblemTravel.roads(problem, RoadParameters.USUAL);
        return kept(request, () -> ProblemTravel.tables(problem, RoadTables.of(map, request, report.progress())));
    }
}
