package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"messages", "usage"})
    void frenchAndEnglishSayTheSameThings(String bundle) throws IOException {
        assertThat(read(bundle + "_en").keySet()).isEqualTo(read(bundle).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages_en"})
    void everyMessageIsAPatternWithoutLoneApostrophes(String bundle) throws IOException {
        read(bundle).forEach((key, pattern) -> {
            assertThatCode(() -> new MessageFormat(pattern.toString()))
                    .as("%s", key)
                    .doesNotThrowAnyException();
            assertThat(pattern.toString().replace("''", "")).as("%s", key).doesNotContain("'");
        });
    }

    private static Properties read(String bundle) throws IOException {
        var properties = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream(bundle + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
