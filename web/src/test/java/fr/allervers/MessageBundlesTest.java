package fr.allervers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said to people is there in French and in English: all bundles of all modules. */
class MessageBundlesTest {

    private static final List<Path> MODULES = List.of(Path.of("../data"), Path.of("../solver"), Path.of("."));
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{])");
    private static final List<Integer> FIGURES = List.of(0, 1, 2, 5);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** French files; the English one beside each is named {@code _en}. */
    static List<Path> bundles() throws IOException {
        var found = new ArrayList<Path>();
        for (var module : MODULES) {
            try (var files = Files.walk(module.resolve("src/main/resources"))) {
                files.filter(f -> f.toString().endsWith(".properties"))
                        .filter(f -> !f.toString().endsWith("_en.properties") && !f.endsWith("application.properties"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Path english(Path french) {
        return french.resolveSibling(french.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static Properties texts(Path file) throws IOException {
        var texts = new Properties() {
            @Override
            public synchronized Object put(Object key, Object text) {
                assertThat(containsKey(key))
                        .as("%s stands twice in %s", key, file)
                        .isFalse();
                return super.put(key, text);
            }
        };
        try (var in = Files.newBufferedReader(file)) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void noBundleIsOverlooked() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(20);
        assertThat(bundles().stream().filter(b -> b.startsWith("../solver"))).isNotEmpty();
        try (var files = MODULES.stream().flatMap(MessageBundlesTest::resources)) {
            assertThat(files.filter(f -> f.toString().endsWith("_en.properties")))
                    .containsExactlyInAnyOrderElementsOf(
                            bundles().stream().map(MessageBundlesTest::english).toList());
        }
    }

    private static Stream<Path> resources(Path module) {
        try {
            return Files.walk(module.resolve("src/main/resources"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInBothLanguages(Path french) throws IOException {
        assertThat(texts(english(french)).keySet()).isEqualTo(texts(french).keySet());
    }

    /** All but picocli's own, whose texts are none. */
    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAPatternOfTheSameArguments(Path french) throws IOException {
        if (french.endsWith("usage.properties")) {
            return;
        }
        var inFrench = texts(french);
        var inEnglish = texts(english(french));
        for (var key : inFrench.stringPropertyNames()) {
            assertThat(arguments(inEnglish.getProperty(key)))
                    .as("%s of %s", key, french)
                    .isEqualTo(arguments(inFrench.getProperty(key)));
        }
    }

    @Test
    void noApostropheIsSwallowed() throws IOException {
        var said = new ArrayList<String>();
        for (var bundle : bundles()) {
            for (var text : texts(bundle).values()) {
                FIGURES.forEach(f ->
                        said.add(bundle.endsWith("usage.properties") ? text.toString() : said(text.toString(), f)));
            }
        }

        assertThat(SwallowedApostrophes.in(said)).isEmpty();
    }

    @Test
    void aSwallowedApostropheIsSeen() {
        var said = List.of(
                said("habitants d'une ligne", 1),
                said("{0,choice,1#une ligne n''a|1<{0} lignes n''ont} rien", 2),
                said("quil est lheure", 1),
                said("l''heure, s''il vient, de quatre lignes qu''ils n''ont pas, d''une autre", 1));

        assertThat(SwallowedApostrophes.in(said)).containsExactly("dune", "lheure", "nont", "quil");
    }

    /** Nobody knows the room's column by its name in the program; what names a column for people is in the words of tables. */
    @Test
    void noTextNamesAStepByItsColumn() throws IOException {
        for (var bundle : bundles()) {
            assertThat(texts(bundle).values())
                    .as("%s", bundle)
                    .noneMatch(t -> t.toString().contains("step_free"));
            assertThat(texts(english(bundle)).values())
                    .as("%s", bundle)
                    .noneMatch(t -> t.toString().contains("step_free"));
        }
    }

    private static String said(String pattern, int figure) {
        return new MessageFormat(pattern, Locale.FRENCH)
                .format(Collections.nCopies(10, figure).toArray());
    }

    /** Places of the arguments of a text, once it is seen to be a pattern. */
    private static Set<Integer> arguments(String text) {
        assertThat(LONE_APOSTROPHE.matcher(text).find()).as("%s", text).isFalse();
        assertThat(new MessageFormat(text, Locale.FRENCH).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9}))
                .doesNotContain("{");
        var places = new TreeSet<Integer>();
        ARGUMENT.matcher(text).results().forEach(m -> places.add(Integer.valueOf(m.group(1))));
        return places;
    }
}
