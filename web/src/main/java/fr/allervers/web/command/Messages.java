package fr.allervers.web.command;

import fr.allervers.data.words.Sentence;
import java.util.List;

/** What the commands say, from this package's bundle. */
final class Messages {

    private static final String BUNDLE = "fr.allervers.web.command.messages";

    private Messages() {}

    static Sentence of(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }
}
