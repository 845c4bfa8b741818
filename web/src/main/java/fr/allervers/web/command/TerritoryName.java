package fr.allervers.web.command;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** An example territory; there is one. */
final class TerritoryName implements ITypeConverter<String> {

    static final String FORBACH = "forbach";

    @Override
    public String convert(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        if (!name.equals(FORBACH)) {
            throw Refusal.wrongInput(Messages.of("example.unknown", text, FORBACH));
        }
        return name;
    }
}
