package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Which columns of a table may hold what, by their content and headings. */
final class ColumnChoices {

    private static final int OFFERED = 40;
    private static final Pattern VALUE = Pattern.compile("@[A-Z]{1,3}(\\+@[A-Z]{1,3})*");
    private static final Pattern COUNT = Pattern.compile(
            "(n|nb|nbr|nbre|nombre|combien|qte|quantite|eff|effectif|total|estim)\\b.*|.*\\b(pers|personnes?|inscrits?|"
                    + "demandes?|participants?|interesses?|estimation)\\b.*");

    private static final Pattern WAITING = Pattern.compile("(.* )?(attente|waiting)( .*)?");

    private static final Pattern OTHER = Pattern.compile(
            "(age|annee|an|ans|naissance|date|jour|heure|tel|telephone|numero|no|ref|reference|id|code|cp|distance|km|"
                    + "duree|priorite|note|salle|postes)\\b.*");
    /** Headings of whatever else somebody has to say. */
    private static final Pattern REMARK = Pattern.compile(
            "(remarques?|observations?|commentaires?|notes?|precisions?|infos?|informations?|divers|details?"
                    + "|remarks?|comments?)\\b.*");

    private static final Pattern DAY = Pattern.compile("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b");

    /** One cell in so many of a column of days may be something else: a title, a note. */
    private static final int DATES_OF = 5;

    private static final double OF_AGES = 0.5;

    private static final Pattern NUMBERED = Pattern.compile("(?i)\\s*n\\s*[°º].*");

    private final TableLayout found;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<Integer, ColumnProfile> profiles = new HashMap<>();
    private final Map<Integer, Boolean> ages = new HashMap<>();

