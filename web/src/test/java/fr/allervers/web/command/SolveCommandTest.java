package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.json.DocumentReader;
import fr.allervers.web.command.argument.ContractFiles;
import fr.allervers.web.command.terminal.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SolveCommandTest {

    private final TwoCommunes two = new TwoCommunes();

    @TempDir
    private Path folder;

    private Path problemFile;
    private Path planFile;

    @BeforeEach
    void writeProblem() {
        problemFile = folder.resolve("problem.json");
        planFile = folder.resolve("plan.json");
        write();
    }

    @Test
    void writesAPlanThatCheckFindsGood() {
        var run = CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000");
        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("Reading", "8 residents ask", "Written to " + planFile);
        assertThat(CommandRun.of("check", problemFile, planFile).status()).isZero();
    }

    @Test
    void aShortRunSaysHowFarThePlanMayBeFromTheBest() {
        var run = CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000");
        assertThat(run.err())
                .contains("Proven gap: no plan leaves fewer without a place (proof complete)")
                .containsPattern("cost at most [0-9.]+% above the best conceivable \\(proof (in)?complete");
    }

    @Test
    void aPlanThatLeavesMoreThanTheBoundSaysSoAndHowFarItsCostMayBe() {
        roomTakenTwice();
        var run = CommandRun.of("--lang", "fr", "solve", problemFile, "--out", planFile, "--moves", "2000");
        assertThat(run.err())
                .contains("2 sans place (selon la priorité) de plus que le minimum prouvé (")
                .containsPattern("à nombre égal de personnes sans place, coût au plus [0-9,]+");
        var bound = (Map<?, ?>) CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000", "--json")
                .json()
                .get("bound");
        assertThat(bound.get("unservedGap")).isEqualTo(2);
        assertThat(bound.get("gapPercent")).isNotNull();
        assertThat(CommandRun.of("check", problemFile, planFile, "--bound", "5s")
                        .out())
                .contains("2 without a place (by priority) more than the proven minimum (");
    }

    /** Two advisors have time for all, but only one room at one moment; the bound knows no moments. */
    private void roomTakenTwice() {
        two.rooms.removeIf(r -> r.id().equals("school"));
        two.starts.clear();
        two.starts.add(TwoCommunes.tuesday(0, 9));
        two.advisors.add(TwoCommunes.advisor("bob", "A", List.of(), List.of(), List.of()));
        write();
    }

    @Test
    void neverPutsThePlanInThePlaceOfItsProblem() throws IOException {
        var before = Files.readString(problemFile);
        var otherName = Files.createSymbolicLink(folder.resolve("link.json"), problemFile);
        var same = CommandRun.of("solve", problemFile, "--out", problemFile, "--moves", "10");
        var linked = CommandRun.of("solve", problemFile, "--out", otherName, "--moves", "10");
        assertThat(same.status()).isEqualTo(2);
        assertThat(same.err()).contains("it is the problem itself");
        assertThat(linked.status()).isEqualTo(2);
        assertThat(problemFile).hasContent(before);
    }

    @Test
    void theSameSeedAndMovesGiveTheSameFile() throws IOException {
        var second = folder.resolve("second.json");
        CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000", "--seed", "7");
        CommandRun.of("solve", problemFile, "--out", second, "--moves", "2000", "--seed", "7");
        assertThat(second).hasSameBinaryContentAs(planFile);
    }

    @Test
    void goesOnFromAPlan() {
        CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000");
        var again = folder.resolve("again.json");
        var run = CommandRun.of("solve", problemFile, "--out", again, "--from", planFile, "--moves", "1");
        assertThat(run.status()).isZero();
        var problem = two.build();
        assertThat(DocumentReader.plans(problem).read(again).score())
                .isGreaterThanOrEqualTo(
                        DocumentReader.plans(problem).read(planFile).score());
    }

    @Test
    void aScriptGetsOneObject() {
        var run = CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000", "--json");
        var answer = run.json();
        assertThat(answer.get("status")).isEqualTo(0);
        assertThat(answer.get("problem")).isEqualTo("two");
        assertThat(answer.get("plan")).isEqualTo(planFile.toString());
        assertThat(answer.get("asked")).isEqualTo(8);
        assertThat(answer.containsKey("score")).isTrue();
    }

    @Test
    void aScriptIsToldOfEachPhaseWhatWasTriedScoredAndCarriedOut() {
        var answer = CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "2000", "--json")
                .json();
        var phases = ((List<?>) answer.get("phases"))
                .stream().map(phase -> (Map<?, ?>) phase).toList();
        assertThat(phases.stream().map(phase -> String.valueOf(phase.get("name"))))
                .startsWith("fill")
                .contains("localSearch");
        assertThat(phases)
                .filteredOn(phase -> "localSearch".equals(phase.get("name")))
                .allSatisfy(phase -> {
                    assertThat(count(phase, "tried")).isGreaterThan(count(phase, "evaluated"));
                    assertThat(count(phase, "evaluated")).isGreaterThanOrEqualTo(count(phase, "accepted"));
                    assertThat(count(phase, "accepted")).isPositive();
                    assertThat(count(phase, "millis")).isNotNegative();
                });
    }

    private static long count(Map<?, ?> phase, String field) {
        return ((Number) phase.get(field)).longValue();
    }

    @Test
    void pinnedWorkshopsThatBreachRulesLeaveNoValidPlan() {
        two.published.add(TwoCommunes.email("w1", "hall", TwoCommunes.tuesday(0, 9)));
        two.pinned.add("w1");
        write();
        var run = CommandRun.of("solve", problemFile, "--out", planFile, "--moves", "100");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("No plan is valid", "at least 2 are needed");
        assertThat(planFile).doesNotExist();
        var enFrancais = CommandRun.of("--lang", "fr", "solve", problemFile, "--out", planFile, "--moves", "100");
        assertThat(enFrancais.err()).contains("il en faut au moins 2");
    }

    @Test
    void aPlanThatCouldNotBeWrittenIsSaidBeforeTheSearch() {
        var run = CommandRun.of("solve", problemFile, "--out", folder, "--time", "10m");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("it is a folder");
    }

    @Test
    void aFullDiskEndsTheRunWithItsReason() {
        var full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isWritable(full), "no /dev/full on this machine");
        var run = CommandRun.of("solve", problemFile, "--out", full, "--time", "10m");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Cannot write /dev/full", "No space left on device");
        assertThat(Files.isRegularFile(full)).isFalse();
    }

    private void write() {
        OutputFile.at(problemFile).write(out -> ContractFiles.write(two.build(), out));
    }
}
