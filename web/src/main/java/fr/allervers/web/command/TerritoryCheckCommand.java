package fr.allervers.web.command;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.json.Fault;
import fr.allervers.data.json.FaultsException;
import fr.allervers.data.json.ProblemReader;
import fr.allervers.data.json.ProblemWriter;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.territory.TerritoryFindings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code territory check}: reads a territory's folder and says what is wrong or worth an answer. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class TerritoryCheckCommand implements Callable<Integer> {

    private final Answer answer;

    @Parameters(index = "0", paramLabel = "TERRITORY", descriptionKey = "territory")
    private String name;

    @Option(
            names = "--quarter",
            paramLabel = "2027-Q1",
            converter = QuarterName.class,
            descriptionKey = "territory.quarter")
    private @Nullable Quarter quarter;

    TerritoryCheckCommand(Answer answer) {
        this.answer = answer;
    }

    @Override
    public Integer call() {
        var territory = TerritoryArgument.read(name);
        var asked = quarter == null
                ? Quarter.of(LocalDate.now(territory.settings().zone())).next()
                : quarter;
        var problem = territory.problem(asked);
        try {
            new ProblemReader().read(new ProblemWriter().toBytes(problem));
        } catch (FaultsException e) {
            throw ContractFiles.refusal(territory.settings().id(), e);
        }
        var findings = TerritoryFindings.of(territory, asked);
        int status = findings.isEmpty() ? ExitStatus.GOOD : ExitStatus.NOT_VALID;
        if (answer.json()) {
            answer.object(CheckShape.of(status, territory, asked, findings, answer.language()));
            return status;
        }
        answer.tell(Messages.of(
                "territory.read",
                territory.settings().name(),
                territory.communes().size(),
                territory.rooms().size(),
                territory.advisors().size(),
                Residents.asked(problem),
                asked.toString()));
        answer.tell(Messages.of("territory.findings", findings.size()));
        findings.forEach(f -> answer.tell(Messages.of("territory.finding", f.place(), f.sentence())));
        return status;
    }

    /**
     * What {@code territory check --json} answers.
     *
     * @param status the exit status
     * @param territory its id
     * @param quarter for which it was checked
     */
    record CheckShape(
            int status, String territory, String quarter, int communes, int rooms, List<FindingShape> findings) {

        static CheckShape of(int status, Territory territory, Quarter quarter, List<Fault> findings, Locale language) {
            var shapes = findings.stream()
                    .map(f -> new FindingShape(f.place(), f.sentence().in(language)))
                    .toList();
            return new CheckShape(
                    status,
                    territory.settings().id(),
                    quarter.toString(),
                    territory.communes().size(),
                    territory.rooms().size(),
                    shapes);
        }
    }

    /**
     * One thing to decide.
     *
     * @param place file and row
     */
    record FindingShape(String place, String message) {}
}
