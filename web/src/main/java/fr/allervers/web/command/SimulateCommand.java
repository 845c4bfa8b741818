package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territory;
import fr.allervers.solver.continuity.YearComparison;
import fr.allervers.solver.continuity.YearReplay;
import fr.allervers.web.command.argument.ContinuityOptions;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.RateOptions;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.argument.WholeNumber;
import fr.allervers.web.command.report.YearChart;
import fr.allervers.web.command.report.YearReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.ProgressLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}: replays years of a territory with and without habits and fair turns, and compares them. */
@Command(name = "simulate", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "TERRITORY", descriptionKey = "territory")
    private String territoryName;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            required = true,
            converter = QuarterName.class,
            descriptionKey = "simulate.quarter")
    private Quarter quarter;

    @Mixin
    private final ContinuityOptions continuity = new ContinuityOptions();

    @Mixin
    private final RateOptions rates = new RateOptions();

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "1",
            converter = WholeNumber.Positive.class,
            descriptionKey = "simulate.years")
    private long years;

    @Option(
            names = "--sessions-per-week",
            paramLabel = "N",
            converter = WholeNumber.Positive.class,
            descriptionKey = "simulate.sessions")
    private @Nullable Long sessions;

    @Option(
            names = "--moves",
            paramLabel = "N",
            defaultValue = "20000",
            converter = WholeNumber.Positive.class,
            descriptionKey = "simulate.moves")
    private long moves;

    @Option(names = "--seed", paramLabel = "N", converter = WholeNumber.class, descriptionKey = "simulate.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "simulate.out")
    private @Nullable Path folder;

    SimulateCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var territory = limited(TerritoryArgument.read(territoryName));
        var replay = new YearReplay(territory, continuity.rules(), rates.rates(), moves, seed);
        var files = folder == null ? null : Files.in(folder);
        var report = new YearReport(compared(replay), rates.rates());
        if (files != null) {
            files.write(report, output);
        }
        output.result(report.shape(territory.settings().id(), quarter, output.language()), report.lines());
        return ExitStatus.GOOD;
    }

    private YearComparison compared(YearReplay replay) {
        var line = new ProgressLine(output, Ansi.AUTO.enabled());
        long began = System.nanoTime();
        var comparison = YearComparison.of(
                replay,
                quarter,
                Math.toIntExact(years),
                (done, all) -> line.show(
                        Messages.of("simulate.progress", done, all), Duration.ofNanos(System.nanoTime() - began)));
        line.close();
        return comparison;
    }

    private Territory limited(Territory territory) {
        long most = sessions == null ? Integer.MAX_VALUE : sessions;
        var advisors = territory.advisors().stream()
                .map(a -> a.withMaxSessionsPerWeek((int) Math.min(most, a.maxSessionsPerWeek())))
                .toList();
        return territory.withAdvisors(advisors);
    }

    private record Files(OutputFile table, OutputFile chart) {

        static Files in(Path folder) {
            OutputFile.makeFolder(folder);
            return new Files(OutputFile.at(folder.resolve("year.csv")), OutputFile.at(folder.resolve("year.svg")));
        }

        void write(YearReport report, CommandOutput output) {
            table.write(out -> out.write(report.csv().getBytes(StandardCharsets.UTF_8)));
            var svg = new YearChart(report.comparison(), output.language()).svg();
            chart.write(out -> out.write(svg.getBytes(StandardCharsets.UTF_8)));
            output.note(Messages.of("simulate.written", table.toString(), chart.toString()));
        }
    }
}
