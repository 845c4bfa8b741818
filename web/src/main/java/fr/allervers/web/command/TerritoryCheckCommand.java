package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.report.FindingLines;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.OutputFile;
import fr.allervers.web.command.terminal.Refusal;
import fr.allervers.web.shape.TerritoryCheckShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code territory check}: reads a territory's folder and says what is wrong or worth an answer. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class TerritoryCheckCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Parameters(index = "0", arity = "0..1", paramLabel = "TERRITORY", descriptionKey = "territory")
    private @Nullable String argument;

    @Option(names = "--territory", paramLabel = "TERRITORY", descriptionKey = "territory.option")
    private @Nullable String option;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            converter = QuarterName.class,
            descriptionKey = "territory.quarter")
    private @Nullable Quarter quarter;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "territory.out")
    private @Nullable Path file;

    TerritoryCheckCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        var name = name();
        var territory = TerritoryArgument.read(name);
        var target = file == null ? null : OutputFile.at(file);
        var asked = TerritoryArgument.quarter(quarter, territory);
        var check = check(territory, asked, Territories.unread(name));
        if (target != null) {
            target.write(out -> out.write(CommandOutput.bytes(check)));
        }
        output.result(check, lines(territory, asked, check));
        return check.status();
    }

    private static List<Sentence> lines(Territory territory, Quarter quarter, TerritoryCheckShape check) {
        var lines = new ArrayList<Sentence>();
        lines.add(Messages.of(
                "territory.read",
                territory.settings().name(),
                territory.communes().size(),
                territory.rooms().size(),
                territory.advisors().size(),
                territory.problem(quarter).residents(),
                quarter.toString()));
        check.notices().forEach(n -> lines.add(Messages.of("territory.finding", n.place(), n.message())));
        lines.addAll(FindingLines.of(check.findings(), 0));
        return lines;
    }

    private String name() {
        if (argument != null && option == null) {
            return argument;
        }
        if (option != null && argument == null) {
            return option;
        }
        throw Refusal.wrongInput(Messages.of("territory.which"));
    }

    private TerritoryCheckShape check(Territory territory, Quarter asked, List<Fault> notices) {
        try {
            return TerritoryCheckShape.of(territory, asked, notices, output.language());
        } catch (FaultsException e) {
            throw ContractFiles.refusal(territory.settings().id(), e);
        }
    }
}
