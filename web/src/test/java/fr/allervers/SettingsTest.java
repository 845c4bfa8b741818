package fr.allervers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** docs/operations.md names every setting of the application, and none that is not there. */
class SettingsTest {

    private static final Path DOCS = Path.of("../docs/operations.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{(allervers\\.[^:}]+)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `--(allervers\\.[^|]*)\\|");
    private static final Pattern NAME = Pattern.compile("`(?:--)?([^`]+)`");

    private static Set<String> inCode() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(file -> {
                VALUE.matcher(read(file)).results().map(found -> found.group(1)).forEach(names::add);
                if (read(file).contains("@" + ConfigurationProperties.class.getSimpleName())) {
                    ofRecord(type(file)).forEach(names::add);
                }
            });
        }
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(Path file) {
        var name =
                SOURCES.relativize(file).toString().replaceAll("[/\\\\]", ".").replaceAll("\\.java$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> ofRecord(Class<?> type) {
        var settings = type.getAnnotation(ConfigurationProperties.class);
        return settings == null
                ? Stream.empty()
                : Arrays.stream(type.getRecordComponents())
                        .map(component -> settings.value() + "."
                                + component
                                        .getName()
                                        .replaceAll("([A-Z])", "-$1")
                                        .toLowerCase(Locale.ROOT));
    }

    /** Rows of its table: names of which all but the first may stand for their last part, {@code `.user`}. */
    private static Set<String> inDocs() {
        var names = new TreeSet<String>();
        ROW.matcher(read(DOCS)).results().map(MatchResult::group).forEach(row -> {
            var first = "";
            for (var name : NAME.matcher(row).results().map(n -> n.group(1)).toList()) {
                first = name.startsWith(".") ? first : name;
                names.add(name.startsWith(".") ? first.replaceAll("\\.[^.]*$", "") + name : name);
            }
        });
        return names;
    }

    @Test
    void everySettingStandsInTheDocs() throws IOException {
        assertThat(inCode()).hasSizeGreaterThan(20);
        assertThat(inDocs()).isEqualTo(inCode());
    }
}
