package fr.allervers.web.command;

import fr.allervers.data.export.Form;
import fr.allervers.data.export.Part;
import fr.allervers.data.export.PlanExport;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code export}: writes a plan, or a part of it, for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final Instant FIRST_SEQUENCE = Instant.parse("2020-01-01T00:00:00Z");

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "PROBLEM", descriptionKey = "problem")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN", descriptionKey = "check.plan")
    private Path planFile;

    @Option(
            names = "--as",
            required = true,
            paramLabel = "csv|xlsx|geojson|ical|report|programme",
            descriptionKey = "export.as")
    private String form;

    @Option(names = "--table", paramLabel = "NAME", descriptionKey = "export.table")
    private @Nullable String table;

    @Option(names = "--advisor", paramLabel = "ID", descriptionKey = "export.advisor")
    private @Nullable String advisor;

    @Option(names = "--commune", paramLabel = "CODE", descriptionKey = "export.commune")
    private @Nullable String commune;

    @Option(names = "--room", paramLabel = "ID", descriptionKey = "export.room")
    private @Nullable String room;

    @Option(names = "--sequence", paramLabel = "N", descriptionKey = "export.sequence")
    private @Nullable Integer sequence;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "export.out")
    private Path file;

    ExportCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        var asked = form();
        var problem = ContractFiles.problem(problemFile);
        var plan = ContractFiles.plan(planFile, problem);
        var target = OutputFile.apartFrom(planFile, file);
        var made = Files.getLastModifiedTime(planFile).toInstant();
        var export = new PlanExport(new ProblemIndex(problem), plan, output.language(), made, sequence(made));
        var part = part(new ProblemIndex(problem));
        var one = table;
        if (one == null) {
            target.write(out -> export.write(asked, part, out));
        } else {
            target.write(out -> export.writeTable(one, part, out));
        }
        output.object(new ExportShape(ExitStatus.GOOD, problem.id(), asked.name(), target.toString()));
        output.note(Messages.of("export.done", target.toString()));
        return ExitStatus.GOOD;
    }

    /** What was asked for, else one that rises by itself with the time of the plan's file. */
    private int sequence(Instant made) {
        if (sequence == null) {
            return (int) Math.max(0, Duration.between(FIRST_SEQUENCE, made).toSeconds());
        }
        if (sequence < 0) {
            throw Refusal.wrongInput(Messages.of("export.sequence", sequence));
        }
        return sequence;
    }

    private Form form() {
        if (table != null && !PlanExport.tables().contains(table)) {
            throw Refusal.wrongInput(Messages.of("export.noTable", table, String.join(", ", PlanExport.tables())));
        }
        for (var one : Form.values()) {
            if (one.name().equalsIgnoreCase(form) && (table == null || one == Form.CSV)) {
                return one;
            }
        }
        throw Refusal.wrongInput(
                table == null ? Messages.of("export.noForm", form) : Messages.of("export.tableOfCsv", form));
    }

    private Part part(ProblemIndex index) {
        var part = new Part(advisor, commune, room, null);
        try {
            part.require(index);
            return part;
        } catch (IllegalArgumentException e) {
            throw Refusal.wrongInput(Messages.of("export.nothingNamed", named()));
        }
    }

    private String named() {
        return String.join(
                ", ", Stream.of(advisor, commune, room).filter(Objects::nonNull).toList());
    }

    /**
     * What {@code export --json} answers.
     *
     * @param status the exit status
     * @param problem its id
     * @param file path of the file written
     */
    record ExportShape(int status, String problem, String form, String file) {}
}
