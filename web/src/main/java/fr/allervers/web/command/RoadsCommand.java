package fr.allervers.web.command;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.road.RoadsRefusedException;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.web.command.argument.TravelCache;
import fr.allervers.web.command.argument.TravelFor;
import fr.allervers.web.command.report.TravelReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roads}: makes travel tables by car and on foot from a map of the roads. */
@Command(name = "roads", mixinStandardHelpOptions = true)
final class RoadsCommand implements Callable<Integer> {

    private final CommandOutput answer;

    @Parameters(index = "0", paramLabel = "MAP", descriptionKey = "roads.map")
    private Path map;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "travel.out")
    private Path file;

    @Mixin
    private final TravelFor travelFor = new TravelFor();

    @Mixin
    private final TravelCache cache = new TravelCache();

    RoadsCommand(CommandOutput answer) {
        this.answer = answer;
    }

    @Override
    public Integer call() throws IOException {
        var problem = travelFor.problem();
        var target = OutputFile.apartFrom(map, file);
        var report = new TravelReport(answer);
        if (!Files.isReadable(map)) {
            throw Refusal.wrongInput(Messages.of("travel.unreadable", map.toString()));
        }
        try {
            return report.end(tables(problem, report), target);
        } catch (RoadsRefusedException e) {
            return report.refuse(List.of(TravelFinding.of(e.sentence())));
        }
    }

    private TableSet tables(Problem problem, TravelReport report) throws IOException {
        var request = ProblemTravel.roads(problem, RoadParameters.USUAL);
        return cache.get(map, request, () -> {
            var made = RoadTables.of(map, request, report.progress());
            return new TableSet(problem.communes(), made.tables(), made.findings());
        });
    }
}
