package fr.allervers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of docs/how-to name is there: the files they link to, the files and classes in backticks, and each other. */
class HowToTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOW_TO = ROOT.resolve("docs/how-to");
    private static final int FEWEST_FILES = 3;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern FILE =
            Pattern.compile("[\\w./-]+\\.(java|properties|md|csv|html|xml|css|js|json|txt|py|yaml)|([\\w.-]+/)+");

    /** Of two words or more, so that a value such as {@code Lundi} is none. */
    private static final Pattern CLASS = Pattern.compile("([A-Z][a-z0-9]+){2,}");

    private final Set<String> names = files();

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(HOW_TO)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static List<Path> howTos() throws IOException {
        return pages().stream().filter(page -> !page.endsWith("README.md")).toList();
    }

    private static List<String> links(Path page) throws IOException {
        return all(LINK, page);
    }

    private static List<String> inBackticks(Path page) throws IOException {
        return all(CODE, page).stream().flatMap(HowToTest::named).toList();
    }

    /** The file that code in backticks names, that of a class by its name; none where it names no file. */
    private static Stream<String> named(String code) {
        if (CLASS.matcher(code).matches()) {
            return Stream.of(code + ".java");
        }
        return Stream.of(code).filter(FILE.asMatchPredicate());
    }

    private static List<String> all(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void everyFileThatAHowToNamesIsThere() throws IOException {
        for (var page : pages()) {
            assertThat(links(page))
                    .as("links of %s", page.getFileName())
                    .allSatisfy(link -> assertThat(HOW_TO.resolve(link)).exists());
            assertThat(inBackticks(page))
                    .as("files in backticks in %s", page.getFileName())
                    .allMatch(this::isThere);
        }
    }

    @Test
    void thereAreHowTosAndEachNamesFilesAndStandsInTheList() throws IOException {
        var list = links(HOW_TO.resolve("README.md"));

        assertThat(howTos()).as("pages beside docs/how-to/README.md").isNotEmpty();
        for (var page : howTos()) {
            assertThat(list).contains(page.getFileName().toString());
            assertThat(Stream.concat(links(page).stream(), inBackticks(page).stream()))
                    .as("files that %s names", page.getFileName())
                    .hasSizeGreaterThanOrEqualTo(FEWEST_FILES);
        }
    }

    @Test
    void aNameThatIsNotThereIsNoticed() {
        assertThat(Stream.of("web/src/test/java/fr/allervers/HowToTest.java", "HowToTest.java", "docs/how-to/"))
                .allMatch(this::isThere);
        assertThat(Stream.of("web/src/main/java/fr/allervers/HowToTest.java", "HowNotToTest.java", "docs/how-not-to/"))
                .noneMatch(this::isThere);
        assertThat(Stream.of("HowToTest", "HowNotToTest", "Kind", "load.day", "HowToTest.java")
                        .flatMap(HowToTest::named))
                .containsExactly("HowToTest.java", "HowNotToTest.java", "HowToTest.java");
    }

    /** A name with a slash is a path from the root; one without is that of some file. */
    private boolean isThere(String name) {
        return name.contains("/") ? Files.exists(ROOT.resolve(name)) : names.contains(name);
    }

    private static Set<String> files() {
        return Stream.of("data/src", "solver/src", "web/src", "docs")
                .flatMap(folder -> walk(ROOT.resolve(folder)).stream())
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    private static List<Path> walk(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
