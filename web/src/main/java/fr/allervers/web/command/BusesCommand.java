package fr.allervers.web.command;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusRequest;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.TripList;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedRefusedException;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
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
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code buses}: makes travel tables by bus from a timetable. */
@Command(name = "buses", mixinStandardHelpOptions = true)
final class BusesCommand implements Callable<Integer> {

    private final CommandOutput answer;

    @Parameters(index = "0", paramLabel = "FEED", descriptionKey = "buses.feed")
    private Path feedFile;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "travel.out")
    private Path file;

    @Option(names = "--trips", paramLabel = "FILE", descriptionKey = "buses.trips")
    private @Nullable Path tripsFile;

    @Mixin
    private final TravelFor travelFor = new TravelFor();

    @Mixin
    private final TravelCache cache = new TravelCache();

    BusesCommand(CommandOutput answer) {
        this.answer = answer;
    }

    @Override
    public Integer call() throws IOException {
        var problem = travelFor.problem();
        var target = OutputFile.apartFrom(feedFile, file);
        var trips = tripsFile == null ? null : OutputFile.apartFrom(feedFile, tripsFile);
        if (!Files.isReadable(feedFile)) {
            throw Refusal.wrongInput(Messages.of("travel.unreadable", feedFile.toString()));
        }
        var report = new TravelReport(answer);
        try {
            return report.end(tables(problem, trips, report), target);
        } catch (FeedRefusedException e) {
            return report.refuse(e.findings());
        }
    }

    /** Trips are not kept with the tables: whoever wants them has them searched. */
    private TableSet tables(Problem problem, @Nullable OutputFile trips, TravelReport report) throws IOException {
        var request = ProblemTravel.buses(problem, BusParameters.USUAL);
        return trips == null
                ? cache.get(feedFile, request, () -> make(problem, request, null, report))
                : make(problem, request, trips, report);
    }

    private TableSet make(Problem problem, BusRequest request, @Nullable OutputFile trips, TravelReport report) {
        var reading = FeedReader.read(feedFile, FeedLimits.USUAL);
        var feed = reading.feed();
        answer.note(Messages.of("buses.read", feed.stops().size(), feed.runs().size(), feed.runsPastMidnight()));
        var made = BusTables.of(request, feed, report.progress());
        if (trips != null) {
            trips.write(new TripList(request, made, answer.language())::write);
        }
        var findings = new ArrayList<>(reading.findings());
        findings.addAll(made.findings());
        return new TableSet(problem.communes(), made.tables(), findings);
    }
}
