package fr.allervers.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.solver.explanation.wish.WishField;
import fr.allervers.solver.explanation.wish.WishKind;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.version.VersionReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.]+)|say\\.message\\('([\\w.]+)'[,)]");

    private static final Pattern COUNTED = Pattern.compile("\\{\\d");

    /** Never shown with one: others say that, or the number is always the same. */
    private static final Set<String> MORE_THAN_ONE = Set.of(
            "list.sessions",
            "workspace.count",
            "workspace.more",
            "workspace.sessions",
            "accounts.once",
            "accounts.sent",
            "accounts.letter",
            "file.size",
            "draft.progress",
            "publication.sms",
            "demand.rows.more",
            "paper.report.residents",
            "programme.left.NUMBER",
            "programme.left.line.NUMBER");

    private static final String PLURALS =
            "habitants|séances|ateliers|lignes|communes|places|participants|personnes|jours"
                    + "|minutes|demandes|questions|salles|changements|inscrits|tables|groupes|autres|mairies|solutions|octets"
                    + "|residents|sessions|workshops|rows|seats|people|days|demands|rooms|groups|other \\p{L}+s|bytes";

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                new InputStreamReader(PageTextsTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void textsOfPagesHaveCurvedApostrophes() throws IOException {
        assertThat(texts("messages.properties").values())
                .noneMatch(text -> text.toString().contains("'"));
    }

    private static Set<String> keysInPages() throws IOException {
        var keys = new TreeSet<String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
                }
            }
        }
        return keys;
    }

    @Test
    void everyTextThatAPageAsksForIsThere() throws IOException {
        assertThat(keysInPages()).hasSizeGreaterThan(100);
        assertThat(texts("messages.properties").stringPropertyNames()).containsAll(keysInPages());
    }

    /** A reader who listens in English would hear them in a French voice. Names are French in both. */
    @Test
    void noTextThatIsTranslatedIsMarkedAsFrench() throws IOException {
        var element = Pattern.compile("<(?!html)[a-z]+ [^<]*");
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(element.matcher(Files.readString(file)).results().map(MatchResult::group))
                        .as(file.toString())
                        .noneMatch(e -> e.contains(" lang=\"fr\"") && e.contains(" th:text=\"#{"));
            }
        }
    }

    @Test
    void everyReasonOfAVersionHasItsWords() throws IOException {
        assertThat(texts("messages.properties").stringPropertyNames())
                .containsAll(Arrays.stream(VersionReason.values())
                        .map(r -> "version.reason." + r)
                        .toList());
    }

    @Test
    void everyKindAndStateOfAJobHasItsWords() throws IOException {
        var kinds = Arrays.stream(JobKind.values()).map(k -> "jobs.kind." + k);
        var states = Stream.of(RunState.values()).filter(s -> s != RunState.REFUSED);
        var all = states.flatMap(s -> s.isOver()
                ? Stream.of("jobs.state." + s, "jobs.ended." + s, "jobs.look." + s)
                : Stream.of("jobs.state." + s));

        assertThat(texts("messages.properties").stringPropertyNames())
                .containsAll(Stream.concat(kinds, all).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void aCountOfOneIsNotFollowedByAPlural(String file) throws IOException {
        var plural = Pattern.compile("(?<![\\d,.])1 (" + PLURALS + ")\\b");
        var texts = texts(file);
        var ones = new Object[] {1, 1, 1, 1, 1, 1};

        assertThat(texts.stringPropertyNames().stream()
                        .filter(k -> !MORE_THAN_ONE.contains(k))
                        .filter(k -> COUNTED.matcher(texts.getProperty(k)).find())
                        .map(k -> k + "=" + new MessageFormat(texts.getProperty(k), Locale.FRENCH).format(ones))
                        .filter(plural.asPredicate()))
                .isEmpty();
    }

    @Test
    void everyFieldOfAWishHasItsNameAndEveryNumberItsUnit() throws IOException {
        var fields = Arrays.stream(WishField.values()).map(f -> "wishes.field." + f);
        var numbers = Arrays.stream(WishKind.values())
                .filter(k -> k.fields().contains(WishField.NUMBER))
                .map(k -> "wishes.unit." + k);

        assertThat(texts("messages.properties").stringPropertyNames())
                .containsAll(Stream.concat(fields, numbers).toList());
    }
}
