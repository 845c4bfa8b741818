package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.NextQuarter;
import fr.allervers.data.demand.DemandSum;
import fr.allervers.data.demand.Vocabulary;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.territory.Territory;
import fr.allervers.solver.SolveListener;
import fr.allervers.solver.continuity.QuarterDraft;
import fr.allervers.web.batch.DraftSearch;
import fr.allervers.web.command.argument.ContinuityOptions;
import fr.allervers.web.command.argument.DemandFiles;
import fr.allervers.web.command.argument.LastQuarter;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.report.DraftFiles;
import fr.allervers.web.command.report.DraftReport;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.ExitStatus;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.ProgressLine;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code replan TERRITORY --out FOLDER}: a draft from files into files, without a database. */
final class ReplanFromFiles {

    @Parameters(index = "0", arity = "0..1", paramLabel = "TERRITORY", descriptionKey = "replan.fromFiles")
    private @Nullable String territoryName;

    @Mixin
    private final LastQuarter last = new LastQuarter();

    @Option(names = "--demand", paramLabel = "FILE", descriptionKey = "replan.demand")
    private List<Path> demandFiles = List.of();

    @Mixin
    private final ContinuityOptions options = new ContinuityOptions();

    @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "replan.out")
    private @Nullable Path folder;

    /** True where anything of this form of the command was given. */
    boolean isAsked() {
        return territoryName != null
                || folder != null
                || !last.files().isEmpty()
                || !demandFiles.isEmpty()
                || options.areGiven();
    }

    int draft(Quarter quarter, DraftSearch search, CommandOutput output) {
        if (territoryName == null || folder == null) {
            throw Refusal.wrongInput(Messages.of("replan.incomplete"));
        }
        var territory = TerritoryArgument.read(territoryName);
        var past = last.before(quarter);
        var files = DraftFiles.in(folder, last.files());
        var next = NextQuarter.of(territory, quarter, past, received(territory, quarter), options.rules());
        output.note(Messages.of(
                "replan.begins", next.problem().name(), next.problem().residents(), search.tries()));
        var draft = QuarterDraft.of(next, search.tries(), search.seed(), progress(search, output));
        var report = new DraftReport(draft, past);
        var lines = report.lines();
        files.write(draft, lines, output.language());
        output.result(report.shape(files, output.language()), lines);
        output.note(Messages.of("replan.done", folder.toString()));
        return ExitStatus.GOOD;
    }

    private List<Demand> received(Territory territory, Quarter quarter) {
        if (demandFiles.isEmpty()) {
            return List.of();
        }
        var vocabulary = Vocabulary.of(territory.problem(quarter), territory.synonyms());
        return demandFiles.stream()
                .map(f -> DemandFiles.read(f, vocabulary, quarter))
                .reduce(List.of(), DemandSum::of);
    }

    private static SolveListener progress(DraftSearch search, CommandOutput output) {
        var line = new ProgressLine(output, Ansi.AUTO.enabled());
        return p -> line.show(
                Messages.of(
                        "replan.progress", p.moves(), search.tries(), p.best().participants()),
                p.elapsed());
    }
}
