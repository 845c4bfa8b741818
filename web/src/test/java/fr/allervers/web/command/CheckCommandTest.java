package fr.allervers.web.command;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.Score;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.OutputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private final TwoCommunes two = new TwoCommunes();
    private Problem problem = two.build();

    @TempDir
    private Path folder;

    private Path problemFile;
    private Path planFile;

    @BeforeEach
    void writeProblem() {
        problemFile = folder.resolve("problem.json");
        planFile = folder.resolve("plan.json");
        OutputFile.at(problemFile).write(out -> ContractFiles.write(problem, out));
    }

    @Test
    void aValidPlanIsGoodAndWhoIsNotServedIsNamed() {
        write(scored(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4))));
        var run = CommandRun.of("check", problemFile, planFile);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        "The plan is valid",
                        "1 workshop, 4 of 8 served",
                        "Unserved: 3 of car-b, likely reason: ",
                        "Unserved: 1 of wheel-a, likely reason: ",
                        "explain PROBLEM PLAN --unserved")
                .contains("The score that the plan carries is right");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyBreachIsNamedAndTheStatusIsOne() {
        write(scored(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 1))));
        var run = CommandRun.of("check", problemFile, planFile);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("not valid: one breach", "participants, w1: ");
    }

    @Test
    void aWrongScoreIsNamedFigureByFigure() {
        var plan = scored(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4)));
        var score = plan.score();
        write(new Plan(
                plan.problem(), plan.workshops(), new Score(0, score.unserved() + 1, score.cost(), score.costs())));
        var run = CommandRun.of("check", problemFile, planFile);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("The score that the plan carries is wrong: unserved");
    }

    @Test
    void aScriptGetsOneObject() {
        write(scored(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 1))));
        var answer = CommandRun.of("check", problemFile, planFile, "--json").json();
        assertThat(answer.get("status")).isEqualTo(1);
        assertThat(answer.get("problem")).isEqualTo("two");
        assertThat(answer.get("served")).isEqualTo(1);
        assertThat(answer.get("asked")).isEqualTo(8);
        assertThat((List<?>) answer.get("breaches"))
                .singleElement()
                .satisfies(b -> assertThat(((Map<?, ?>) b).get("rule")).isEqualTo("PARTICIPANTS"));
        assertThat((List<?>) answer.get("unserved")).hasSize(3);
        assertThat(((Map<?, ?>) answer.get("score")).keySet()).isEqualTo(Set.of("hard", "unserved", "cost", "costs"));
    }

    @Test
    void whoCouldNeverBeServedGetsTheReason() {
        two.demand.add(TwoCommunes.demand("lone", "A", "screens", "wheel", 1));
        two.themes.set(1, new Theme("screens", "Écrans", 60, 2, 3, 6, List.of("computers"), Provenance.UNKNOWN));
        problem = two.build();
        writeProblem();
        write(scored());
        var lines = CommandRun.of("check", problemFile, planFile).out().lines();
        assertThat(lines.filter(l -> l.contains("of lone")))
                .singleElement()
                .asString()
                .doesNotContain("This plan has no workshop", "likely");
    }

    @Test
    void aBoundIsProvenWhereAskedFor() {
        write(scored(email("w1", "hall", tuesday(0, 9), new Attendance("car-a", 4), new Attendance("wheel-a", 1))));
        var bound = (Map<?, ?>) CommandRun.of("check", problemFile, planFile, "--bound", "20s", "--json")
                .json()
                .get("bound");
        assertThat(((Number) bound.get("unserved")).longValue()).isBetween(0L, 3L);
        assertThat(CommandRun.of("check", problemFile, planFile).out()).doesNotContain("Bound");
    }

    @Test
    void aFaultyProblemIsRefusedWithEveryFaultAndItsPlace() {
        OutputFile.at(problemFile)
                .write(out -> out.write("{\"version\": 2, \"nmae\": \"x\"}".getBytes(StandardCharsets.UTF_8)));
        var run = CommandRun.of("check", problemFile, planFile);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(problemFile + " is refused", "version: ", "nmae")
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void missingFilesAndFoldersInTheirPlaceAreSaidInOneMessage() {
        assertThat(CommandRun.of("check", folder.resolve("none.json"), planFile))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err().lines()).hasSize(1));
        assertThat(CommandRun.of("check", folder, planFile))
                .satisfies(run -> assertThat(run.status()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err().lines()).hasSize(1));
    }

    private Plan scored(Workshop... workshops) {
        return ScoredPlan.of(problem, new Plan(problem.id(), List.of(workshops), null));
    }

    private void write(Plan plan) {
        OutputFile.at(planFile).write(out -> ContractFiles.write(plan, out));
    }
}
