package fr.allervers.web.command;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.OutputFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    private final Problem problem = new TwoCommunes().build();

    @TempDir
    private Path folder;

    private Path problemFile;
    private Path planFile;

    @BeforeEach
    void writeFiles() {
        problemFile = folder.resolve("problem.json");
        planFile = folder.resolve("plan.json");
        OutputFile.at(problemFile).write(out -> ContractFiles.write(problem, out));
        write(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1)));
    }

    private void write(Workshop workshop) {
        var plan = ScoredPlan.of(problem, new Plan("two", List.of(workshop), null));
        OutputFile.at(planFile).write(out -> ContractFiles.write(plan, out));
    }

    private CommandRun explain(Object... more) {
        var args = new Object[3 + more.length];
        args[0] = "explain";
        args[1] = problemFile;
        args[2] = planFile;
        System.arraycopy(more, 0, args, 3, more.length);
        return CommandRun.of(args);
    }

    @Test
    void withoutAQuestionTheCostsAreTakenApart() {
        var run = explain();

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Commune A, Voiture: 24, cost 24", "Commune B: 1, cost 50");
    }

    @Test
    void aWorkshopIsExplained() {
        var run = explain("--workshop", "w1");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("another room: Commune B, Salle school").contains("Without this workshop");
        assertThat(explain("--workshop", "nix"))
                .returns(2, CommandRun::status)
                .satisfies(r -> assertThat(r.err()).contains("nix"));
    }

    @Test
    void whoHasNoPlaceIsExplained() {
        var run = explain("--unserved", "--json");

        assertThat(run.status()).isZero();
        assertThat(run.json().get("unserved").toString()).contains("demand=car-b", "cause=OPENABLE");
    }

    @Test
    void aWishIsPriced() {
        var run = explain("--wish", "commune:B=room", "--moves", "2000", "--lang", "fr");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Aucun effet assuré").contains("Écart entre recherches égales");
        assertThat(run.err()).contains("une salle équipée et accessible de plus à Commune B");
    }

    @Test
    void whatIsNoWishIsRefused() {
        for (var wish : List.of("make it better", "room:nix=step-free", "room:hall=step-free")) {
            assertThat(explain("--wish", wish).status()).as(wish).isEqualTo(2);
        }
        assertThat(explain("--unserved", "--costs").status()).isEqualTo(2);
    }

    @Test
    void aPlanThatBreachesRulesIsSentToCheck() {
        write(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 1)));

        assertThat(explain())
                .returns(1, CommandRun::status)
                .satisfies(r -> assertThat(r.err()).contains("check"));
    }
}
