package fr.allervers.web.command.argument;

import fr.allervers.web.command.terminal.Messages;
import fr.allervers.web.command.terminal.Refusal;
import java.util.Set;
import picocli.CommandLine.ITypeConverter;

/** A language that the messages exist in. */
public final class LanguageName implements ITypeConverter<String> {

    private static final Set<String> KNOWN = Set.of("fr", "en");

    @Override
    public String convert(String text) {
        if (!KNOWN.contains(text)) {
            throw Refusal.wrongInput(Messages.of("usage.language", text));
        }
        return text;
    }
}
