package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.territory.Synonym.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which columns of a table may hold what, by their content and headings. */
final class ColumnChoices {

    private static final int OFFERED = 40;
    private static final Pattern VALUE = Pattern.compile("@[A-Z]{1,3}(\\+@[A-Z]{1,3})*");

    /** Headings of whatever else somebody has to say; in French {@code comment} asks how. */
    private static final Pattern REMARK = Pattern.compile(
            "(remarques?|observations?|commentaires?|notes?|precisions?|infos?|informations?|divers|details?"
                    + "|remarks?)\\b.*|comments?( (and|on|about) .*)?");

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b");

    /** One cell in so many of a column of days may be something else: a title, a note. */
    private static final int DATES_OF = 5;

    private static final double OF_AGES = 0.5;

    /** Of so many columns of figures at most any two or more are offered as a sum, of more all alone. */
    private static final int SUMMED = 4;

    /** Words of a kind below which a column that says other things may have some by chance. */
    private static final double SOME = 0.25;

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<Integer, ColumnProfile> profiles = new HashMap<>();
    private final Map<Integer, Boolean> ages = new HashMap<>();
    private final CountColumns counting;
    private final SheetTitles titles;

    /** @param findings that know where a column stands in the file */
    ColumnChoices(TableLayout found, Vocabulary vocabulary, Findings findings) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.counting = new CountColumns(found, vocabulary, this);
        this.titles = new SheetTitles(found, vocabulary);
    }

    /** What the sheet's name and its lines of titles say. */
    SheetTitles titles() {
        return titles;
    }

    ColumnProfile profile(int column) {
        return profiles.computeIfAbsent(column, c -> ColumnProfile.of(found.sheet(), found.heading(), c, vocabulary));
    }

    /** What stands over a column; empty where nothing does. */
    String heading(int column) {
        return found.headingOf(column);
    }

    /** The columns that an answer names by their letters, as in {@code @E} or {@code @E+@F}; none where it names none. */
    static List<Integer> columns(String answer) {
        return VALUE.matcher(answer).matches()
                ? Arrays.stream(answer.split("\\+")).map(ColumnChoices::column).toList()
                : List.of();
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.substring(1).toCharArray()) {
            column = column * 26 + (c - 'A' + 1);
        }
        return column - 1;
    }

    /** Columns of which several may be the one, where headings alone do not say which; otherwise none. */
    List<ColumnProfile> rivals(DemandColumn column, Map<DemandColumn, Integer> columns, Set<Integer> others) {
        Integer own = columns.get(column);
        if (own == null || column == DemandColumn.RESIDENTS && found.isWide()) {
            return List.of();
        }
        boolean population = column == DemandColumn.RESIDENTS && counting.isPopulation(own, columns);
        var rivals = new ArrayList<ColumnProfile>();
        rivals.add(profile(own));
        for (int other : others) {
            boolean same = DemandColumn.of(heading(other)) == column
                    || population && profile(other).holdsFigures() && DemandColumn.of(heading(other)) == null
                    || column == DemandColumn.RESIDENTS && counting.isSecondCount(other);
            if (same && profile(other).filled() > 0 && !isEqual(own, other)) {
                rivals.add(profile(other));
            }
        }
        return rivals.size() > 1 ? rivals : List.of();
    }

    private boolean isEqual(int a, int b) {
        return found.content().stream()
                .allMatch(r -> r.cell(a).text().equals(r.cell(b).text()));
    }

    /**
     * Of rivals the one whose heading somebody chose for an earlier file, of several the last; null where none is, several
     * are called so or were chosen on that day, or it says how many live there.
     */
    @Nullable
    ColumnProfile chosenEarlier(List<ColumnProfile> rivals) {
        var byDay = new TreeMap<LocalDate, List<ColumnProfile>>();
        for (var rival : rivals) {
            var day = vocabulary.headingChosen(heading(rival.column()));
            if (day != null) {
                byDay.computeIfAbsent(day, d -> new ArrayList<>()).add(rival);
            }
        }
        var last =
                byDay.isEmpty() ? List.<ColumnProfile>of() : byDay.lastEntry().getValue();
        return last.size() == 1 && !counting.isPopulation(last.get(0).column(), found.columns()) ? last.get(0) : null;
    }

    /** Of rivals for how many ask, the one that is not how many live there, if it is one. */
    @Nullable
    Choice bestRival(DemandColumn column, List<ColumnProfile> rivals) {
        if (column != DemandColumn.RESIDENTS) {
            return null;
        }
        var asking = rivals.stream()
                .filter(r -> !counting.isPopulation(r.column(), found.columns()))
                .toList();
        return asking.size() == 1 && asking.size() < rivals.size() ? choice(asking.get(0)) : null;
    }

    /** Columns that are not understood and may be this one, the likeliest first. */
    List<ColumnProfile> likely(DemandColumn column, Map<Integer, String> strange, Set<Integer> taken) {
        var kind = column.kind();
        var all = strange.keySet().stream()
                .filter(c -> !taken.contains(c) && DemandColumn.of(heading(c)) != DemandColumn.TOTAL)
                .map(this::profile)
                .filter(p -> p.filled() > 0);
        return kind == null
                ? all.filter(ColumnProfile::holdsFigures)
                        .sorted(Comparator.comparing((ColumnProfile p) -> !counting.isCount(p))
                                .thenComparing(counting::isOtherCount))
                        .toList()
                : all.filter(p -> !p.holdsFigures() || weight(p, kind) > 0)
                        .filter(p -> !isFreeText(p.column(), kind) && !holdsDates(p.column()))
                        .sorted(Comparator.comparingDouble((ColumnProfile p) -> -weight(p, kind))
                                .thenComparingInt(p -> -p.first().size()))
                        .toList();
    }

    /**
     * How likely a column is of a kind; ages say the audience as well as half of its words, and where all rows have the same
     * commune, that is rather a canton's name.
     */
    private double weight(ColumnProfile profile, Kind kind) {
        boolean says = kind == Kind.AUDIENCE
                && ages.computeIfAbsent(profile.column(), c -> Ages.areIn(found.sheet(), found.heading(), c));
        double share = says ? Math.max(OF_AGES, profile.share(kind)) : profile.share(kind);
        return kind == Kind.COMMUNE && profile.saysOneThing() ? share / 2 : share;
    }

    /** True of a column of days, but for a few cells; the word for a total stands in any. */
    private boolean holdsDates(int column) {
        var cells = filled(column).stream()
                .filter(c -> !SumRows.isCalledSum(c.text()))
                .toList();
        long dates = cells.stream()
                .filter(c -> c.kind() == Cell.Kind.DATE || DAY.matcher(c.text()).lookingAt())
                .count();
        return dates > 0 && DATES_OF * dates >= (DATES_OF - 1) * (long) cells.size();
    }

    /** Remarks, or what stands beside few rows, none of it a word of the kind by itself. */
    private boolean isFreeText(int column, Kind kind) {
        var cells = filled(column);
        boolean beside = REMARK.matcher(Folding.fold(heading(column))).matches()
                || 2 * cells.size() < found.content().size();
        return beside && cells.stream().noneMatch(c -> vocabulary.isLikely(kind, c.text()));
    }

    private List<Cell> filled(int column) {
        return found.content().stream()
                .map(r -> r.cell(column))
                .filter(c -> !c.text().isEmpty())
                .toList();
    }

    /**
     * All that is offered: columns, then what may hold for all rows.
     *
     * @param isOfOneSheet false where the question is about several sheets, which have no commune in common
     */
    List<Choice> offered(DemandColumn column, List<ColumnProfile> likely, boolean isOfOneSheet) {
        var offered = new ArrayList<Choice>();
        var kind = column.kind();
        var last = kind == null ? likely.stream().filter(counting::isOtherCount).toList() : List.<ColumnProfile>of();
        var first = likely.stream().filter(p -> !last.contains(p)).toList();
        first.forEach(p -> offered.add(choice(p)));
        var asking = likely.stream()
                .filter(p -> !counting.isOtherCount(p) || counting.isSecondCount(p.column()))
                .toList();
        if (kind == null) {
            sums(asking).forEach(s -> offered.add(sum(s)));
        }
        if (kind == null) {
            offered.add(Choice.word(Answers.EACH_ROW));
            last.forEach(p -> offered.add(choice(p)));
        } else {
            if (kind == Kind.COMMUNE && !titles.titles().isEmpty()) {
                offered.add(Choice.word(Answers.TITLE));
            }
            if (titles.named(kind) != null) {
                offered.add(Choice.word(Answers.SHEET));
            }
            if (kind == Kind.AUDIENCE && vocabulary.all(Kind.THEME).size() > 1) {
                offered.add(Choice.word(Answers.BY_THEME));
            }
            if (kind == Kind.MOBILITY && vocabulary.estimatesMeans()) {
                offered.add(Choice.word(Answers.ESTIMATE));
            }
            if (isOfOneSheet) {
                vocabulary.all(kind).stream().limit(OFFERED).map(Choice::of).forEach(offered::add);
            }
        }
        return offered;
    }

    /** The likeliest answer, null where none is likely enough. */
    @Nullable
    Choice best(DemandColumn column, List<ColumnProfile> likely, List<Choice> offered) {
        var kind = column.kind();
        if (kind == null) {
            var counts = likely.stream().filter(counting::isCount).toList();
            var people = likely.stream().filter(p -> !counting.isOtherCount(p)).toList();
            return likely.isEmpty()
                    ? offered.get(0)
                    : counts.size() == 1 || people.size() == 1 && !counting.isOther(people.get(0))
                            ? offered.get(0)
                            : null;
        }
        if (!likely.isEmpty() && likely.get(0).isOf(kind)) {
            return kind == Kind.COMMUNE && isAsLikely(likely) ? null : offered.get(0);
        }
        if (kind == Kind.COMMUNE
                && titles.named(kind) != null
                && titles.titles().isEmpty()
                && likely.stream().allMatch(p -> p.share(kind) == 0)) {
            return Choice.word(Answers.SHEET);
        }
        if (likely.isEmpty()
                && (titles.named(kind) != null
                        || kind == Kind.COMMUNE && !titles.titles().isEmpty())) {
            return offered.get(0);
        }
        if (kind == Kind.MOBILITY
                && vocabulary.estimatesMeans()
                && likely.stream().allMatch(p -> p.share(kind) < SOME)) {
            return Choice.word(Answers.ESTIMATE);
        }
        return likely.isEmpty() && vocabulary.all(kind).size() == 1 ? offered.get(0) : null;
    }

    /** True where a second column names communes too, more than one of them: a canton is one for all rows. */
    private static boolean isAsLikely(List<ColumnProfile> likely) {
        return likely.size() > 1
                && likely.get(1).isOf(Kind.COMMUNE)
                && Math.min(2, likely.get(1).first().size())
                        == Math.min(2, likely.get(0).first().size());
    }

    /** Of columns those that may count together: all of them, and of few any two or more. */
    private static List<List<ColumnProfile>> sums(List<ColumnProfile> profiles) {
        int all = profiles.size();
        if (all < 2 || all > SUMMED) {
            return all < 2 ? List.of() : List.of(profiles);
        }
        return IntStream.range(0, 1 << all)
                .filter(some -> Integer.bitCount(some) > 1)
                .boxed()
                .sorted(Comparator.comparing(some -> -Integer.bitCount(some)))
                .map(some -> IntStream.range(0, all)
                        .filter(c -> (some >> c & 1) == 1)
                        .mapToObj(profiles::get)
                        .toList())
                .toList();
    }

    /** All of some columns of figures together. */
    private Choice sum(List<ColumnProfile> profiles) {
        var columns =
                profiles.stream().map(p -> "@" + Sheet.letters(p.column())).collect(Collectors.joining("+"));
        var names = profiles.stream()
                .map(p -> findings.column(found.heading(), p.column()))
                .collect(Collectors.joining(" + "));
        return new Choice(columns, "", Words.of("choice.sum", names));
    }

    /** Kind that figures in several columns are of: the first that no column of its own says. */
    @Nullable
    Kind spreadKind(Map<DemandColumn, Integer> columns) {
        for (var kind : WideColumn.KINDS) {
            if (!columns.containsKey(DemandColumn.of(kind))) {
                return kind;
            }
        }
        return null;
    }

    Choice choice(ColumnProfile profile) {
        var heading = heading(profile.column());
        var name = findings.column(found.heading(), profile.column());
        var first = profile.first().stream().collect(Collectors.joining(", "));
        return new Choice(
                "@" + Sheet.letters(profile.column()),
                name + (heading.isEmpty() ? "" : " « " + heading + " »") + (first.isEmpty() ? "" : " : " + first),
                null);
    }

    boolean isAsked(int column, List<Question> questions) {
        var value = "@" + Sheet.letters(column);
        return questions.stream()
                .anyMatch(q -> q.choices().stream().anyMatch(c -> c.value().equals(value)));
    }
}
