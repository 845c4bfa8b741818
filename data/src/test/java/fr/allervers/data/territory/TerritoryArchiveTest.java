package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.travel.TableSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders in zip files, by people who mean well and others. */
class TerritoryArchiveTest {

    @TempDir
    private Path temp;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void files() throws IOException {
        var folder = FolderCopy.of("forbach", Files.createDirectory(temp.resolve("forbach")));
        for (var name : TerritoryReading.FILES) {
            if (Files.exists(folder.folder().resolve(name))) {
                files.put(name, folder.text(name).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Path zip(String folder) throws IOException {
        var file = temp.resolve("t.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(folder + entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static List<String> faults(Path file) {
        try {
            TerritoryArchive.read(file);
            return List.of();
        } catch (FaultsException e) {
            return e.faults().stream().map(Object::toString).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my territory/", "my territory\\"})
    void theTablesLieInTheFileOrInAFolderOfIt(String folder) throws IOException {
        assertThat(TerritoryArchive.read(zip(folder))).isEqualTo(Territories.named("forbach"));
    }

    @Test
    void whatSystemsPutBesideIsPassedOver() throws IOException {
        files.put(".DS_Store", new byte[8]);
        files.put("__MACOSX/._rooms.csv", new byte[8]);

        assertThat(TerritoryArchive.read(zip(""))).isEqualTo(Territories.named("forbach"));
    }

    @Test
    void aTableIsReadWhateverTheLettersOfItsName() throws IOException {
        files.put("Rooms.CSV", files.remove("rooms.csv"));
        files.put("Territory.csv", files.remove("territory.csv"));

        assertThat(TerritoryArchive.read(zip("folder/"))).isEqualTo(Territories.named("forbach"));
    }

    @Test
    void filesOfOtherNamesAndPlacesAreFaultsBesideThoseInTheTables() throws IOException {
        for (var name : List.of("../rooms.csv", "/tmp/x.csv", "deep/er/themes.csv", "run.sh", "room.csv")) {
            files.put(name, "id\nx\n".getBytes(StandardCharsets.UTF_8));
        }
        files.put("starts.csv", "days,time\nMONDAY,25:00\n".getBytes(StandardCharsets.UTF_8));

        assertThat(faults(zip("")))
                .anyMatch(f -> f.startsWith("../rooms.csv: This file is not expected"))
                .anyMatch(f -> f.startsWith("/tmp/x.csv: This file is not expected"))
                .anyMatch(f -> f.startsWith("deep/er/themes.csv: This file is not expected"))
                .anyMatch(f -> f.startsWith("run.sh: This file is not expected"))
                .anyMatch(f ->
                        f.equals("room.csv: This file is not expected and would not be read. Did you mean rooms.csv?"))
                .anyMatch(f -> f.startsWith("starts.csv:2:time: "))
                .hasSize(6);
    }

    @Test
    void tablesThatLieOutsideOfAnyFolderAreNone() throws IOException {
        assertThat(faults(zip("../")))
                .contains(
                        "communes.csv: This file is missing from the folder. Add it, if only with its headings where there is nothing to say.");
    }

    private byte[] carTables(int times) throws IOException {
        var problem = Territories.named("forbach").problem(new Quarter(2027, 1));
        var car = problem.travel().stream()
                .filter(t -> t.mode().equals("car"))
                .findFirst()
                .orElseThrow();
        var file = temp.resolve("made.json");
        DocumentWriter.TABLE_SETS.write(
                new TableSet(problem.communes(), Collections.nCopies(times, car), List.of()), file);
        return Files.readAllBytes(file);
    }

    /** A folder as it is exported, with the tables that the commands made. */
    @Test
    void tablesThatWereMadeComeWithTheFolder() throws IOException {
        files.put("roads.json", carTables(1));
        files.put("buses-2027-Q1.json", carTables(1));
        var read = TerritoryArchive.read(TerritoryArchive.files(zip("forbach/")));
        var transport = read.territory().transport();

        assertThat(transport.better().tables()).hasSize(1);
        assertThat(transport.buses()).containsOnlyKeys(new Quarter(2027, 1));
        assertThat(TerritoryArchive.files(zip("")).names()).containsAll(files.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"roads.json", "buses-2027-Q1.json"})
    void tablesThatAreCutOrStandTwiceAreRefusedByTheirName(String name) throws IOException {
        var whole = carTables(1);
        for (int length : new int[] {0, 1, whole.length / 3, whole.length / 2, whole.length - 2}) {
            files.put(name, Arrays.copyOf(whole, length));
            assertThat(faults(zip(""))).as(length + " bytes").isNotEmpty().allMatch(f -> f.startsWith(name));
        }
        files.put(name, carTables(2));
        assertThat(faults(zip(""))).singleElement().asString().startsWith(name).contains("\"car\"", "twice");

        files.put(name, whole);
        files.put(name.toUpperCase(Locale.ROOT), whole);
        assertThat(faults(zip("")))
                .as("under two names")
                .isNotEmpty()
                .anyMatch(f -> f.contains(name.toUpperCase(Locale.ROOT)));
    }

    @Test
    void whatUnpacksToTooMuchOrHoldsTooManyFilesIsRefused() throws IOException {
        files.put("shares.csv", new byte[60 << 20]);
        files.put("synonyms.csv", new byte[60 << 20]);
        assertThat(faults(zip(""))).singleElement().asString().contains("more than 64 MB");

        files.clear();
        for (int i = 0; i < 300; i++) {
            files.put("f" + i, new byte[0]);
        }
        assertThat(faults(zip(""))).singleElement().asString().contains("300 files");
    }

    @Test
    void aTerritoryThatWouldTakeAllMemoryIsRefused() throws IOException {
        var communes = new String(files.get("communes.csv"), StandardCharsets.UTF_8);
        var last = communes.strip().lines().reduce((a, b) -> b).orElseThrow();
        var many = IntStream.range(0, 2000)
                .mapToObj(i -> "%05d%s\n".formatted(i, last.substring(last.indexOf(','))))
                .collect(Collectors.joining("", communes, ""));
        files.put("communes.csv", many.getBytes(StandardCharsets.UTF_8));

        assertThat(faults(zip(""))).singleElement().asString().contains("too large to be checked here");
    }

    @Test
    void whatIsNoZipFileOrDamagedIsRefusedAndNothingElseHappens() throws IOException {
        var whole = Files.readAllBytes(zip(""));
        var random = new Random(4);
        var file = temp.resolve("damaged.zip");
        for (int i = 0; i < 100; i++) {
            var damaged = whole.clone();
            for (int n = 0; n < 20; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            faults(Files.write(file, damaged));
        }
        assertThat(faults(Files.write(file, new byte[] {1, 2, 3})))
                .containsExactly("This is no readable zip file. Pack the territory's folder as a zip.");
    }
}
