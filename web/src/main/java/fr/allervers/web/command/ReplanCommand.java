package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.batch.DraftSearch;
import fr.allervers.web.command.argument.QuarterName;
import fr.allervers.web.command.argument.WholeNumber;
import fr.allervers.web.command.terminal.CommandOutput;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replan}: drafts a quarter from its territory and the quarter before, with files or with the server's database. */
@Command(name = "replan", mixinStandardHelpOptions = true)
final class ReplanCommand implements Callable<Integer> {

    private final CommandOutput output;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            required = true,
            converter = QuarterName.class,
            descriptionKey = "example.quarter")
    private Quarter quarter;

    @Mixin
    private final ReplanFromFiles fromFiles = new ReplanFromFiles();

    @Mixin
    private final ReplanInStore inStore = new ReplanInStore();

    @Option(
            names = "--moves",
            paramLabel = "N",
            defaultValue = "200000",
            converter = WholeNumber.Positive.class,
            descriptionKey = "replan.moves")
    private long moves;

    @Option(names = "--seed", paramLabel = "N", converter = WholeNumber.class, descriptionKey = "solve.seed")
    private long seed;

    ReplanCommand(CommandOutput output) {
        this.output = output;
    }

    @Override
    public Integer call() throws IOException {
        if (fromFiles.isAsked() == inStore.isAsked()) {
            throw Refusal.wrongInput(Messages.of("replan.forms"));
        }
        var search = new DraftSearch(moves, seed);
        return inStore.isAsked() ? inStore.draft(quarter, search, output) : fromFiles.draft(quarter, search, output);
    }
}
