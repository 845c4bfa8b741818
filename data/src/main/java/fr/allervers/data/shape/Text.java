package fr.allervers.data.shape;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;

/** Text of any kind, ids, and true or false. */
final class Text {

    static final Value<String> ANY = Form.of(Input::text, Output::text).where(Text::isWhole);

    /** Not blank, of at most {@link Limits#ID} characters, on one line. */
    static final Value<String> ID = ANY.where(Text::isId);

    static final Value<Boolean> FLAG = Form.of(Input::flag, Output::flag);

    private Text() {}

    /** Half a character cannot be written as UTF-8. */
    private static boolean isWhole(String text, Place place, Validation validation) {
        boolean hasHalf = text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE);
        return !hasHalf || validation.refuse(place, "text.surrogate");
    }

    private static boolean isId(String text, Place place, Validation validation) {
        boolean isId =
                !text.isBlank() && text.length() <= Limits.ID && text.chars().noneMatch(Character::isISOControl);
        return isId || validation.refuse(place, "id.form", Excerpt.of(text), Limits.ID);
    }
}
