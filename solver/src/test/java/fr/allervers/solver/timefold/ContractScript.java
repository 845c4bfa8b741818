package fr.allervers.solver.timefold;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Costs;
import fr.allervers.data.plan.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The contract's own {@code check_plan.py}, where it lies in a folder {@code shared} beside or above the project. */
final class ContractScript {

    private final Path folder;

    private ContractScript(Path folder) {
        this.folder = folder;
    }

    /** Empty where there is no script or no Python to run it. */
    static Optional<ContractScript> find() throws IOException, InterruptedException {
        if (!hasPython()) {
            return Optional.empty();
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var folder = at.resolve("shared").resolve("contract");
            if (Files.exists(folder.resolve("check_plan.py"))) {
                return Optional.of(new ContractScript(folder));
            }
        }
        return Optional.empty();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Scores of all plans in a folder, by the plan's file name. */
    Map<String, Score> scores(Path cases) throws IOException, InterruptedException {
        var driver = cases.resolve("score_all.py");
        try (var source = ContractScript.class.getResourceAsStream("score_all.py")) {
            Files.write(driver, source.readAllBytes());
        }
        var process = new ProcessBuilder("python3", driver.toString(), folder.toString(), cases.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the script failed after: " + lines);
        }
        return lines.lines().map(line -> line.split(" ")).collect(toMap(f -> f[0], ContractScript::score));
    }

    private static Score score(String[] fields) {
        var f = Arrays.stream(fields).skip(1).mapToLong(Long::parseLong).toArray();
        return new Score(f[0], f[1], f[2], new Costs(f[3], f[4], f[5], f[6], f[7], f[8], f[9]));
    }
}
