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
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** What the commands that make travel tables say and write. */
public final class TravelReport {

    private final CommandOutput answer;
    private final ProgressLine line;
    private final long began = System.nanoTime();

    public TravelReport(CommandOutput answer) {
        this.answer = answer;
        this.line = new ProgressLine(answer, Ansi.AUTO.enabled());
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
        int status = tables.findings().isEmpty() ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
        if (answer.json()) {
            answer.object(new TravelShape(
                    status,
                    file.toString(),
                    tables.tables().stream().map(TableRow::of).toList(),
                    FindingRow.all(tables.findings(), answer.language())));
        } else {
            tables.findings().forEach(f -> answer.out().println(f.in(answer.language())));
        }
        answer.note(Messages.of(
                "travel.done", tables.tables().size(), tables.findings().size(), file.toString()));
        return status;
    }

    /** Says why there are no tables. */
    public int refuse(List<TravelFinding> findings) {
        line.close();
        var lines = findings.stream().map(f -> f.in(answer.language())).toList();
        if (answer.json()) {
            answer.object(new RefusedShape(ExitStatus.WRONG_INPUT, lines, FindingRow.all(findings, answer.language())));
        }
        lines.forEach(answer.err()::println);
        return ExitStatus.WRONG_INPUT;
    }

    /**
     * What {@code roads --json} and {@code buses --json} answer.
     *
     * @param status the exit status
     * @param file path of the file written
     */
    record TravelShape(int status, String file, List<TableRow> tables, List<FindingRow> findings) {}

    /** What they answer where the input is refused. */
    record RefusedShape(int status, List<String> errors, List<FindingRow> findings) {}

    /**
     * A table without its minutes.
     *
     * @param days empty: every day
     */
    record TableRow(
            String mode,
            List<DayOfWeek> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source,
            boolean estimated) {

        static TableRow of(TravelTable table) {
            var from = table.from();
            var to = table.to();
            return new TableRow(
                    table.mode(),
                    List.copyOf(table.days()),
                    from == null ? null : from.toString(),
                    to == null ? null : to.toString(),
                    table.provenance().source(),
                    table.provenance().isEstimated());
        }
    }

    /**
     * A finding.
     *
     * @param line 0 where it concerns no single line
     * @param message in the language asked for
     */
    record FindingRow(
            @Nullable String file, long line, @Nullable String column, String message) {

        static List<FindingRow> all(List<TravelFinding> findings, Locale language) {
            return findings.stream()
                    .map(f -> new FindingRow(
                            f.file(), f.line(), f.column(), f.sentence().in(language)))
                    .toList();
        }
    }
}
