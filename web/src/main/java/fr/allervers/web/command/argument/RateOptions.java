package fr.allervers.web.command.argument;

import fr.allervers.solver.continuity.YearRates;
import fr.allervers.web.command.terminal.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often things go otherwise than planned, in percent; made up where nothing is said. */
public final class RateOptions {

    private static final int ALL = 100;

    @Option(
            names = "--absent",
            paramLabel = "PERCENT",
            converter = WholeNumber.class,
            descriptionKey = "simulate.absent")
    private @Nullable Long absent;

    @Option(
            names = "--no-show",
            paramLabel = "PERCENT",
            converter = WholeNumber.class,
            descriptionKey = "simulate.noShow")
    private @Nullable Long noShow;

    @Option(names = "--late", paramLabel = "PERCENT", converter = WholeNumber.class, descriptionKey = "simulate.late")
    private @Nullable Long late;

    /**
     * The rates asked for.
     *
     * @throws Refusal where one is not from 0 to 100
     */
    public YearRates rates() {
        var usual = YearRates.MADE_UP;
        return new YearRates(
                WholeNumber.upTo(ALL, "--absent", absent, usual.absent()),
                WholeNumber.upTo(ALL, "--no-show", noShow, usual.noShow()),
                WholeNumber.upTo(ALL, "--late", late, usual.late()));
    }
}
