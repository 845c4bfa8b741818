package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.demand.DemandSum;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.territory.Territory;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.continuity.QuarterDraft;
import fr.allervers.web.command.argument.ContinuityOptions;
import fr.allervers.web.command.argument.DemandFiles;
import fr.allervers.web.command.argument.LastQuarter;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.argument.WholeNumber;
import fr.allervers.web.command.report.DraftFiles;
import fr.allervers.web.command.report.DraftReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.ProgressLine;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replan}: drafts a quarter from its territory and the quarter before. */
@Command(name = "replan", mixinStandardHelpOptions = true)
final class ReplanCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", paramLabel = "TERRITORY", descriptionKey = "territory")
    private String territoryName;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            required = true,
            converter = QuarterName.class,
            descriptionKey = "example.quarter")
    private Quarter quarter;

    @Mixin
    private final LastQuarter last = new LastQuarter();

    @Option(names = "--demand", paramLabel = "FILE", descriptionKey = "replan.demand")
    private List<Path> demandFiles = List.of();

    @Mixin
    private final ContinuityOptions options = new ContinuityOptions();

    @Option(
            names = "--moves",
            paramLabel = "N",
            defaultValue = "200000",
            converter = WholeNumber.Positive.class,
            descriptionKey = "replan.moves")
    private long moves;

    @Option(names = "--seed", paramLabel = "N", converter = WholeNumber.class, descriptionKey = "solve.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, descriptionKey = "replan.out")
    private Path folder;

    ReplanCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var territory = TerritoryArgument.read(territoryName);
        var past = last.before(quarter);
        var files = DraftFiles.in(folder, last.files());
        var next = NextQuarter.of(territory, quarter, past, received(territory), options.rules());
        output.note(Messages.of(
                "replan.begins", next.problem().name(), next.problem().residents(), moves));
        var draft = QuarterDraft.of(next, moves, seed, progress());
        var report = new DraftReport(draft, past);
        var lines = report.lines();
        files.write(draft, lines, output.language());
        output.result(report.shape(files, output.language()), lines);
        output.note(Messages.of("replan.done", folder.toString()));
        return ExitStatus.GOOD;
    }

    private List<Demand> received(Territory territory) {
        if (demandFiles.isEmpty()) {
            return List.of();
        }
        var vocabulary = Vocabulary.of(territory.problem(quarter), territory.synonyms());
        return demandFiles.stream().map(f -> DemandFiles.read(f, vocabulary)).reduce(List.of(), DemandSum::of);
    }

    private SolveListener progress() {
        var line = new ProgressLine(output, Ansi.AUTO.enabled());
        return p -> line.show(
                Messages.of("replan.progress", p.moves(), moves, p.best().participants()), p.elapsed());
    }
}
