package fr.allervers.data.json;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;

/** Text of any kind, ids, and true or false. */
final class Text {

    static final Value<String> ANY = Form.of(Input::text, Output::writeString).where(Text::isWhole);

    /** Not blank, of at most {@link Limits#ID} characters, on one line. */
    static final Value<String> ID = ANY.where(Text::isId);

    static final Value<Boolean> FLAG = Form.of(Input::flag, Output::writeBoolean);

    private Text() {}

    /** Half a character cannot be written as UTF-8. */
    private static boolean isWhole(String text, Place place, Validation validation) {
        return !hasHalf(text) || validation.refuse(place, "text.surrogate");
    }

    /** A plain loop first: this is asked of every text of a file, and a stream for each took half the time of reading it. */
    private static boolean hasHalf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
            }
        }
        return false;
    }

    private static boolean isId(String text, Place place, Validation validation) {
        boolean isId = !text.isBlank() && text.length() <= Limits.ID && !hasControl(text);
        return isId || validation.refuse(place, "id.form", Excerpt.of(text), Limits.ID);
    }

    private static boolean hasControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
