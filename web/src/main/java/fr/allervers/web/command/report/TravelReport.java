package fr.allervers.web.command.report;

import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.ProgressLine;
import fr.allervers.web.shape.TravelFindingShape;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What the commands that make travel tables say and write. */
public final class TravelReport {

    private final CommandOutput output;
    private final ProgressLine line;
    private final long began = System.nanoTime();

    public TravelReport(CommandOutput output) {
        this.output = output;
        this.line = new ProgressLine(output, Ansi.AUTO.enabled());
    }

    /** Shows how far the work has come. */
    public DoubleConsumer progress() {
        return share -> line.show(Messages.of("travel.progress", share), Duration.ofNanos(System.nanoTime() - began));
    }

    /**
     * Says what was found, and writes the tables.
     *
     * @return the exit status: 1 where a person should read the findings
     */
    public int end(TableSet tables, OutputFile file) {
        line.close();
        var plain = tables.withoutFindings();
        file.write(out -> DocumentWriter.TABLE_SETS.write(plain, out));
        int status =
                tables.findings().stream().allMatch(TravelFinding::isNotice) ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
        if (output.json()) {
            output.object(new TravelShape(
                    status,
                    file.toString(),
                    tables.tables().stream().map(TravelTableShape::of).toList(),
                    TravelFindingShape.all(tables.findings(), output.language())));
        } else {
            tables.findings().forEach(f -> output.out().println(f.in(output.language())));
        }
        output.note(Messages.of(
                "travel.done", tables.tables().size(), tables.findings().size(), file.toString()));
        return status;
    }

    /** Says why there are no tables. */
    public int refuse(List<TravelFinding> findings) {
        line.close();
        var lines = findings.stream().map(f -> f.in(output.language())).toList();
        output.object(
                new RefusedShape(ExitStatus.WRONG_INPUT, lines, TravelFindingShape.all(findings, output.language())));
        lines.forEach(output.err()::println);
        return ExitStatus.WRONG_INPUT;
    }

    /**
     * What {@code roads --json} and {@code buses --json} answer.
     *
     * @param status the exit status
     * @param file path of the file written
     */
    record TravelShape(int status, String file, List<TravelTableShape> tables, List<TravelFindingShape> findings) {}

    /** What they answer where the input is refused. */
    record RefusedShape(int status, List<String> errors, List<TravelFindingShape> findings) {}

    /**
     * A table without its minutes.
     *
     * @param days empty: every day
     */
    record TravelTableShape(
            String mode,
            List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            @Nullable String source,
            boolean estimated) {

        static TravelTableShape of(TravelTable table) {
            var from = table.from();
            var to = table.to();
            return new TravelTableShape(
                    table.mode(),
                    List.copyOf(table.days()),
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    table.since(),
                    table.until(),
                    table.provenance().source(),
                    table.provenance().isEstimated());
        }
    }
}
