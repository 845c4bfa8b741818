package fr.allervers.data.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are wrong by accident or on purpose: one clear message, whatever they hold. */
class HostileFileTest {

    private static final long TWO_HUNDRED_MB = 200_000_000;

    private final byte[] right = DocumentWriter.PROBLEMS.toBytes(new TwoCommunes().build());

    @Test
    void aFileCutOffAnywhereIsRefusedWithLineAndColumn() {
        var random = new Random(1);
        for (int i = 0; i < 300; i++) {
            var cut = Arrays.copyOf(right, 1 + random.nextInt(right.length - 3));

            assertThat(EditedFile.faultsOf(cut))
                    .as("cut to %d bytes", cut.length)
                    .hasSize(1)
                    .first()
                    .asString()
                    .containsPattern("line \\d+, column \\d+");
        }
    }

    @Test
    void bytesChangedAtRandomAreReadOrRefusedButNothingElse() {
        var random = new Random(2);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            var changed = right.clone();
            for (int k = 0; k <= i % 3; k++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }

            var faults = EditedFile.faultsOf(changed);
            assertThat(faults).hasSizeLessThanOrEqualTo(Limits.FAULTS + 1);
            refused += faults.isEmpty() ? 0 : 1;
        }
        assertThat(refused).isBetween(200, 1_999);
    }

    @Test
    void aSyntaxFaultNamesLineColumnAndWhatWasBeingRead() {
        var text = new String(right, UTF_8).replaceFirst("\"capacity\": 8", "\"capacity\": 8x");

        assertThat(EditedFile.faultsOf(text.getBytes(UTF_8)))
                .singleElement()
                .asString()
                .matches("rooms\\[0]\\.capacity: no JSON at line \\d+, column \\d+");
    }

    @Test
    void textAfterTheEndIsRefused() {
        assertThat(EditedFile.faultsOf((new String(right, UTF_8) + "{}").getBytes(UTF_8)))
                .singleElement()
                .asString()
                .startsWith("text after the end at line ");
    }

    @Test
    void twoHundredMegabytesOfZeroBytesAreRefusedUnread(@TempDir Path folder) throws IOException {
        var file = folder.resolve("zeros.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(TWO_HUNDRED_MB);
        }

        assertThat(faultsOf(file)).containsExactly("the file has 200,000,000 bytes, more than the 67,108,864 allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "\0", " ", "[", "{\"a\":", "\"", "9", "[0,", "{\"demand\":[{"})
    void anEndlessStreamIsRefusedWithoutReadingItAll(String text) throws IOException {
        var endless = new Endless(text, TWO_HUNDRED_MB);

        assertThat(faultsOf(endless)).hasSizeBetween(1, 2);
        assertThat(endless.read).isLessThan(Limits.BYTES + 100_000L);
    }

    @Test
    void anEndlessListStopsCountingFaultsButNotReading() throws IOException {
        var faults = faultsOf(new Endless("{\"demand\":[", "{\"id\":-1},", TWO_HUNDRED_MB));

        assertThat(faults).hasSize(Limits.FAULTS + 1);
        assertThat(faults.get(Limits.FAULTS)).matches("and [0-9,]+ more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void anEmptyFileIsCalledEmpty(String text) {
        assertThat(EditedFile.faultsOf(text.getBytes(UTF_8))).containsExactly("the file is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"problem\"", "[]", "true"})
    void aFileThatHoldsNoObjectIsRefused(String text) {
        assertThat(EditedFile.faultsOf(text.getBytes(UTF_8)))
                .singleElement()
                .asString()
                .startsWith("an object is expected, not ");
    }

    @Test
    void deepNestingIsRefusedInKnownAndInUnknownFields() {
        var deep = "[".repeat(100_000);

        for (var field : List.of("nested", "starts", "demand")) {
            assertThat(EditedFile.faultsOf(("{\"" + field + "\":" + deep).getBytes(UTF_8)))
                    .anySatisfy(f -> assertThat(f).contains("too long or too deep at line 1"));
        }
    }

    @Test
    void aFileThatRefersToItselfIsJustWrong() {
        var cyclic = "{\"$ref\": \"#\", \"published\": [{\"$ref\": \"#/published\"}], \"pinned\": [[\"pinned\"]]}";

        assertThat(EditedFile.faultsOf(cyclic.getBytes(UTF_8)))
                .contains(
                        "$ref: there is no such field",
                        "published[0].$ref: there is no such field",
                        "published[0].id: is missing",
                        "pinned[0]: text is expected, not a list");
    }

    @Test
    void otherEncodingsThanUtf8AreRefused() {
        var text = new String(right, UTF_8);

        assertThat(EditedFile.faultsOf(text.getBytes(UTF_16)))
                .containsExactly("the file is not UTF-8 text: save it as UTF-8");
        assertThat(EditedFile.faultsOf(text.getBytes(UTF_16LE)))
                .containsExactly("the file is not UTF-8 text: save it as UTF-8");
        assertThat(EditedFile.faultsOf(text.replace("Deux", "D\u00e9").getBytes(ISO_8859_1)))
                .singleElement()
                .asString()
                .startsWith("name: no JSON at line ");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        assertThat(EditedFile.faultsOf(("\uFEFF" + new String(right, UTF_8)).getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void halfACharacterCouldNotBeWrittenAgain() {
        var text = new String(right, UTF_8).replaceFirst("Deux communes", "\\\\ud83d");

        assertThat(EditedFile.faultsOf(text.getBytes(UTF_8)))
                .containsExactly("name: holds half a character (a lone surrogate)");
    }

    @Test
    void moreCommunesOrColumnsThanAllowedAreNotKept() {
        var wide = "{\"travel\":[{\"minutes\":[[" + "1,".repeat(Limits.COMMUNES) + "1],[1]]}]}";

        assertThat(EditedFile.faultsOf(wide.getBytes(UTF_8)))
                .contains("travel[0].minutes[0]: has more than 2,000 elements");
    }

    @Test
    void aPathThatIsNoFileIsSaidSo(@TempDir Path folder) {
        assertThat(faultsOf(folder.resolve("none.json")))
                .singleElement()
                .asString()
                .startsWith("there is no file ");
        assertThat(faultsOf(folder)).singleElement().asString().contains("is a directory, not a file");
        assertThat(Files.exists(folder.resolve("none.json"))).isFalse();
    }

    @Test
    void theExceptionsMessageListsTheFaults() {
        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> DocumentReader.PROBLEMS.read("[]".getBytes(UTF_8)))
                .withMessage("an object is expected, not a list")
                .satisfies(e ->
                        assertThat(e.lines(Locale.FRENCH)).containsExactly("un objet est attendu ici, non un tableau"));
    }

    private static List<String> faultsOf(Path file) {
        try {
            DocumentReader.PROBLEMS.read(file);
            return List.of();
        } catch (FaultsException e) {
            return e.lines(Locale.ENGLISH);
        }
    }

    private static List<String> faultsOf(InputStream stream) throws IOException {
        try {
            DocumentReader.PROBLEMS.read(stream);
            return List.of();
        } catch (FaultsException e) {
            return e.lines(Locale.ENGLISH);
        }
    }

    /** A start, and then a text over and over. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] again;
        private final long length;
        private long read;

        Endless(String again, long length) {
            this("", again, length);
        }

        Endless(String start, String again, long length) {
            this.start = start.getBytes(UTF_8);
            this.again = again.getBytes(UTF_8);
            this.length = length;
        }

        @Override
        public int read() {
            if (read == length) {
                return -1;
            }
            long at = read++;
            return at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)];
        }

        @Override
        public int read(byte[] into, int offset, int most) {
            int n = (int) Math.min(most, length - read);
            for (int i = 0; i < n; i++) {
                into[offset + i] = (byte) read();
            }
            return n == 0 ? -1 : n;
        }
    }
}
