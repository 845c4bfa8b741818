package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandSum;
import fr.allervers.data.demand.DemandTemplate;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.command.argument.DemandFiles;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.TerritoryWords;
import fr.allervers.web.command.report.DemandReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demand}: reads demand out of a table, says what is doubtful, and writes what is decided. */
@Command(name = "demand", mixinStandardHelpOptions = true)
public final class DemandCommand implements Callable<Integer> {

    /** What a template is. */
    enum Template {
        xlsx,
        csv
    }

    private final CommandOutput output;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", descriptionKey = "demand.file")
    private @Nullable Path file;

    @Option(names = "--territory", paramLabel = "TERRITORY", required = true, descriptionKey = "demand.territory")
    private String territory;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            converter = QuarterName.class,
            descriptionKey = "demand.quarter")
    private @Nullable Quarter quarter;

    @Option(names = "--accept-proposed", descriptionKey = "demand.accept")
    private boolean acceptProposed;

    @Option(names = "--answer", paramLabel = "KEY=VALUE", descriptionKey = "demand.answer")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(names = "--add-to", paramLabel = "FILE", descriptionKey = "demand.addTo")
    private @Nullable Path addTo;

    @Option(names = "--replace", descriptionKey = "demand.replace")
    private boolean replace;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "demand.out")
    private @Nullable Path out;

    @Option(names = "--template", paramLabel = "xlsx|csv", descriptionKey = "demand.template")
    private @Nullable Template template;

    DemandCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        if (replace && addTo != null) {
            throw Refusal.wrongInput(Messages.of("demand.eitherOr"));
        }
        var words = TerritoryWords.of(territory);
        if (template != null) {
            return writeTemplate(new DemandTemplate(words.vocabulary()), template);
        }
        if (file == null) {
            throw Refusal.wrongInput(Messages.of("usage.missing", "FILE"));
        }
        return read(file, words);
    }

    private int writeTemplate(DemandTemplate templates, Template form) {
        if (out == null) {
            throw Refusal.wrongInput(Messages.of("usage.missing", "--out"));
        }
        var target = OutputFile.at(out);
        target.write(stream -> {
            if (form == Template.xlsx) {
                templates.writeWorkbook(output.language(), stream);
            } else {
                templates.writeText(output.language(), stream);
            }
        });
        output.object(new TemplateShape(ExitStatus.GOOD, target.toString()));
        output.note(Messages.of("demand.templateDone", target.toString()));
        return ExitStatus.GOOD;
    }

    private int read(Path source, TerritoryWords words) {
        var vocabulary = words.vocabulary();
        var target = out == null ? null : OutputFile.apartFrom(source, out);
        var reading = DemandFiles.reading(source, vocabulary, quarter, acceptProposed, new Answers(answers));
        var report = new DemandReport(source, reading);
        if (reading.isComplete() && target != null) {
            var rows = DemandFiles.demand(reading, source);
            var known = addTo == null ? List.<Demand>of() : DemandFiles.read(addTo, vocabulary, quarter);
            DemandFiles.write(DemandSum.of(known, rows), vocabulary, output.language(), target);
        }
        if (output.json()) {
            output.object(report.shape(words.id(), target == null ? null : target.toString(), output.language()));
        } else {
            report.lines().forEach(output::tell);
            if (target != null) {
                output.note(
                        Messages.of(reading.isComplete() ? "demand.written" : "demand.notWritten", target.toString()));
            }
        }
        return report.status();
    }

    /**
     * What {@code demand --template --json} answers.
     *
     * @param status the exit status
     * @param file path of the file written
     */
    record TemplateShape(int status, String file) {}
}
