package fr.allervers.web.command;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territories.UnknownTerritoryException;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;

/** {@code example}: writes the problem file of a territory that comes with the program, for any quarter. */
@Command(name = "example", mixinStandardHelpOptions = true)
final class ExampleCommand extends ProblemCommand {

    @Parameters(
            index = "0",
            paramLabel = "TERRITORY",
            converter = ExampleName.class,
            descriptionKey = "example.territory")
    private Territory territory;

    ExampleCommand(CommandOutput output) {
        super(output);
    }

    @Override
    Territory territory() {
        return territory;
    }

    /** The name of a territory that comes with the program. */
    static final class ExampleName implements ITypeConverter<Territory> {

        @Override
        public Territory convert(String text) {
            try {
                return Territories.named(text.strip().toLowerCase(Locale.ROOT));
            } catch (UnknownTerritoryException e) {
                throw Refusal.wrongInput(Messages.of("example.unknown", text, String.join(", ", Territories.names())));
            }
        }
    }
}
