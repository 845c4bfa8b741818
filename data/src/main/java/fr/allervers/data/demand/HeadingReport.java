package fr.allervers.data.demand;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said of the headings of a table, beside what is asked about them. */
final class HeadingReport {

    private static final Pattern TIMES_HEADING = Pattern.compile(
            "^(quand|horaires?|creneaux?|disponibilites?|dispos?|moments?|jours?|heures?|when|times?|days?|hours?)\\b");

    private static final Pattern TIMES = Pattern.compile(
            "\\b(matins?|matinees?|apres midis?|soirs?|soirees?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|mornings?"
                    + "|afternoons?|evenings?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?)\\b");

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final ColumnChoices choices;
    private final Findings findings;

    HeadingReport(TableLayout found, Vocabulary vocabulary, ColumnChoices choices, Findings findings) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.choices = choices;
        this.findings = findings;
    }

    /** Says that headings over figures name communes, where they do. */
    void sayIfCrossed() {
        if (found.isCrossed()) {
            var first = found.wide().get(0);
            var last = found.wide().get(found.wide().size() - 1);
            findings.notice(
                    Place.of(found.heading(), first.column()),
                    choices.heading(first.column()),
                    Words.of(
                            "heading.crossed",
                            findings.column(found.heading(), first.column()),
                            findings.column(found.heading(), last.column())));
        }
    }

    /** Says which headings are read as somebody decided for an earlier file. */
    void sayWhatWasLearnt(Map<DemandColumn, Integer> columns) {
        found.columns().forEach((heading, column) -> {
            var text = choices.heading(column);
            var learnt = vocabulary.headingLearnt(text);
            if (learnt != null && column.equals(columns.get(heading))) {
                findings.notice(
                        Place.of(found.heading(), column), text, Words.of("heading.learnt", heading.title(), learnt));
            }
        });
    }

    /**
     * Says that a column is not read, unless nothing stands in it.
     *
     * @param time of a column that is of another than the one that counts, null for all others
     * @param why key of what is said where its words say which rows count, null where they do not
     */
    void sayWhatIsLeft(int column, String text, @Nullable String time, @Nullable String why) {
        if (choices.profile(column).filled() > 0 || DemandColumn.of(text) != null) {
            findings.notice(
                    Place.of(found.heading(), column),
                    text,
                    time == null
                            ? Words.of(why != null ? why : saysTimes(column, text) ? "column.times" : whyNot(text))
                            : Words.of("column.period", time));
        }
    }

    private static String whyNot(String text) {
        return text.isEmpty()
                ? "column.nameless"
                : DemandColumn.of(text) == DemandColumn.TOTAL ? "column.total" : "column.other";
    }

    /** True of a column that says at what times people can come. */
    private boolean saysTimes(int column, String text) {
        var first = choices.profile(column).first();
        return TIMES_HEADING.matcher(Folding.fold(text)).find()
                || !first.isEmpty()
                        && first.stream()
                                .allMatch(t -> TIMES.matcher(Folding.fold(t)).find());
    }
}
