package fr.allervers.web;

import fr.allervers.web.store.FileStore.Step;
import fr.allervers.web.store.TestClassPath;
import fr.allervers.web.store.ToldSteps;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A process that was killed.
 *
 * @param fell the step in which the kill fell
 * @param kept what it had acknowledged by then, as words
 */
record KilledProcess(Step fell, List<List<String>> kept) {

    private static final int TIMES_MOST = 5;
    private static final int SECONDS_OF_THE_REST = 90;

    /**
     * Starts it on a data folder and kills it by SIGKILL at a random moment, aimed at a step; but for that of starting,
     * after it has acknowledged something.
     */
    static KilledProcess of(Class<?> main, Path folder, Step aim, Random random) throws Exception {
        var process = start(main, folder, String.valueOf(random.nextInt(1_000_000)));
        try (var lines = process.inputReader()) {
            var told = new ArrayList<String>();
            if (aim != Step.STARTING) {
                await(lines, l -> l.startsWith(ToldSteps.KEPT), 1, told);
            }
            await(
                    lines,
                    l -> l.equals(ToldSteps.STEP + aim),
                    aim == Step.STARTING ? 1 : random.nextInt(TIMES_MOST),
                    told);
            Thread.sleep(random.nextInt(millisecondsOf(aim)));
            process.toHandle().destroyForcibly(); // as Process does it, but what it told stays readable
            lines.lines().forEach(told::add);
            return of(told);
        } finally {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** Starts it once more on a data folder, to do the jobs that are left there and nothing else; gives whether it ended well in time. */
    static boolean doesTheRest(Class<?> main, Path folder) throws Exception {
        var process = start(main, folder, "0", "rest");
        try (var lines = process.inputReader()) {
            return process.waitFor(SECONDS_OF_THE_REST, TimeUnit.SECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** How long a step takes, about. */
    private static int millisecondsOf(Step step) {
        return switch (step) {
            case STARTING -> 1500;
            case WORKING -> 300;
            case WRITING, COMMITTING -> 4;
        };
    }

    private static Process start(Class<?> main, Path folder, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                "-cp",
                TestClassPath.all(),
                main.getName(),
                folder.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.log").toFile())
                .start();
    }

    private static void await(BufferedReader lines, Predicate<String> wanted, int times, List<String> told)
            throws IOException {
        int seen = 0;
        while (seen < times) {
            var line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("The process ended by itself, after " + told);
            }
            told.add(line);
            seen += wanted.test(line) ? 1 : 0;
        }
    }

    private static KilledProcess of(List<String> told) {
        var steps = told.stream().filter(l -> l.startsWith(ToldSteps.STEP)).toList();
        var last = steps.get(steps.size() - 1).substring(ToldSteps.STEP.length());
        return new KilledProcess(
                Step.valueOf(last),
                told.stream()
                        .filter(l -> l.startsWith(ToldSteps.KEPT))
                        .map(l -> List.of(l.substring(ToldSteps.KEPT.length()).split(" ")))
                        .toList());
    }
}
