package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.venue.Question;
import fr.allervers.data.venue.Questions;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import fr.allervers.data.venue.VenueTable;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.shape.TerritoryCheckShape.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    private final CommandOutput answer;

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

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "venues.out")
    private @Nullable Path file;

    VenuesCommand(CommandOutput answer) {
        this.answer = answer;
    }

    @Override
    public Integer call() {
        var territory = TerritoryArgument.read(name);
        var target = file == null ? null : OutputFile.apartFrom(source, file);
        var read = VenueImport.of(open(), territory);
        if (target != null) {
            target.write(out -> VenueTable.write(read.venues(), out));
        }
        var questions = Questions.of(territory, read.venues(), TerritoryArgument.quarter(quarter, territory));
        int status = read.findings().isEmpty() ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
        if (answer.json()) {
            answer.object(VenuesShape.of(status, read, questions, answer.language()));
        } else {
            tell(read, questions);
        }
        return status;
    }

    private VenueFile open() {
        try (var in = Files.newInputStream(source)) {
            return VenueFile.read(String.valueOf(source.getFileName()), in);
        } catch (FaultsException e) {
            throw ContractFiles.refusal(source.toString(), e);
        } catch (IOException e) {
            throw Refusal.wrongInput(Messages.of("folder.unreadable", source.toString(), e.toString()));
        }
    }

    private void tell(VenueImport read, List<Question> questions) {
        answer.tell(Messages.of(
                "venues.read",
                read.venues().size(),
                read.added().size(),
                read.updated().size()));
        read.leftOut().forEach((why, rows) -> answer.tell(Messages.of("venues.leftOut." + why, rows)));
        answer.tell(Messages.of("territory.findings", read.findings().size() + read.moreFindings()));
        read.findings().forEach(f -> answer.tell(Messages.of("territory.finding", f.place(), f.sentence())));
        answer.tell(Messages.of("venues.questions", questions.size()));
        questions.stream()
                .limit(ASKED)
                .forEach(q -> answer.tell(
                        Messages.of("venues.question." + q.asked(), q.name(), q.reached(), q.savedMinutes())));
    }

    /**
     * What {@code venues --json} answers.
     *
     * @param status the exit status
     * @param venues in all
     * @param added ids of those not known before
     * @param updated ids of those known before that changed
     * @param leftOut rows left out, by why
     * @param moreFindings found beside those listed
     * @param questions what the file does not say, what matters most first
     */
    record VenuesShape(
            int status,
            int venues,
            List<String> added,
            List<String> updated,
            Map<VenueImport.LeftOut, Integer> leftOut,
            List<Finding> findings,
            long moreFindings,
            List<Question> questions) {

        static VenuesShape of(int status, VenueImport read, List<Question> questions, Locale language) {
            var findings =
                    read.findings().stream().map(f -> Finding.of(f, language)).toList();
            return new VenuesShape(
                    status,
                    read.venues().size(),
                    read.added(),
                    read.updated(),
                    read.leftOut(),
                    findings,
                    read.moreFindings(),
                    questions);
        }
    }
}
