package fr.allervers.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.solver.explanation.wish.WishField;
import fr.allervers.solver.explanation.wish.WishKind;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.VersionReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PageTextsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.]+)|say\\.message\\('([\\w.]+)'[,)]");

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (Reader reader =
                new InputStreamReader(PageTextsTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
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
