package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Text of any kind, and ids. */
final class Text {

    static final Value<String> ANY = Value.of(Text::read, Text::write);

    /** Not blank, of at most {@link Limits#ID} characters, on one line. */
    static final Value<String> ID = Value.of(Text::readId, Text::write);

    private Text() {}

    private static @Nullable String read(Input in, Place place) {
        if (!in.opens(JsonToken.VALUE_STRING, place, "text")) {
            return null;
        }
        var text = in.parser().getString();
        if (hasHalfCharacter(text)) {
            in.faults().add(place, "text.surrogate");
            return null;
        }
        return text;
    }

    private static @Nullable String readId(Input in, Place place) {
        var id = read(in, place);
        if (id == null) {
            return null;
        }
        if (id.isBlank() || id.length() > Limits.ID || id.chars().anyMatch(Character::isISOControl)) {
            in.faults().add(place, "id.form", Excerpt.of(id), Limits.ID);
            return null;
        }
        return id;
    }

    private static void write(String text, Output out) {
        out.text(text);
    }

    /** Such text cannot be written as UTF-8. */
    private static boolean hasHalfCharacter(String text) {
        return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}
