package fr.allervers.web.command;

import fr.allervers.data.territory.Territory;
import fr.allervers.web.command.argument.TerritoryArgument;
import fr.allervers.web.command.terminal.CommandOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code territory problem}: writes the problem file of a territory for any quarter. */
@Command(name = "problem", mixinStandardHelpOptions = true)
final class TerritoryProblemCommand extends ProblemCommand {

    @Parameters(index = "0", paramLabel = "TERRITORY", descriptionKey = "territory")
    private String name;

    TerritoryProblemCommand(CommandOutput output) {
        super(output);
    }

    @Override
    Territory territory() {
        return TerritoryArgument.read(name);
    }
}
