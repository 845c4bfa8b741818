package fr.allervers.web.command.argument;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.continuity.Attended;
import fr.allervers.data.continuity.HeadCounts;
import fr.allervers.data.continuity.PastQuarter;
import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The quarter before: its problem file, the plan that was published last, and perhaps a table of who came. */
public final class LastQuarter {

    @Option(names = "--last-problem", paramLabel = "PROBLEM", descriptionKey = "replan.lastProblem")
    private @Nullable Path problemFile;

    @Option(names = "--last-plan", paramLabel = "PLAN", descriptionKey = "replan.lastPlan")
    private @Nullable Path planFile;

    @Option(names = "--attended", paramLabel = "FILE", descriptionKey = "replan.attended")
    private @Nullable Path countsFile;

    /** The files that are read. */
    public List<Path> files() {
        return Stream.of(problemFile, planFile, countsFile)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /**
     * The quarter in the files; null where none are given.
     *
     * @param next the quarter after it
     * @throws Refusal where one file is given without the other, one is faulty, or it does not come before {@code next}
     */
    public @Nullable PastQuarter before(Quarter next) {
        if (problemFile == null && planFile == null && countsFile == null) {
            return null;
        }
        if (problemFile == null || planFile == null) {
            throw Refusal.wrongInput(Messages.of("replan.bothFiles"));
        }
        var problem = ContractFiles.problem(problemFile);
        var late = problem.starts().stream()
                .filter(s -> !s.toLocalDate().isBefore(next.first()))
                .findFirst();
        if (late.isPresent()) {
            throw Refusal.wrongInput(
                    Messages.of("replan.notBefore", problemFile.toString(), late.get(), next.toString()));
        }
        var plan = ContractFiles.plan(planFile, problem);
        return new PastQuarter(
                problem,
                plan,
                countsFile == null
                        ? Attended.NOT_NOTED
                        : ContractFiles.open(countsFile, (in, name) -> HeadCounts.read(in, name, plan)));
    }
}
