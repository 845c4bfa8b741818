package fr.allervers.data.json;

import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** A finding as it is kept: its sentence not yet in a language. */
final class FindingShape extends Shape<TravelFinding> {

    private final Field<String> file = optional("file", Text.ID);
    private final Field<Integer> line = optional("line", WholeNumber.upTo(Integer.MAX_VALUE), 0);
    private final Field<String> column = optional("column", Text.ID);
    private final Field<String> bundle = required("bundle", Text.ID);
    private final Field<String> key = required("key", Text.ID);
    private final Field<List<Object>> arguments = required("arguments", new ListOf<>(new ArgumentShape()));

    @Override
    TravelFinding build(Row row) {
        var sentence = new Sentence(row.get(bundle), row.get(key), row.get(arguments));
        return new TravelFinding(row.find(file), row.get(line), row.find(column), sentence);
    }

    /** Writes what this reads. */
    static void write(TravelFinding finding, Output out) {
        out.text("file", finding.file());
        out.whole("line", finding.line() == 0 ? null : finding.line());
        out.text("column", finding.column());
        out.text("bundle", finding.sentence().bundle());
        out.text("key", finding.sentence().key());
        out.rows("arguments", finding.sentence().arguments(), a -> ArgumentShape.write(a, out));
    }
}
