package fr.allervers.data.demand;

import fr.allervers.data.demand.Finding.Severity;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Findings and questions as they come up. */
final class Findings {

    /** Different questions beyond which a file is not worth mending here. */
    private static final int QUESTIONS = 2_000;

    private static final int SAID = 100_000;

    /**
     * A place in a sheet of the file.
     *
     * @param sheet its name where several are read, otherwise empty
     * @param heading what stands over it
     */
    record Spot(String sheet, Place place, String heading) {}

    private final List<Finding> listed = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Set<String> said = new HashSet<>();
    private final List<String> sheets = new ArrayList<>();
    /** As they were before what can be taken back, null for those that were not asked. */
    private final Map<String, @Nullable Question> before = new HashMap<>();

    private Map<Place, Place> places = Map.of();
    private Map<String, String> headings = Map.of();
    private String sheet = "";
    private int begun;
    private int reading;
    private int more;

    /**
     * What is found from now on is in that sheet; empty where one sheet alone is read.
     *
     * @param moved where cells stand in the file, by where they are found; those that stand there may lack
     */
    void in(String name, Map<Place, Place> moved) {
        sheet = name;
        sheets.add(name);
        places = moved;
        headings = Map.of();
    }

    /** What is found from now on stands under these headings, by the letters of their columns. */
    void under(Map<String, String> titles) {
        headings = titles;
    }

    /** What stands over a column; of a table whose columns are rows of the file nothing does. */
    private String heading(Place found, Place inFile) {
        return found.equals(inFile) ? Words.excerpt(headings.getOrDefault(found.column(), "")) : "";
    }

    /** Where a cell stands in the file. */
    Place inFile(Place place) {
        return places.getOrDefault(place, place);
    }

    /** The sheet that things are found in, empty where one alone is read. */
    String sheet() {
        return sheet;
    }

    /** What people call a column: its letters, or the cell of the heading where that stands elsewhere in the file. */
    String column(int heading, int column) {
        var place = inFile(Place.of(heading, column));
        return place.row() == heading ? place.column() : place.column() + place.row();
    }

    /** What people call a row: row 7, or column B where it is a column in the file; of several sheets with the sheet's name. */
    Sentence row(int number) {
        var place = inFile(Place.row(number));
        if (!sheet.isEmpty()) {
            return place.row() == number
                    ? Words.of("place.row.sheet", number, sheet)
                    : Words.of("place.column.sheet", place.column(), sheet);
        }
        return place.row() == number ? Words.of("place.row", number) : Words.of("place.column", place.column());
    }

    /** That row is read now; 0 where it is none. */
    void reads(int row) {
        reading = row;
    }

    /** What people call the row that is read now; null where it is none. */
    @Nullable
    Sentence row() {
        return reading == 0 ? null : row(reading);
    }

    /** From here on, what is asked can be taken back. */
    void begin() {
        begun = listed.size();
        before.clear();
    }

    /** Takes back what was asked since then: of a row that is left out nothing more is asked. What is to be known stays. */
    void takeBackQuestions() {
        listed.subList(begun, listed.size()).removeIf(f -> f.question() != null);
        before.forEach((key, known) -> {
            if (known == null) {
                questions.remove(key);
            } else {
                questions.put(key, known);
            }
        });
        before.clear();
    }

    /** Something to know. */
    void notice(Place found, String text, Sentence problem) {
        var place = inFile(found);
        add(new Finding(
                Severity.NOTICE,
                sheet,
                place.row(),
                place.column(),
                heading(found, place),
                Words.excerpt(text),
                problem,
                null,
                null));
    }

    /** Something to know once, however often it comes; of more than {@value #SAID} such things the rest is not counted. */
    void noticeOnce(String key, Place place, String found, Sentence problem) {
        if (said.size() < SAID && said.add(key)) {
            notice(place, found, problem);
        }
    }

    /** A place in the sheet that is read now, to ask about it later. */
    Spot spot(Place found) {
        var place = inFile(found);
        return new Spot(sheet, place, heading(found, place));
    }

    /** Something to decide, for this row as for all with the same key. */
    void ask(Place found, Question question) {
        ask(spot(found), question);
    }

    /** Something to decide at a place that was read before. */
    void ask(Spot spot, Question question) {
        var place = spot.place;
        var known = questions.get(question.key());
        if (known == null && questions.size() >= QUESTIONS) {
            throw new UnreadableDemandException(Words.of("tooMany", QUESTIONS));
        }
        if (!before.containsKey(question.key())) {
            before.put(question.key(), known);
        }
        questions.put(question.key(), known == null ? question.at(spot.sheet, place.row()) : known.and(question));
        add(new Finding(
                question.proposed() == null ? Severity.FAULT : Severity.DOUBT,
                spot.sheet,
                place.row(),
                place.column(),
                spot.heading,
                question.found(),
                question.problem(),
                question.proposed(),
                question.key()));
    }

    private void add(Finding finding) {
        if (listed.size() < DemandReading.FINDINGS) {
            listed.add(finding);
        } else {
            more++;
        }
    }

    /** In the order in which a person reads the table. */
    List<Finding> listed() {
        return listed.stream()
                .sorted(Comparator.comparingInt((Finding f) -> sheets.indexOf(f.sheet()))
                        .thenComparingInt(Finding::row)
                        .thenComparingInt(f -> f.column().length())
                        .thenComparing(Finding::column))
                .toList();
    }

    int more() {
        return more;
    }

    /** By the steps in which they are answered, of words the one that decides most rows first, else in the file's order. */
    List<Question> questions() {
        return questions.values().stream()
                .sorted(Comparator.comparing(Question::step)
                        .thenComparing(q -> q.step() == QuestionStep.WORDS ? -q.rows() : 0))
                .toList();
    }

    /** The question about a word of a list. */
    static Question aboutWord(
            String key,
            @Nullable Kind kind,
            String found,
            Sentence problem,
            List<Choice> choices,
            boolean propose,
            int row) {
        return new Question(
                key,
                kind,
                false,
                Words.excerpt(found),
                problem,
                choices,
                propose && !choices.isEmpty() ? choices.get(0) : null,
                1,
                row);
    }
}
