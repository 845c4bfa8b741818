package fr.allervers.data.shape;

import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.words.Sentence;
import java.util.List;

/** A finding as it is kept: its sentence not yet in a language. */
final class FindingShape extends Shape<TravelFinding> {

    private final Field<TravelFinding, String> file = optional("file", Text.ID, TravelFinding::file);
    private final Field<TravelFinding, Long> line =
            optional("line", WholeNumber.between(0L, Integer.MAX_VALUE), 0L, TravelFinding::line);
    private final Field<TravelFinding, String> column = optional("column", Text.ID, TravelFinding::column);
    private final Field<TravelFinding, String> bundle =
            required("bundle", Text.ID, f -> f.sentence().bundle());
    private final Field<TravelFinding, String> key =
            required("key", Text.ID, f -> f.sentence().key());
    private final Field<TravelFinding, List<Object>> arguments = required(
            "arguments", new ListOf<>(new ArgumentShape()), f -> f.sentence().arguments());

    @Override
    TravelFinding build(Row row) {
        var sentence = new Sentence(row.get(bundle), row.get(key), row.get(arguments));
        return new TravelFinding(row.find(file), row.get(line), row.find(column), sentence);
    }
}
