package fr.allervers.data.shape;

import fr.allervers.data.words.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An argument of a sentence: a text, a number, a day, or a sentence, which loses its arguments. */
final class ArgumentShape extends Shape<Object> {

    private final Field<Object, String> kind = required("kind", Text.ID, ArgumentShape::kind);
    private final Field<Object, String> value = required("value", Text.ANY, ArgumentShape::value);

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

    private static String kind(Object argument) {
        if (argument instanceof Number) {
            return "number";
        }
        if (argument instanceof LocalDate) {
            return "day";
        }
        return argument instanceof Sentence ? "sentence" : "text";
    }

    private static String value(Object argument) {
        return argument instanceof Sentence s ? s.bundle() + "#" + s.key() : argument.toString();
    }
}
