package fr.allervers.web.command.terminal;

import fr.allervers.data.words.Sentence;
import java.util.List;

/** What the commands say, from this package's bundle. */
public final class Messages {

    private static final String BUNDLE = "fr.allervers.web.command.messages";

    private Messages() {}

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }
}
