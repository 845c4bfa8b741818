package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.territory.Synonym.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files damaged at random, each reproducible by its number: refused with a sentence, or read into sound rows only. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedFilesTest {

    /** More of them: {@code -Dlong=true}. */
    private static final int TIMES = Boolean.getBoolean("long") ? 400 : 150;

    private static final String[] LINES = {
        "Recensement;;;;;",
        "Commune;Thème;Public;Moyen de transport;Habitants;Priorité",
        "Forbach;E-mail;Seniors;bus;12;1",
        "Behren-lès-Forbach;Santé;Seniors;tpmr;3;2",
        "Œting;E-mail;Jeunes;voiture;env. 5;",
        "Nousseviller St Nabor;Bureautique;actifs;pied;4,0;1",
        "Total;;;;24;"
    };

    enum Victim {
        CSV(Files.csv(LINES)),
        WESTERN(Files.text(Files.WESTERN, "\r\n", LINES)),
        UTF16(Files.with(Files.text(StandardCharsets.UTF_16LE, "\n", LINES), 0xff, 0xfe)),
        JSON("""
            [{"commune":"57227","theme":"email","audience":"seniors","mobility":"bus","residents":12},
             {"commune":"57058","theme":"sante","audience":"seniors","mobility":"tpmr","residents":3,"priority":2}]
            """.getBytes(StandardCharsets.UTF_8)),
        XLSX(Files.xlsx(
                w -> Files.fill(w.newWorksheet("D"), LINES).range(0, 0, 0, 5).merge())),
        ODS(Files.ods(s -> s.getRange(0, 0, 1, 6).merge(), LINES));

        private final byte[] file;

        Victim(byte[] file) {
            this.file = file;
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverCrashNorHangNorGiveHalfARow(Victim victim) {
        for (int number = 0; number < TIMES; number++) {
            check(damaged(victim.file, new Random(31L * number + victim.ordinal())), victim + " " + number);
        }
    }

    /** Damage inside the parts of a workbook, which would otherwise fail at the first checksum. */
    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    void neverWhereTheDamageIsInsideTheParts(Victim victim) {
        var parts = parts(victim.file);
        for (int number = 0; number < TIMES; number++) {
            var random = new Random(number);
            var hurt = new HashMap<>(parts);
            var names = parts.keySet().stream()
                    .filter(n -> n.endsWith("xml"))
                    .sorted()
                    .toList();
            var name = names.get(random.nextInt(names.size()));
            hurt.put(
                    name,
                    new String(
                            damaged(parts.get(name).getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8));
            check(Files.zip(hurt), victim + " " + name + " " + number);
        }
    }

    private static void check(byte[] file, String which) {
        try {
            var reader = new DemandReader(TestTerritory.vocabulary());
            var workbook = SheetFile.read(file);
            var reading = reader.read(workbook, Answers.NONE);
            assertSound(reading, which);
            assertThat(reader.read(workbook, Answers.NONE)).as(which).isEqualTo(reading);
            assertSound(reader.read(workbook, reader.acceptingProposals(workbook, Answers.NONE)), which);
        } catch (UnreadableSheetException e) {
            assertThat(e.sentence().in(Locale.FRENCH)).as(which).isNotBlank();
        } catch (UnreadableDemandException e) {
            assertThat(e.sentence().in(Locale.FRENCH)).as(which).isNotBlank();
        } catch (RuntimeException e) {
            fail(which, e);
        }
    }

    private static void assertSound(DemandReading reading, String which) {
        var words = TestTerritory.vocabulary();
        assertThat(reading.rows())
                .as(which)
                .allMatch(r -> words.has(Kind.COMMUNE, r.demand().commune())
                        && words.has(Kind.THEME, r.demand().theme())
                        && words.has(Kind.AUDIENCE, r.demand().audience())
                        && words.has(Kind.MOBILITY, r.demand().mobility())
                        && r.residents() >= 1
                        && r.residents() <= Amount.MOST
                        && r.demand().priority() >= 1);
        assertThat(reading.rows().stream().map(r -> r.demand().id())).as(which).doesNotHaveDuplicates();
        assertThat(reading.questions().isEmpty()).as(which).isEqualTo(reading.waiting() == 0 && reading.open() == 0);
    }

    private static byte[] damaged(byte[] file, Random random) {
        var hurt = file.clone();
        for (int wounds = 1 + random.nextInt(4); wounds > 0 && hurt.length > 2; wounds--) {
            hurt = switch (random.nextInt(6)) {
                case 0 -> Arrays.copyOf(hurt, random.nextInt(hurt.length));
                case 1 -> without(hurt, random);
                case 2 -> twice(hurt, random);
                case 3 -> swapped(hurt, random);
                default -> flipped(hurt, random);
            };
        }
        return hurt;
    }

    private static byte[] flipped(byte[] file, Random random) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            file[random.nextInt(file.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt() : ";\",\n<>0-".charAt(random.nextInt(8)));
        }
        return file;
    }

    private static byte[] without(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(30));
        var out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }

    private static byte[] twice(byte[] file, Random random) {
        int from = random.nextInt(file.length);
        int length = Math.min(file.length - from, 1 + random.nextInt(60));
        var out = new ByteArrayOutputStream();
        out.write(file, 0, from + length);
        out.write(file, from, file.length - from);
        return out.toByteArray();
    }

    /** Two pieces change places, as cells do under a careless hand. */
    private static byte[] swapped(byte[] file, Random random) {
        int length = 1 + random.nextInt(Math.min(12, file.length / 2));
        int a = random.nextInt(file.length - length);
        int b = random.nextInt(file.length - length);
        for (int i = 0; i < length; i++) {
            byte kept = file[a + i];
            file[a + i] = file[b + i];
            file[b + i] = kept;
        }
        return file;
    }

    private static Map<String, String> parts(byte[] file) {
        var parts = new HashMap<String, String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
