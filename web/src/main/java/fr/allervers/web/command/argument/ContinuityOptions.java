package fr.allervers.web.command.argument;

import fr.allervers.data.continuity.ContinuityRules;
import fr.allervers.data.problem.Limits;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a quarter heeds the one before; as usual where nothing is said. */
public final class ContinuityOptions {

    @Option(names = "--rise", paramLabel = "N", converter = WholeNumber.class, descriptionKey = "replan.rise")
    private @Nullable Long rise;

    @Option(
            names = "--habit-weight",
            paramLabel = "N",
            converter = WholeNumber.class,
            descriptionKey = "replan.habitWeight")
    private @Nullable Long habitWeight;

    /** @throws Refusal where a figure is negative or larger than a problem file may hold */
    public ContinuityRules rules() {
        var usual = ContinuityRules.USUAL;
        return new ContinuityRules(
                figure("--rise", rise, usual.rise()), figure("--habit-weight", habitWeight, usual.habitWeight()));
    }

    private static int figure(String option, @Nullable Long given, int usual) {
        if (given == null) {
            return usual;
        }
        if (given < 0 || given > Limits.FIGURE) {
            throw Refusal.wrongInput(Messages.of("usage.figure", option, String.valueOf(given), Limits.FIGURE));
        }
        return given.intValue();
    }
}
