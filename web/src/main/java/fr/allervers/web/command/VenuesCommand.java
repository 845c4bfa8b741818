package fr.allervers.web.command;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.venue.Questions;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import fr.allervers.data.venue.VenueTable;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.report.FindingLines;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.shape.VenueImportShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code venues}: takes a territory's venues from a file of the national standard, and asks what it does not say. */
@Command(name = "venues", mixinStandardHelpOptions = true)
final class VenuesCommand implements Callable<Integer> {

    private static final int ASKED = 20;

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "venues.file")
    private Path source;

    @Option(names = "--territory", required = true, paramLabel = "TERRITORY", descriptionKey = "territory")
    private String name;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            converter = QuarterName.class,
            descriptionKey = "venues.quarter")
    private @Nullable Quarter quarter;

    @Option(names = "--column", paramLabel = "COLUMN=HEADING", descriptionKey = "venues.column")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "venues.out")
    private @Nullable Path file;

    VenuesCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var territory = TerritoryArgument.read(name);
        var target = file == null ? null : OutputFile.apartFrom(source, file);
        var read =
                VenueImport.of(ContractFiles.open(source, (in, name) -> VenueFile.read(name, columns, in)), territory);
        if (target != null) {
            target.write(out -> VenueTable.write(read.venues(), out));
        }
        var questions = Questions.of(territory, read.venues(), TerritoryArgument.quarter(quarter, territory));
        int status = read.findings().isEmpty() ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
        var shape = VenueImportShape.of(read, questions, output.language());
        output.result(new VenuesShape(status, read.venues().size(), shape), lines(read, shape));
        return status;
    }

    private static List<Sentence> lines(VenueImport read, VenueImportShape shape) {
        var lines = new ArrayList<Sentence>();
        lines.add(Messages.of(
                "venues.read",
                read.venues().size(),
                read.added().size(),
                read.updated().size()));
        read.leftOut().forEach((why, rows) -> lines.add(Messages.of("venues.leftOut." + why, rows)));
        shape.notices().forEach(n -> lines.add(Messages.of("territory.finding", n.place(), n.message())));
        lines.addAll(FindingLines.of(shape.findings(), shape.moreFindings()));
        lines.add(Messages.of("venues.questions", shape.questions().size()));
        shape.questions().stream()
                .limit(ASKED)
                .map(q -> Messages.of("venues.question." + q.asked(), q.name(), q.reached(), q.savedMinutes()))
                .forEach(lines::add);
        return lines;
    }

    /**
     * What {@code venues --json} answers.
     *
     * @param status the exit status
     * @param venues in all
     */
    record VenuesShape(
            int status, int venues, @JsonUnwrapped VenueImportShape read) {}
}
