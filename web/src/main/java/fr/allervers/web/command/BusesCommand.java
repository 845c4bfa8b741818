package fr.allervers.web.command;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusRequest;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.TripList;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.transport.FlexibleRules;
import fr.allervers.data.transport.OnDemandFile;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.web.command.report.TravelReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code buses}: makes travel tables by bus from a timetable. */
@Command(name = "buses", mixinStandardHelpOptions = true)
final class BusesCommand extends TablesCommand {

    @Parameters(index = "0", paramLabel = "FEED", descriptionKey = "buses.feed")
    private Path feedFile;

    @Option(names = "--trips", paramLabel = "FILE", descriptionKey = "buses.trips")
    private @Nullable Path tripsFile;

    @Option(names = "--school-buses", arity = "1", paramLabel = "true|false", descriptionKey = "buses.school")
    private @Nullable Boolean schoolBuses;

    @Option(names = "--on-demand", paramLabel = "FILE", descriptionKey = "buses.onDemand")
    private @Nullable Path rulesFile;

    BusesCommand(CommandOutput output) {
        super(output);
    }

    @Override
    Path source() {
        return feedFile;
    }

    /** Trips are not kept with the tables: whoever wants them has them searched. */
    @Override
    TableSet tables(Problem problem, TravelReport report) throws IOException {
        var trips = tripsFile == null ? null : OutputFile.apartFrom(feedFile, tripsFile);
        var request = ProblemTravel.buses(
                problem,
                BusParameters.USUAL.withSchoolBuses(schoolBuses == null ? travelFor.schoolBuses() : schoolBuses));
        var ofRules = rulesFile == null
                ? List.<TravelFinding>of()
                : writeRules(problem, OutputFile.apartFrom(feedFile, rulesFile));
        var made = trips == null
                ? kept(request, () -> make(problem, request, null, report))
                : make(problem, request, trips, report);
        var findings = Stream.concat(made.findings().stream(), ofRules.stream()).toList();
        return new TableSet(made.communes(), made.tables(), findings);
    }

    /** Writes the rules of flexible services, for people to read over, and gives what was found in making them. */
    private List<TravelFinding> writeRules(Problem problem, OutputFile target) {
        var reading = FeedReader.read(feedFile, FeedLimits.USUAL);
        var read = FlexibleRules.of(travelFor.onDemandMode(), reading, problem, output.language());
        target.write(out -> OnDemandFile.write(read.rules(), out));
        output.note(Messages.of("buses.rules", read.rules().size(), String.valueOf(rulesFile)));
        return read.findings();
    }

    private TableSet make(Problem problem, BusRequest request, @Nullable OutputFile trips, TravelReport report) {
        var reading = FeedReader.read(feedFile, FeedLimits.USUAL);
        var feed = reading.feed();
        output.note(Messages.of("buses.read", feed.stops().size(), feed.runs().size(), feed.runsPastMidnight()));
        var made = BusTables.of(request, feed, report.progress());
        if (trips != null) {
            trips.write(new TripList(request, made, output.language())::write);
        }
        return ProblemTravel.tables(problem, reading, made);
    }
}
