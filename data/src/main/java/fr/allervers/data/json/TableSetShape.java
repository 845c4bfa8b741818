package fr.allervers.data.json;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A file of travel tables, and what was found about them: sentences not yet in a language. */
final class TableSetShape {

    private static final int VERSION = 1;

    /** A text, a number, a day, or a sentence, which loses its arguments. */
    private static final Value<Object> ARGUMENT = new Shape<>(TableSetShape::argument)
            .required("kind", Text.ID, TableSetShape::kind)
            .required("value", Text.ANY, TableSetShape::value);

    private static final Value<TravelFinding> FINDING = new Shape<>(TableSetShape::finding)
            .optional("file", Text.ID, TravelFinding::file)
            .optional("line", WholeNumber.between(0L, Integer.MAX_VALUE), 0L, TravelFinding::line)
            .optional("column", Text.ID, TravelFinding::column)
            .optional("notice", Text.FLAG, false, TravelFinding::isNotice)
            .required("bundle", Text.ID, f -> f.sentence().bundle())
            .required("key", Text.ID, f -> f.sentence().key())
            .required("arguments", new ListOf<>(ARGUMENT), f -> f.sentence().arguments());

    static final Value<TableSet> TABLE_SET = new Shape<>(TableSetShape::tableSet)
            .required("version", WholeNumber.between(VERSION, VERSION), tables -> VERSION)
            .required("communes", new ListOf<>(ProblemRows.COMMUNE, Limits.COMMUNES), TableSet::communes)
            .required("travel", new ListOf<>(ProblemRows.TABLE, Limits.TABLES), TableSet::tables)
            .optional("findings", new ListOf<>(FINDING), List.of(), TableSet::findings)
            .checked((row, validation) -> validation.matrixSizes().check(validation.faults()));

    private TableSetShape() {}

    private static TableSet tableSet(Row row) {
        return new TableSet(row.get("communes"), row.get("travel"), row.get("findings"));
    }

    private static TravelFinding finding(Row row) {
        var sentence = new Sentence(row.get("bundle"), row.get("key"), row.get("arguments"));
        return new TravelFinding(
                row.find("file"), row.<Long>get("line"), row.find("column"), sentence, row.get("notice"));
    }

    private static Object argument(Row row) {
        String text = row.get("value");
        try {
            return switch (row.<String>get("kind")) {
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
