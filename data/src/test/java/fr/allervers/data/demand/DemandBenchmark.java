package fr.allervers.data.demand;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym.Kind;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prints what reading and checking 100 000 rows, or as many as its argument says, takes, as text and as XLSX, and what refusing
 * 50 MB of junk takes. No test: run with {@code -Xmx512m}.
 */
public final class DemandBenchmark {

    private static final String ROWS = "100000";

    private DemandBenchmark() {}

    public static void main(String[] args) throws IOException {
        var lines = lines(Integer.parseInt(args.length == 0 ? ROWS : args[0]));
        var csv = Files.write(Files.createTempFile("rows", ".csv"), lines);
        var text = lines.toArray(String[]::new);
        var xlsx = Files.write(
                Files.createTempFile("rows", ".xlsx"),
                fr.allervers.data.demand.Files.xlsx(
                        w -> fr.allervers.data.demand.Files.fill(w.newWorksheet("D"), text)));
        var junk = new byte[50_000_000];
        new Random(1).nextBytes(junk);
        var junkFile = Files.write(Files.createTempFile("junk", ".xlsx"), junk);
        for (int round = 0; round < 2; round++) {
            read(csv);
            read(xlsx);
            refuse(junkFile);
        }
        for (var file : List.of(csv, xlsx, junkFile)) {
            Files.delete(file);
        }
    }

    private static List<String> lines(int rows) {
        var heading = "Commune;Thème;Public;Moyen de transport;Habitants;Priorité";
        return IntStream.rangeClosed(0, rows)
                .mapToObj(i -> i == 0
                        ? heading
                        : "Commune-lès-%d;Thème %d;Public %d;Moyen %d;%d;1"
                                .formatted(i % 725, i / 725 % 13, i / 725 / 13 % 6, i / 725 / 13 / 6, 1 + i % 9))
                .toList();
    }

    private static List<Entry> entries(String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Entry("%05d".formatted(i), name.formatted(i), -1))
                .toList();
    }

    /** @param computed nanoseconds that this thread had the processor: what other work on the machine does not change */
    private record Moment(long clock, long computed) {}

    private static long computed() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void read(Path file) throws IOException {
        var began = new Moment(System.nanoTime(), computed());
        var vocabulary = new Vocabulary(
                Map.of(
                        Kind.COMMUNE,
                        entries("Commune-lès-%d", 725),
                        Kind.THEME,
                        entries("Thème %d", 13),
                        Kind.AUDIENCE,
                        entries("Public %d", 6),
                        Kind.MOBILITY,
                        entries("Moyen %d", 6)),
                List.of());
        var reading = new DemandReader(vocabulary).read(SheetFile.read(file), Answers.NONE);
        print(
                file,
                began,
                reading.rows().size() + " rows, " + reading.questions().size() + " questions");
    }

    private static void refuse(Path file) throws IOException {
        var began = new Moment(System.nanoTime(), computed());
        try {
            SheetFile.read(file);
        } catch (RuntimeException e) {
            print(file, began, e.getMessage());
        }
    }

    private static void print(Path file, Moment began, String what) throws IOException {
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "%s, %.1f MB: %.2f s, of which computed %.2f s, heap %d MB of %d: %s%n",
                file.getFileName(),
                Files.size(file) / 1e6,
                (System.nanoTime() - began.clock) / 1e9,
                (computed() - began.computed) / 1e9,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20,
                what);
    }
}
