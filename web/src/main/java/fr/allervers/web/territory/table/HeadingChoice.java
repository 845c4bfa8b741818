package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.fault.Nearest;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a file whose headings are not all known: which column stands under each. It is asked in the place of
 * refusing the file.
 *
 * @param content the file as a table of text, to be sent again with the answer
 * @param missing columns that it must have and has not
 * @param free columns that it may have and has not, those it must have first
 * @param unknown headings of which it is not known what stands under them
 */
public record HeadingChoice(String content, List<Column> missing, List<Column> free, List<Unknown> unknown) {

    /** Stands for a column that is not to be taken. */
    static final String LEAVE = "-";

    /** What a browser sends with the answer again, at most: longer files are refused with their headings named. */
    private static final int LONGEST = 400_000;

    private static final int SHOWN = 3;

    /** A column, by its name and what people call it. */
    public record Column(String name, Sentence label) {

        static Column of(String name) {
            return new Column(name, TableWords.column(name));
        }

        private boolean isCalled(String word) {
            return word.equals(name) || word.equals(label.in(Locale.FRENCH)) || word.equals(label.in(Locale.ENGLISH));
        }

        private Stream<String> words() {
            return Stream.of(name, label.in(Locale.FRENCH), label.in(Locale.ENGLISH));
        }
    }

    /**
     * A heading that is not known.
     *
     * @param at its place, from 0
     * @param first what stands under it in the first rows
     * @param proposed name of the column that it is most likely, empty where none is
     */
    public record Unknown(int at, String heading, String first, String proposed) {}

    /** What is to be asked of a file; null where nothing is, or it is no table. */
    static @Nullable HeadingChoice of(TerritoryTable table, byte[] file) {
        var shape = table.shape();
        var text = shape == null ? null : read(table.file(), file, shape);
        if (shape == null || text == null) {
            return null;
        }
        var columns = text.headings().stream().map(shape::column).toList();
        var there = new HashSet<>(columns);
        var free = Stream.concat(
                        shape.columns().stream().filter(shape.needed()::contains),
                        shape.columns().stream().filter(c -> !shape.needed().contains(c)))
                .filter(c -> !there.contains(c))
                .map(Column::of)
                .toList();
        var missing =
                free.stream().filter(c -> shape.needed().contains(c.name())).toList();
        var unknown = IntStream.range(0, columns.size())
                .filter(i -> !columns.get(i).isEmpty() && !shape.columns().contains(columns.get(i)))
                .mapToObj(i -> unknown(text, i, free))
                .toList();
        var content = new String(text.write(), UTF_8);
        boolean isAsked = !unknown.isEmpty() && (shape.strict() || !missing.isEmpty());
        return isAsked && content.length() <= LONGEST ? new HeadingChoice(content, missing, free, unknown) : null;
    }

    private static @Nullable TextTable read(String file, byte[] content, TableShape shape) {
        try {
            return TextTable.read(file, content, shape);
        } catch (FaultsException e) {
            return null;
        }
    }

    private static Unknown unknown(TextTable table, int at, List<Column> free) {
        var heading = table.headings().get(at);
        var first = table.rows().stream()
                .map(r -> r.get(at))
                .filter(c -> !c.isEmpty())
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
        var nearest = Nearest.to(heading, free.stream().flatMap(Column::words).toList());
        var proposed = free.stream()
                .filter(c -> nearest != null && c.isCalled(nearest))
                .map(Column::name)
                .findFirst()
                .orElse("");
        return new Unknown(at, heading, first, proposed);
    }

    /**
     * The file with the headings that were chosen.
     *
     * @param answers names of columns by the place of a heading; {@link #LEAVE} takes the column out
     */
    static byte[] answered(String content, Map<Integer, String> answers) {
        var table = TextTable.read("", content.getBytes(UTF_8), null);
        var kept = IntStream.range(0, table.headings().size())
                .filter(i -> !LEAVE.equals(answers.get(i)))
                .boxed()
                .toList();
        var headings = kept.stream()
                .map(i -> answers.getOrDefault(i, table.headings().get(i)))
                .toList();
        var rows = new ArrayList<List<String>>();
        table.rows().forEach(r -> rows.add(kept.stream().map(r::get).toList()));
        return new TextTable(headings, rows).write();
    }

    /** The answers of a form: {@code h.3} says of the heading at place 3; what is empty is not answered. */
    static Map<Integer, String> answers(Map<String, String> fields) {
        var answers = new LinkedHashMap<Integer, String>();
        fields.forEach((name, value) -> {
            if (name.matches("h\\.\\d{1,3}") && !value.isBlank()) {
                answers.put(Integer.valueOf(name.substring(2)), value.strip());
            }
        });
        return answers;
    }
}