    /** @param findings that know where a column stands in the file */
    ColumnChoices(TableLayout found, Vocabulary vocabulary, Findings findings) {
        this.found = found;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    ColumnProfile profile(int column) {
        return profiles.computeIfAbsent(column, c -> ColumnProfile.of(found.sheet(), found.heading(), c, vocabulary));
    }

    /** What stands over a column; empty where nothing does. */
    String heading(int column) {
        var other = found.others().get(column);
        return other != null
                ? other
                : found.sheet().rows().stream()
                        .filter(r -> r.number() == found.heading())
                        .map(r -> r.cell(column).text())
                        .findFirst()
                        .orElse("");
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
        boolean population = column == DemandColumn.RESIDENTS && isPopulation(own, columns);
        var rivals = new ArrayList<ColumnProfile>();
        rivals.add(profile(own));
        for (int other : others) {
            boolean same = DemandColumn.of(heading(other)) == column
                    || population && profile(other).holdsFigures() && DemandColumn.of(heading(other)) == null
                    || column == DemandColumn.RESIDENTS && isWaitingList(other);
            if (same && profile(other).filled() > 0 && !isEqual(own, other)) {
                rivals.add(profile(other));
            }
        }
        return rivals.size() > 1 ? rivals : List.of();
    }

    /** Those on it ask too, beside those who have a place. */
    private boolean isWaitingList(int column) {
        return WAITING.matcher(Folding.fold(heading(column))).matches()
                && profile(column).holdsFigures();
    }

    private List<SheetRow> content() {
        return found.sheet().rows().stream()
                .filter(r -> r.number() > found.heading())
                .toList();
    }

    private boolean isEqual(int a, int b) {
        return content().stream()
                .allMatch(r -> r.cell(a).text().equals(r.cell(b).text()));
    }

    /** True where most figures of a column are about the population of their row's commune. */
    private boolean isPopulation(int column, Map<DemandColumn, Integer> columns) {
        var commune = DemandColumn.ofCommune(columns);
        int near = 0;
        int rows = 0;
        if (commune == null) {
            return false;
        }
        for (var row : content()) {
            var match = vocabulary.known(Kind.COMMUNE, row.cell(commune).text());
            int size = match.isSure() ? match.first().size() : -1;
            var amount = Amount.of(row.cell(column));
            if (size > 0 && amount.state() == Amount.State.CLEAR) {
                rows++;
                near += Math.abs(amount.value() - size) <= 0.15 * size ? 1 : 0;
            }
        }
        return rows > 0 && 2 * near > rows;
    }

    /** Of rivals for how many ask, the one that is not how many live there, if it is one. */
    @Nullable
    Choice bestRival(DemandColumn column, List<ColumnProfile> rivals) {
        if (column != DemandColumn.RESIDENTS) {
            return null;
        }
        var asking = rivals.stream()
                .filter(r -> !isPopulation(r.column(), found.columns()))
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
                        .sorted(Comparator.comparing((ColumnProfile p) -> !isCount(p))
                                .thenComparing(this::isOtherCount))
                        .toList()
                : all.filter(p -> !p.holdsFigures() || weight(p, kind) > 0)
                        .filter(p -> !isFreeText(p.column(), kind) && !holdsDates(p.column()))
                        .sorted(Comparator.comparingDouble((ColumnProfile p) -> -weight(p, kind))
                                .thenComparingInt(p -> -p.first().size()))
                        .toList();
    }

    /** How likely a column is of a kind; ages say the audience as well as half of its words. */
    private double weight(ColumnProfile profile, Kind kind) {
        boolean says = kind == Kind.AUDIENCE
                && ages.computeIfAbsent(profile.column(), c -> Ages.areIn(found.sheet(), found.heading(), c));
        return says ? Math.max(OF_AGES, profile.share(kind)) : profile.share(kind);
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
                || 2 * cells.size() < content().size();
        return beside && cells.stream().noneMatch(c -> vocabulary.isLikely(kind, c.text()));
    }

    private List<Cell> filled(int column) {
        return content().stream()
                .map(r -> r.cell(column))
                .filter(c -> !c.text().isEmpty())
                .toList();
    }

    private boolean isOther(ColumnProfile profile) {
        return OTHER.matcher(Folding.fold(heading(profile.column()))).matches() || numbersRows(profile.column());
    }

    private boolean isCount(ColumnProfile profile) {
        return COUNT.matcher(Folding.fold(heading(profile.column()))).matches()
                && !numbersRows(profile.column())
                && !isOtherCount(profile);
    }

    private boolean isOtherCount(ColumnProfile profile) {
        return DemandColumn.isOtherCount(heading(profile.column()));
    }

    /** True where a column counts the rows: 1, 2, 3, and so on under N°, or without a heading. */
    private boolean numbersRows(int column) {
        var title = heading(column);
        if (!title.isEmpty() && !NUMBERED.matcher(title).matches()) {
            return false;
        }
        var texts = content().stream()
                .map(r -> r.cell(column).text())
                .filter(t -> !t.isEmpty())
                .toList();
        return texts.size() > 1
                && IntStream.range(0, texts.size()).allMatch(i -> texts.get(i).equals(Integer.toString(i + 1)));
    }

    /**
     * All that is offered: columns, then what may hold for all rows.
     *
     * @param isOfOneSheet false where the question is about several sheets, which have no commune in common
     */
    List<Choice> offered(DemandColumn column, List<ColumnProfile> likely, boolean isOfOneSheet) {
        var offered = new ArrayList<Choice>();
        var kind = column.kind();
        var last = kind == null ? likely.stream().filter(this::isOtherCount).toList() : List.<ColumnProfile>of();
        var first = likely.stream().filter(p -> !last.contains(p)).toList();
        first.forEach(p -> offered.add(choice(p)));
        var asking = likely.stream()
                .filter(p -> !isOtherCount(p) || isWaitingList(p.column()))
                .toList();
        if (kind == null && asking.size() > 1) {
            offered.add(sum(asking));
        }
        if (kind == null) {
            offered.add(Choice.word(Answers.EACH_ROW));
            last.forEach(p -> offered.add(choice(p)));
        } else {
            if (kind == Kind.COMMUNE && !titles().isEmpty()) {
                offered.add(Choice.word(Answers.TITLE));
            }
            if (named(kind) != null) {
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
            var counts = likely.stream().filter(this::isCount).toList();
            var people = likely.stream().filter(p -> !isOtherCount(p)).toList();
            return likely.isEmpty()
                    ? offered.get(0)
                    : counts.size() == 1 || people.size() == 1 && !isOther(people.get(0)) ? offered.get(0) : null;
        }
        if (!likely.isEmpty() && likely.get(0).isOf(kind)) {
            return kind == Kind.COMMUNE && isAsLikely(likely) ? null : offered.get(0);
        }
        if (likely.isEmpty() && (named(kind) != null || kind == Kind.COMMUNE && !titles().isEmpty())) {
            return offered.get(0);
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

    /** The commune, theme, audience or means that the sheet is named after, null where it is none. */
    @Nullable
    Entry named(Kind kind) {
        var name = found.sheet().name();
        var match = name.isEmpty() ? Match.NONE : vocabulary.known(kind, name);
        return match.isSure() ? match.first() : null;
    }

    /** Communes that lines with nothing else in them name, ids by the number of the line; none where a row stands over the first. */
    SortedMap<Integer, String> titles() {
        var titles = new TreeMap<Integer, String>();
        for (var row : found.sheet().rows()) {
            var match = title(row);
            if (match.isSure()) {
                titles.put(row.number(), match.first().id());
            }
        }
        var first = found.sheet().rows().stream()
                .filter(r -> r.number() > found.heading())
                .findFirst();
        boolean above = !titles.isEmpty()
                && first.isPresent()
                && titles.firstKey() <= first.get().number();
        return above ? titles : new TreeMap<>();
    }

    /** The commune that a line names, with nothing beside it but what that is called: {@code Commune : Grandval}. */
    private Match title(SheetRow row) {
        var filled = row.cells().stream()
                .filter(c -> !c.isBlank() && !c.covered())
                .map(Cell::text)
                .limit(3)
                .toList();
        if (filled.size() == 2 && vocabulary.heading(filled.get(0)) == DemandColumn.COMMUNE) {
            return vocabulary.known(Kind.COMMUNE, filled.get(1));
        }
        if (filled.size() != 1) {
            return Match.NONE;
        }
        var match = vocabulary.known(Kind.COMMUNE, filled.get(0));
        int colon = filled.get(0).indexOf(':');
        return colon > 0 && vocabulary.heading(filled.get(0).substring(0, colon)) == DemandColumn.COMMUNE
                ? vocabulary.known(Kind.COMMUNE, filled.get(0).substring(colon + 1))
                : match;
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

    private Choice choice(ColumnProfile profile) {
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

    boolean isMisspelt(DemandColumn column, String text) {
        var folded = Folding.fold(text);
        return folded.length() >= 4 && column.words().stream().anyMatch(w -> isNear(w, folded));
    }

    private static boolean isNear(String word, String folded) {
        int letters = Math.min(word.length(), folded.length());
        return letters >= 5 && new LevenshteinDistance(letters >= 8 ? 2 : 1).apply(word, folded) >= 0;
    }
}
