package fr.allervers.web.command.argument;

import fr.allervers.data.continuity.ContinuityRules;
import fr.allervers.data.problem.Limits;
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

    /** True where either was. */
    public boolean areGiven() {
        return rise != null || habitWeight != null;
    }

    /**
     * The rules asked for.
     *
     * @throws Refusal where a figure is negative or larger than a problem file may hold
     */
    public ContinuityRules rules() {
        var usual = ContinuityRules.USUAL;
        return new ContinuityRules(
                WholeNumber.upTo(Limits.FIGURE, "--rise", rise, usual.rise()),
                WholeNumber.upTo(Limits.FIGURE, "--habit-weight", habitWeight, usual.habitWeight()));
    }
}
