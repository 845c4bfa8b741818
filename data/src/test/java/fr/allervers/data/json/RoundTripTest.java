package fr.allervers.data.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.random.RandomPlans;
import fr.allervers.data.random.RandomProblems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RoundTripTest {

    private final DocumentWriter<Problem> writer = DocumentWriter.PROBLEMS;
    private final DocumentReader<Problem> reader = DocumentReader.PROBLEMS;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProblemComesBackEqualAndIsWrittenTheSameAgain(long seed) {
        var problem = new RandomDocument(seed).problem();

        var bytes = writer.toBytes(problem);
        var back = reader.read(bytes);

        assertThat(back).isEqualTo(problem);
        assertThat(writer.toBytes(back)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aProblemToSolveAndItsPlansComeBackEqual(long seed) {
        var problem = RandomProblems.problem(seed);
        var plan = ScoredPlan.of(problem, RandomPlans.broken(problem, seed));

        assertThat(reader.read(writer.toBytes(problem))).isEqualTo(problem);
        assertThat(DocumentReader.plans(problem).read(DocumentWriter.PLANS.toBytes(plan)))
                .isEqualTo(plan);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPlanComesBackEqualAndIsWrittenTheSameAgain(long seed) {
        var planReader = DocumentReader.plans(new RandomDocument(seed).fullProblem());
        var plan = new RandomDocument(seed).plan();

        var bytes = DocumentWriter.PLANS.toBytes(plan);
        var back = planReader.read(bytes);

        assertThat(back).isEqualTo(plan);
        assertThat(DocumentWriter.PLANS.toBytes(back)).isEqualTo(bytes);
    }

    @Test
    void aProblemIsWrittenForPeopleToRead() {
        var text = new String(writer.toBytes(new TwoCommunes().build()), UTF_8);

        assertThat(text)
                .startsWith("{\n  \"version\": 1,\n  \"id\": \"two\",\n")
                .contains("    \"2027-01-05T09:00\",\n    \"2027-01-05T11:00\",\n")
                .contains("      \"minutes\": [\n        [3, 12],\n        [12, 4]\n      ]\n")
                .contains("\"latitude\": 49.1,\n")
                .contains("\"stepFree\": null,\n")
                .doesNotContain("published", "population", "\"presence\": 1", "since", "until", "habit")
                .endsWith("    \"cancelled\": 8\n  }\n}\n");
    }

    @Test
    void aPlanIsWrittenInTheContractsOrder() {
        var small = new TwoCommunes();
        small.demand.clear();
        var plan = ScoredPlan.of(small.build(), new Plan("two", List.of(), null));

        assertThat(new String(DocumentWriter.PLANS.toBytes(plan), UTF_8)).isEqualTo("""
                        {
                          "problem": "two",
                          "workshops": [],
                          "score": {
                            "hard": 0,
                            "unserved": 0,
                            "cost": 0,
                            "costs": {
                              "travel": 0,
                              "driving": 0,
                              "presence": 0,
                              "changedStart": 0,
                              "changedRoom": 0,
                              "changedAdvisor": 0,
                              "cancelled": 0
                            }
                          }
                        }
                        """);
    }

    @Test
    void aFileIsReplacedWholeAndNothingIsLeftBesideIt(@TempDir Path folder) throws IOException {
        var file = folder.resolve("problem.json");
        Files.writeString(file, "before");
        Problem problem = new TwoCommunes().build();

        writer.write(problem, file);

        assertThat(reader.read(file)).isEqualTo(problem);
        assertThat(folder).isDirectoryContaining(f -> f.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
