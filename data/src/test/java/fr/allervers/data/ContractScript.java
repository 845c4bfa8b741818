package fr.allervers.data;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.plan.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contract's own {@code check_plan.py}, where it lies in a folder {@code shared/contract} beside or above the
 * project. Not every checkout has that folder; where it stands, the script must run.
 */
public final class ContractScript {

    // from a module: itself, the project, the folder of projects and the one above
    private static final int FOLDERS_UP = 4;

    private final Path folder;

    private ContractScript(Path folder) {
        this.folder = folder;
    }

    /** Empty where no folder {@code shared/contract} lies in a folder or in one of the three nearest above it. */
    public static Optional<ContractScript> near(Path start) {
        return Stream.iterate(start.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .limit(FOLDERS_UP)
                .map(at -> at.resolve("shared").resolve("contract"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(ContractScript::new);
    }

    /**
     * Scores of all plans in a folder, by the plan's file name.
     *
     * @throws IOException where there is no Python, the script is missing or fails
     */
    public Map<String, Score> scores(Path cases) throws IOException, InterruptedException {
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
        return new Score(f[0], f[1], f[2], InOrder.costs(Arrays.copyOfRange(f, 3, f.length)));
    }
}
