package fr.allervers.data.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of several tables of one file are read: one a commune or one a quarter look the same. */
final class SeveralTables {

    /** Key of the question. */
    static final String KEY = "SHEETS";

    /** What the keys of questions about further sheets begin with. */
    static final String FURTHER = "SHEET:";

    private static final Pattern PERIOD = Pattern.compile(
            ".*(\\b(t|q|s)\\s?[1-4]\\b|trim|semestre|quarter|20\\d\\d|janv|fevr|mars|avril|juin|juil|aout|sept|octo|nove|"
                    + "dece|ancien|archive|v\\d|copie|copy|modele|exemple).*");

    private final Vocabulary vocabulary;
    private final Answers answers;
    private final @Nullable Quarter quarter;

    /** @param quarter that demand is for, null where that is not known */
    SeveralTables(Vocabulary vocabulary, Answers answers, @Nullable Quarter quarter) {
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.quarter = quarter;
    }

    /** The tables to read; none where that has to be decided first, which is then asked. One a commune are all read. */
    List<TableLayout> chosen(List<TableLayout> tables, Findings findings) {
        var answer = answers.of(KEY);
        if (names(tables).size() == 1 || Answers.TOGETHER.equals(answer)) {
            return tables;
        }
        if (answer == null && areOneACommune(tables)) {
            findings.notice(
                    Place.TABLE,
                    String.join(", ", names(tables)),
                    Words.of("sheets.communes", names(tables).size()));
            return tables;
        }
        var some = answer == null ? List.<TableLayout>of() : named(tables, answer);
        if (some.isEmpty()) {
            findings.ask(Place.TABLE, question(tables));
        }
        return some;
    }

    /** The tables of a sheet, or of several; none where one of them is not there. */
    private static List<TableLayout> named(List<TableLayout> tables, String answer) {
        var all = names(tables);
        var wanted = all.contains(answer)
                ? List.of(answer)
                : Arrays.stream(answer.split(Answers.AND)).map(String::strip).toList();
        return all.containsAll(wanted)
                ? tables.stream().filter(t -> wanted.contains(t.sheet().name())).toList()
                : List.of();
    }

    /**
     * Those of further tables to read with the chosen ones; of each that nobody decided about it is asked, unless some
     * sheets alone are to be read.
     */
    List<TableLayout> withThem(List<TableLayout> further, Findings findings, RowCollector collector) {
        var read = new ArrayList<TableLayout>();
        var all = answers.of(KEY);
        for (var table : all == null || all.equals(Answers.TOGETHER) ? further : List.<TableLayout>of()) {
            var answer = answers.of(key(table));
            if (Answers.TOGETHER.equals(answer)) {
                read.add(table);
            } else if (!Answers.LEAVE_OUT.equals(answer)) {
                findings.ask(Place.TABLE, question(table));
                collector.leaveUnread(table.rows());
            }
        }
        return read;
    }

    /** Key of the question about a further table. */
    private static String key(TableLayout table) {
        return FURTHER + table.sheet().name();
    }

    /** A sheet that is called a sum has what the others have. */
    private static Question question(TableLayout table) {
        var name = table.sheet().name();
        var headings = table.headings().stream().filter(h -> !h.isEmpty()).collect(Collectors.joining(" · "));
        var leave = Choice.word(Answers.LEAVE_OUT);
        return new Question(
                key(table),
                null,
                false,
                Words.excerpt(name),
                Words.of("sheet.further", name, headings.isEmpty() ? "–" : Words.excerpt(headings), table.rows()),
                List.of(new Choice(Answers.TOGETHER, "", Words.of("choice.with")), leave),
                SumRows.isCalledSum(name) ? leave : null,
                table.rows(),
                0);
    }

    /** True of tables with the same headings, none of which is of communes, in sheets that are each named after another one. */
    private boolean areOneACommune(List<TableLayout> tables) {
        var communes = names(tables).stream()
                .map(n -> vocabulary.known(Kind.COMMUNE, n))
                .filter(Match::isSure)
                .map(m -> m.first().id())
                .distinct()
                .count();
        return communes == names(tables).size()
                && tables.stream()
                        .allMatch(t -> DemandColumn.ofCommune(t.columns()) == null
                                && t.headings().equals(tables.get(0).headings()));
    }

    private static List<String> names(List<TableLayout> tables) {
        return tables.stream().map(t -> t.sheet().name()).distinct().toList();
    }

    private Question question(List<TableLayout> tables) {
        var names = names(tables);
        var choices = new ArrayList<Choice>();
        choices.add(Choice.word(Answers.TOGETHER));
        names.forEach(n -> choices.add(new Choice(n, n, null)));
        var proposed = areParts(tables) ? choices.get(0) : ofQuarter(choices);
        int rows = tables.stream().mapToInt(TableLayout::rows).sum();
        return new Question(
                KEY,
                null,
                false,
                Words.excerpt(String.join(", ", names)),
                Words.of("sheets", names.size()),
                choices,
                proposed,
                rows,
                0);
    }

    /** The one sheet whose name says the quarter that is planned, where those of all others say another time. */
    private @Nullable Choice ofQuarter(List<Choice> choices) {
        if (quarter == null) {
            return null;
        }
        var asked = quarter;
        var sheets = choices.stream()
                .filter(c -> !c.value().equals(Answers.TOGETHER))
                .toList();
        var ofQuarter = sheets.stream().filter(c -> says(c.value(), asked)).toList();
        boolean others = sheets.stream().allMatch(c -> SaidTime.in(c.value()) != null);
        return ofQuarter.size() == 1 && others ? ofQuarter.get(0) : null;
    }

    private static boolean says(String name, Quarter quarter) {
        var time = SaidTime.in(name);
        return time != null && time.meets(quarter);
    }

    /** True where they are parts of one: the same headings, and names that say no time. */
    private boolean areParts(List<TableLayout> tables) {
        boolean alike = tables.stream()
                .allMatch(
                        t -> t.columns().keySet().equals(tables.get(0).columns().keySet()));
        return alike
                && tables.stream()
                        .map(t -> t.sheet().name())
                        .allMatch(n -> vocabulary.match(Kind.COMMUNE, n).isSure()
                                || !PERIOD.matcher(Folding.fold(n).toLowerCase(Locale.ROOT))
                                        .matches());
    }
}
