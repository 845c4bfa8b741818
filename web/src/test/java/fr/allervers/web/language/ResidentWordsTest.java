package fr.allervers.web.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents are told by letter, short message and poster: one idea a sentence, in words that all know. */
class ResidentWordsTest {

    private static final int MOST_WORDS = 12;
    private static final Pattern TOLD = Pattern.compile(
            "publication\\.(residents|sms)\\.(moved|closed|lost|new)|paper\\.letter\\.(invited|moved|off|cancelled|question|townHall).*"
                    + "|paper\\.poster\\.(lead|near|also)|paper\\.(booked|bus|lines|more).*");
    private static final Pattern VALUE = Pattern.compile("\\{[^{}]*(\\{[^}]*}[^{}]*)*}");
    private static final Pattern END = Pattern.compile("[.?!:\\n]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d’'-]+");
    private static final Pattern UNKNOWN = Pattern.compile("[&§<>/]|\\b(RDV|TAD|INSEE|etc|cf)\\b");

    private static Properties texts(String file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(ResidentWordsTest.class.getResourceAsStream("/" + file)), UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(END.split(VALUE.matcher(text).replaceAll("X"))).map(String::strip);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_en.properties"})
    void eachSentenceIsShortAndHasNoWordThatFewKnow(String file) throws Exception {
        var texts = texts(file);
        var told = texts.stringPropertyNames().stream()
                .filter(k -> TOLD.matcher(k).matches())
                .toList();
        assertThat(told).hasSizeGreaterThan(20);

        List<String> hard = told.stream()
                .flatMap(k -> sentences(texts.getProperty(k))
                        .filter(s -> WORD.matcher(s).results().count() > MOST_WORDS
                                || UNKNOWN.matcher(s).find())
                        .map(s -> k + ": " + s))
                .toList();
        assertThat(hard).isEmpty();
    }
}
