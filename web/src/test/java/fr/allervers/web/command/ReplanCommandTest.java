package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.json.DocumentReader;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Habit;
import fr.allervers.data.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplanCommandTest {

    @TempDir
    private static Path folder;

    private static CommandRun first;

    @BeforeAll
    static void planTheFirstQuarter() {
        first = replan("2027-Q1", "q1");
    }

    private static CommandRun replan(String quarter, String to, Object... more) {
        var args = new ArrayList<Object>(List.of("replan", "forbach", "--quarter", quarter, "--moves", "300"));
        args.addAll(List.of("--out", folder.resolve(to), "--json"));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray());
    }

    private static CommandRun second(String to, Object... more) {
        var args = new ArrayList<Object>(List.of("--last-problem", file("q1/problem.json")));
        args.addAll(List.of("--last-plan", file("q1/plan.json")));
        args.addAll(List.of(more));
        return replan("2027-Q2", to, args.toArray());
    }

    private static Path file(String name) {
        return folder.resolve(name);
    }

    private static Problem problem(String quarter) {
        return DocumentReader.PROBLEMS.read(file(quarter + "/problem.json"));
    }

    @Test
    void aFirstQuarterTakesNothingOver() throws IOException {
        assertThat(first.status()).isZero();
        assertThat(first.json().get("before")).isNull();
        assertThat(first.err()).contains("Nothing is published");
        assertThat(problem("q1").habits()).isEmpty();
        assertThat(Files.readString(file("q1/summary.txt"))).contains("No quarter before", "This draft:");
        assertThat(CommandRun.of("check", file("q1/problem.json"), file("q1/plan.json"))
                        .status())
                .isZero();
    }

    @Test
    void theNextQuarterTakesOverWhatCheckFindsGood() throws IOException {
        var run = second("q2");
        assertThat(run.status()).isZero();
        var before = (Map<?, ?>) run.json().get("before");
        var now = (Map<?, ?>) run.json().get("now");
        assertThat(before.get("served")).isEqualTo(((Map<?, ?>) first.json().get("now")).get("served"));
        var problem = problem("q2");
        assertThat(now.get("asked")).isEqualTo((int) problem.residents());
        assertThat(problem.habits()).isNotEmpty();
        assertThat(problem.weights().of(Cost.HABIT)).isEqualTo(20);
        assertThat(Files.readString(file("q2/summary.txt")))
                .contains("Before, Forbach", "habits kept:")
                .containsPattern("hosts? (and|that) did not")
                .containsPattern("stopped hosting|hosted and do");
        assertThat(CommandRun.of("check", file("q2/problem.json"), file("q2/plan.json"))
                        .status())
                .isZero();
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        second("one");
        second("two");
        for (var name : List.of("problem.json", "plan.json", "summary.txt")) {
            assertThat(file("two/" + name)).hasSameBinaryContentAs(file("one/" + name));
        }
    }

    @Test
    void aCommuneThatAnsweredCountsAsItSays() throws IOException {
        var demand = Files.writeString(
                file("demand.csv"),
                "Commune;Thème;Public;Transport;Habitants\nEtzling;E-mail;Seniors;bus;4\nEtzling;Santé;Seniors;bus;3\n");
        second("answered", "--demand", demand);
        assertThat(problem("answered").demand())
                .filteredOn(d -> d.commune().equals("57202"))
                .extracting(Demand::residents)
                .containsExactlyInAnyOrder(4, 3);
    }

    @Test
    void whoCameByHeadCountMakesTheHabits() throws IOException {
        var plan = DocumentReader.plans(problem("q1")).read(file("q1/plan.json"));
        var counts = new StringBuilder("workshop,date,time,came\n");
        plan.workshops()
                .forEach(w -> w.sessions()
                        .forEach(s ->
                                counts.append("%s,%s,%s,1\n".formatted(w.id(), s.toLocalDate(), s.toLocalTime()))));
        second("counted", "--attended", Files.writeString(file("came.csv"), counts));
        second("uncounted");
        assertThat(participants("counted"))
                .isLessThan(participants("uncounted"))
                .isPositive();
        var wrong = Files.writeString(file("wrong.csv"), "workshop,date,time,came\nnone,2027-01-05,09:00,1\n");
        assertThat(second("wrong", "--attended", wrong).err()).contains("wrong.csv:2:workshop");
        assertThat(second("lost", "--attended", file("lost.csv")).status()).isEqualTo(2);
    }

    private static long participants(String quarter) {
        return problem(quarter).habits().stream().mapToLong(Habit::participants).sum();
    }

    @Test
    void weightAndRiseAreAsGiven() {
        second("given", "--habit-weight", "0", "--rise", "0");
        assertThat(problem("given").weights().of(Cost.HABIT)).isZero();
        assertThat(problem("given").communes()).allMatch(c -> c.presence() == 1);
    }

    @Test
    void oneFileOfTheQuarterBeforeIsNotEnough() {
        var run = replan("2027-Q2", "half", "--last-problem", file("q1/problem.json"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("both together");
        assertThat(file("half")).doesNotExist();
    }

    @Test
    void theQuarterBeforeComesBefore() {
        var run = replan(
                "2027-Q1", "late", "--last-problem", file("q1/problem.json"), "--last-plan", file("q1/plan.json"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("does not come before quarter 2027-Q1");
    }

    @Test
    void theQuarterBeforeIsNotWrittenOver() throws IOException {
        var before = Files.readString(file("q1/problem.json"));
        var run = second("q1");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is what this draft is made from");
        assertThat(file("q1/problem.json")).hasContent(before);
    }

    @Test
    void aFileIsNoFolderAndAFigureHasItsBounds() throws IOException {
        Files.writeString(file("taken"), "");
        assertThat(replan("2027-Q1", "taken").err()).contains("is no folder");
        assertThat(replan("2027-Q1", "x", "--rise", "-1").err()).contains("--rise: -1 is out of bounds");
    }
}
