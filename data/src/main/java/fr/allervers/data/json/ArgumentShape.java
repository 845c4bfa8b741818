package fr.allervers.data.json;

import fr.allervers.data.words.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An argument of a sentence: a text, a number, a day, or a sentence without arguments. */
final class ArgumentShape extends Shape<Object> {

    private final Field<String> kind = required("kind", Text.ID);
    private final Field<String> value = required("value", Text.ANY);

    @Override
    Object build(Row row) {
        var text = row.get(value);
        try {
            return switch (row.get(kind)) {
                case "number" -> new BigDecimal(text);
                case "day" -> LocalDate.parse(text);
                case "sentence" -> sentence(text);
                default -> text;
            };
        } catch (RuntimeException e) {
            return text;
        }
    }

    private static Sentence sentence(String text) {
        int at = text.indexOf('#');
        return new Sentence(text.substring(0, at), text.substring(at + 1), List.of());
    }

    /** Writes what this reads; a sentence loses its arguments. */
    static void write(Object argument, Output out) {
        var kind = "text";
        var value = argument.toString();
        if (argument instanceof Number) {
            kind = "number";
        } else if (argument instanceof LocalDate) {
            kind = "day";
        } else if (argument instanceof Sentence sentence) {
            kind = "sentence";
            value = sentence.bundle() + "#" + sentence.key();
        }
        out.text("kind", kind);
        out.text("value", value);
    }
}
