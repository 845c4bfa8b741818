package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words of a row stand for: its commune, theme, audience and means of transport. */
final class RowWords {

    private static final Pattern DITTO =
            Pattern.compile("(?i)idem|id\\.?|d[iî]to|ditto|same|\"|''|»|〃|″|[-–—]? ?(\"|''|»|〃|″) ?[-–—]?");

    private static final Pattern EXAMPLE = Pattern.compile("(p )?(ex|exemple|example|e g)( .*)?");

    private static final Pattern UNSAID = Pattern.compile(
            "(je )?(ne )?sa(is|it) pas( encore)?|nsp|inconnue?s?|non (connue?|precisee?|renseignee?|communiquee?|dit)"
                    + "|pas (precise|renseigne|dit)|(i )?do(es)? ?n ?t know|unknown|not (known|said)");

    private static final Pattern EVERYBODY = Pattern.compile(
            "tou(t|s|te|tes)( les)?( publics?)?( confondus)?|tout le monde|(grand|general) public|public mixte|"
                    + "all( audiences)?|everybody|everyone");

    private static final String BLANK_MEANS = "BLANK:" + Kind.MOBILITY;

    private static final String ABOVE_MEANS = "ABOVE:" + Kind.MOBILITY;

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final Map<Kind, CellMeaning> above = new EnumMap<>(Kind.class);

    /** Rows that ask for nothing, but whose word blank cells below them may lean on. */
    private final Map<Kind, SheetRow> passed = new EnumMap<>(Kind.class);

    /** Rows whose word is the one above. */
    private final Map<Kind, SheetRow> origins = new EnumMap<>(Kind.class);

    private final Set<Synonym> learnt = new LinkedHashSet<>();

    private final boolean ofPersons;
    private final Map<String, Boolean> unsaid = new HashMap<>();
    private final Map<Integer, Boolean> gaps = new HashMap<>();
    private final Map<Integer, Boolean> ages = new HashMap<>();

    /** @param ofPersons true where each row is the request of a person */
    RowWords(TableLayout layout, Vocabulary vocabulary, Answers answers, Findings findings, boolean ofPersons) {
        this.ofPersons = ofPersons;
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
    }

    List<Synonym> learnt() {
        return List.copyOf(learnt);
    }

    /** True where the row's commune is one for sure, and remembers it for the rows below. */
    boolean isCommune(SheetRow row) {
        boolean sure = isCommune(communeCell(row).text());
        if (sure) {
            remember(row);
        }
        return sure;
    }

    boolean isCommune(String word) {
        return vocabulary.match(Kind.COMMUNE, word).isSure();
    }

    boolean isBlankCommune(SheetRow row) {
        return isBlank(Kind.COMMUNE, row);
    }

    /** Remembers what a row that asks for nothing says, for blank cells below it. */
    void remember(SheetRow row) {
        for (var kind : Kind.values()) {
            if (!isBlank(kind, row)) {
                passed.put(kind, row);
            }
        }
    }

    /** Remembers what a row says whose questions were taken back, and what its blank cells leant on: it is asked below it. */
    void rememberUnasked(SheetRow row) {
        remember(row);
        for (var kind : Kind.values()) {
            var leant = origins.get(kind);
            if (isBlank(kind, row) && leant != null) {
                passed.putIfAbsent(kind, leant);
            }
        }
    }

    CellMeaning meant(Kind kind, SheetRow row) {
        boolean blank = isBlank(kind, row);
        var before = passed.remove(kind);
        if (blank && before != null) {
            above.put(kind, read(kind, before));
            origins.put(kind, before);
        }
        var same = above.get(kind);
        if (blank && same != null && isDitto(cellOf(kind, row))) {
            return same;
        }
        var meant = read(kind, row);
        if (!blank) {
            above.put(kind, meant);
            origins.put(kind, row);
        }
        return meant;
    }

    private CellMeaning read(Kind kind, SheetRow row) {
        return kind == Kind.COMMUNE ? commune(row) : other(kind, row);
    }

    private boolean isBlank(Kind kind, SheetRow row) {
        var cell = cellOf(kind, row);
        return cell.isBlank() || isDitto(cell) || isUnsaid(kind, cell);
    }

    /** True of means of transport of which somebody wrote that they are not known, where they can be estimated. */
    private boolean isUnsaid(Kind kind, Cell cell) {
        return kind == Kind.MOBILITY
                && vocabulary.estimatesMeans()
                && unsaid.computeIfAbsent(cell.text(), this::isUnsaid);
    }

    private boolean isUnsaid(String text) {
        boolean unsaid = text.matches("[?\\s]*[?][?\\s]*")
                || UNSAID.matcher(Folding.fold(text)).matches();
        return unsaid && !vocabulary.match(Kind.MOBILITY, text).isSure();
    }

    private Cell cellOf(Kind kind, SheetRow row) {
        return kind == Kind.COMMUNE ? communeCell(row) : cell(row, DemandColumn.of(kind));
    }

    /** A mark for what stands above. */
    private static boolean isDitto(Cell cell) {
        return cell.text().length() < 6 && DITTO.matcher(cell.text()).matches();
    }

    private Cell cell(SheetRow row, DemandColumn heading) {
        int column = layout.column(heading);
        return column < 0 ? Cell.BLANK : row.cell(column);
    }

    private Cell communeCell(SheetRow row) {
        var name = cell(row, DemandColumn.COMMUNE);
        return name.isBlank() ? cell(row, DemandColumn.INSEE) : name;
    }

    private CellMeaning commune(SheetRow row) {
        var code = cell(row, DemandColumn.INSEE);
        var name = cell(row, DemandColumn.COMMUNE);
        var byCode = code.isBlank() ? Match.NONE : vocabulary.match(Kind.COMMUNE, code.text());
        if (column(Kind.COMMUNE) < 0) {
            var titles = layout.titled().headMap(row.number());
            return titles.isEmpty()
                    ? missing(Kind.COMMUNE)
                    : CellMeaning.of(Objects.requireNonNull(titles.get(titles.lastKey())));
        }
        if (name.isBlank()) {
            return code.isBlank()
                    ? blank(Kind.COMMUNE, row, column(Kind.COMMUNE))
                    : word(Kind.COMMUNE, row, layout.column(DemandColumn.INSEE), code, byCode);
        }
        var byName = hinted(vocabulary.match(Kind.COMMUNE, name.text()), row);
        int column = layout.column(DemandColumn.COMMUNE);
        if (!byCode.isSure()) {
            if (!code.isBlank() && byName.isSure()) {
                findings.noticeOnce(
                        "CODE:" + code.text(),
                        Place.of(row.number(), layout.column(DemandColumn.INSEE)),
                        code.text(),
                        Words.of("code.unknown"));
            }
            return word(Kind.COMMUNE, row, column, name, byName);
        }
        boolean agree = byName.candidates().contains(byCode.first()) || !byName.isSure();
        return agree ? CellMeaning.of(byCode.first().id()) : contradiction(row, column, code, name, byCode, byName);
    }

    private CellMeaning contradiction(SheetRow row, int column, Cell code, Cell name, Match byCode, Match byName) {
        var key = "CODE:" + QuestionKeys.of(code.text() + " " + name.text());
        var choices = List.of(Choice.of(byCode.first()), Choice.of(byName.first()), Choice.word(Answers.LEAVE_OUT));
        var problem = Words.of("code.other", code.text(), byCode.first().name(), Words.excerpt(name.text()));
        return decided(
                Kind.COMMUNE,
                key,
                Place.of(row.number(), column),
                Findings.aboutWord(key, Kind.COMMUNE, name.text(), problem, choices, false, row.number()));
    }

    /** Of several communes of one name, a postal code or département beside it points to those there. */
    private Match hinted(Match match, SheetRow row) {
        if (match.certainty() != Match.Certainty.AMBIGUOUS) {
            return match;
        }
        var digits = hint(row);
        if (digits.length() < 2) {
            return match;
        }
        var there = match.candidates().stream()
                .filter(c -> c.id().startsWith(digits.substring(0, 2)))
                .toList();
        return there.size() == 1 ? new Match(Match.Certainty.AMBIGUOUS, there) : match;
    }

    /** Digits beside a commune's name; a spreadsheet program takes the 0 at a code's beginning away. */
    private String hint(SheetRow row) {
        for (var heading : List.of(DemandColumn.POSTCODE, DemandColumn.INSEE, DemandColumn.COMMUNE)) {
            var digits = cell(row, heading).text().replaceAll("[^0-9]", "");
            if (!digits.isEmpty()) {
                return digits.length() == 4 ? "0" + digits : digits;
            }
        }
        return "";
    }

    private int column(Kind kind) {
        int column = layout.column(DemandColumn.of(kind));
        return kind == Kind.COMMUNE && column < 0 ? layout.column(DemandColumn.INSEE) : column;
    }

    private CellMeaning other(Kind kind, SheetRow row) {
        int column = column(kind);
        if (column < 0) {
            return missing(kind);
        }
        var cell = row.cell(column);
        if (kind == Kind.MOBILITY && vocabulary.estimatesMeans() && (cell.isBlank() || isUnsaid(kind, cell))) {
            return blankMeans(row, column);
        }
        if (cell.isBlank()) {
            return blank(kind, row, column);
        }
        if (kind == Kind.AUDIENCE && ofAges(column)) {
            return age(row, column, cell);
        }
        return word(kind, row, column, cell, vocabulary.match(kind, cell.text()));
    }

    private boolean ofAges(int column) {
        return ages.computeIfAbsent(column, c -> Ages.areIn(layout.sheet(), layout.heading(), c));
    }

    /** The audience of an age: that of its band, asked once, and of bands as they are written that of the words. */
    private CellMeaning age(SheetRow row, int column, Cell cell) {
        var band = AgeBand.of(cell.text());
        if (band == null) {
            return word(Kind.AUDIENCE, row, column, cell, vocabulary.match(Kind.AUDIENCE, Ages.inYears(cell.text())));
        }
        findings.noticeOnce("AGES", Place.of(layout.heading(), column), "", Words.of("ages"));
        return decided(
                Kind.AUDIENCE, band.key(), Place.of(row.number(), column), band.question(vocabulary, row.number()));
    }

    /** What holds for all rows; nothing as long as nobody said so. */
    private CellMeaning missing(Kind kind) {
        var given = layout.given().get(kind);
        return given == null ? CellMeaning.OPEN : given;
    }

    private CellMeaning blank(Kind kind, SheetRow row, int column) {
        var before = above.get(kind);
        boolean ofOther = ofPersons && kind != Kind.COMMUNE && isGap(column);
        var choices = new ArrayList<>(
                ofOther ? Choice.all(List.of(), vocabulary.all(kind)) : List.of(Choice.word(Answers.LEAVE_OUT)));
        if (before != null) {
            choices.add(ofOther ? choices.size() - 1 : 0, Choice.word(Answers.ABOVE));
        }
        var key = (before == null ? "BLANK:" : "ABOVE:") + kind;
        boolean likely = before != null && !ofOther && (kind == Kind.COMMUNE || kind == Kind.THEME);
        if (Answers.ABOVE.equals(answers.of(key)) && before != null) {
            return before;
        }
        return decided(
                kind,
                key,
                Place.of(row.number(), column),
                Findings.aboutWord(
                        key,
                        kind,
                        "",
                        Words.of("blank", DemandColumn.of(kind).title()),
                        choices,
                        likely,
                        row.number()));
    }

    /** True of a column whose blank cells are few: what stands above one is another person's, and no heading of a group. */
    private boolean isGap(int column) {
        return gaps.computeIfAbsent(column, c -> 2 * blank(c) < layout.rows());
    }

    private long blank(int column) {
        return layout.content().stream().filter(r -> r.cell(column).isBlank()).count();
    }

    /** Means of transport that a cell does not say may be estimated, as those of a missing column: it is asked once. */
    private CellMeaning blankMeans(SheetRow row, int column) {
        var before = above.get(Kind.MOBILITY);
        var place = Place.of(row.number(), column);
        boolean noneAbove =
                before == null && (answers.of(BLANK_MEANS) != null || Answers.ABOVE.equals(answers.of(ABOVE_MEANS)));
        var key = noneAbove ? BLANK_MEANS : ABOVE_MEANS;
        if (Answers.ABOVE.equals(answers.of(key)) && before != null) {
            return before;
        }
        if (Answers.ESTIMATE.equals(answers.of(key))) {
            findings.noticeOnce("BLANK:ESTIMATE", place, "", Words.of("means.estimated.blank"));
            return CellMeaning.of(Answers.ESTIMATE);
        }
        var choices = new ArrayList<>(List.of(Choice.word(Answers.ESTIMATE)));
        if (!noneAbove) {
            choices.add(ofPersons ? 1 : 0, Choice.word(Answers.ABOVE));
        }
        choices.add(Choice.word(Answers.LEAVE_OUT));
        var problem = Words.of("blank.means", DemandColumn.MOBILITY.title());
        return decided(
                Kind.MOBILITY,
                key,
                place,
                Findings.aboutWord(key, Kind.MOBILITY, row.cell(column).text(), problem, choices, false, row.number()));
    }

    private CellMeaning word(Kind kind, SheetRow row, int column, Cell cell, Match read) {
        var match = kind == Kind.MOBILITY && Folding.fold(cell.text()).equals("car") && layout.isEnglish()
                ? vocabulary.match(kind, "by car")
                : read;
        var place = Place.of(row.number(), column);
        if (cell.covered()) {
            findings.noticeOnce("MERGED:" + kind, place, cell.text(), Words.of("merged"));
        }
        boolean ambiguous = match.certainty() == Match.Certainty.AMBIGUOUS;
        var beside = ambiguous && kind == Kind.COMMUNE ? " " + hint(row) : "";
        var key = kind + ":" + QuestionKeys.of(cell.text() + beside);
        if (match.certainty() == Match.Certainty.SYNONYM) {
            findings.noticeOnce(
                    key, place, cell.text(), Words.of("synonym", match.first().name()));
        }
        if (match.isSure()) {
            return CellMeaning.of(match.first().id());
        }
        if (kind == Kind.COMMUNE && EXAMPLE.matcher(Folding.fold(cell.text())).matches()) {
            return example(key, place, cell, match);
        }
        var parts = CellParts.of(vocabulary, kind, cell.text());
        if (!parts.unknown().isEmpty()) {
            return inPart(kind, key, place, cell, parts);
        }
        var several = parts.named();
        if (several.size() > 1) {
            return several(kind, key, place, cell, several);
        }
        var likely = several.size() == 1 ? new Match(Match.Certainty.NEAR, several) : match;
        var choices = new ArrayList<>(
                Choice.all(likely.candidates(), kind == Kind.COMMUNE ? List.of() : vocabulary.all(kind)));
        if (isEverybody(kind, cell) && likely.candidates().isEmpty()) {
            if (Answers.BY_THEME.equals(answers.of(key))) {
                return CellMeaning.OF_THEME;
            }
            choices.add(0, Choice.word(Answers.BY_THEME));
        }
        boolean near = likely.certainty() == Match.Certainty.NEAR
                || kind == Kind.COMMUNE && likely.candidates().size() == 1;
        var meant = decided(
                kind,
                key,
                place,
                Findings.aboutWord(key, kind, cell.text(), problem(kind, cell, likely), choices, near, row.number()));
        if (!meant.isOpen() && !meant.isLeftOut() && !ambiguous && cell.kind() == Cell.Kind.TEXT) {
            learnt.add(new Synonym(kind, cell.text(), meant.value()));
        }
        return meant;
    }

    /** A row that shows how to fill in the table. */
    private CellMeaning example(String key, Place place, Cell cell, Match match) {
        var choices = new ArrayList<Choice>(List.of(Choice.word(Answers.LEAVE_OUT)));
        match.candidates().stream().map(Choice::of).forEach(choices::add);
        return decided(
                Kind.COMMUNE,
                key,
                place,
                Findings.aboutWord(
                        key, Kind.COMMUNE, cell.text(), Words.of("word.example"), choices, true, place.row()));
    }

    /** Known and unknown things in one cell: nothing is proposed, as a proposal would drop what is unknown. */
    private CellMeaning inPart(Kind kind, String key, Place place, Cell cell, CellParts parts) {
        var unknown = Words.excerpt(String.join(", ", parts.unknown()));
        var problem = Words.of("word.part", names(parts.named()), unknown);
        var choices = Choice.all(parts.named(), vocabulary.all(kind));
        var question = Findings.aboutWord(key, kind, cell.text(), problem, choices, false, place.row());
        var meant = decided(kind, key, place, question);
        sayWhatIsDropped(key, place, cell, meant, unknown);
        return meant;
    }

    private void sayWhatIsDropped(String key, Place place, Cell cell, CellMeaning meant, String dropped) {
        if (!meant.isOpen() && !meant.isLeftOut()) {
            findings.noticeOnce(key, place, cell.text(), Words.of("word.dropped", dropped));
        }
    }

    private static String names(List<Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.joining(", "));
    }

    private CellMeaning several(Kind kind, String key, Place place, Cell cell, List<Entry> several) {
        var things = new SeveralThings(kind, several);
        var counted = things.meaning(answers.of(key));
        if (counted.isPresent()) {
            return counted.get();
        }
        var choices = new ArrayList<>(things.choices());
        choices.addAll(Choice.all(several, kind == Kind.COMMUNE ? List.of() : vocabulary.all(kind)));
        var question = Findings.aboutWord(
                key,
                kind,
                cell.text(),
                Words.of(kind == Kind.THEME ? "word.several" : "word.several.shared", names(several)),
                choices,
                kind == Kind.THEME,
                place.row());
        var meant = decided(kind, key, place, question);
        if (!meant.isOpen() && !meant.isLeftOut()) {
            var others =
                    several.stream().filter(e -> !e.id().equals(meant.value())).toList();
            sayWhatIsDropped(key, place, cell, meant, names(others));
        }
        return meant;
    }

    private Sentence problem(Kind kind, Cell cell, Match match) {
        return switch (match.certainty()) {
            case NEAR -> near(kind, cell, match);
            case AMBIGUOUS ->
                switch (match.candidates().size()) {
                    case 1 ->
                        kind == Kind.COMMUNE
                                ? Words.of("word.hinted", match.first().name())
                                : Words.of("word.perhaps", 1, match.first().name());
                    case 2 -> either(kind, match);
                    default -> Words.of("word.ambiguous", match.candidates().size());
                };
            default ->
                cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.FORMULA
                        ? Words.of(cell.kind() == Cell.Kind.ERROR ? "figure.error" : "figure.formula")
                        : kind == Kind.COMMUNE && cell.text().matches("\\d{5}")
                                ? Words.of("word.code")
                                : Words.of(isEverybody(kind, cell) ? "word.everybody" : "word.unknown." + kind);
        };
    }

    /** An audience of all, where the territory has none. */
    private static boolean isEverybody(Kind kind, Cell cell) {
        return kind == Kind.AUDIENCE
                && EVERYBODY.matcher(Folding.fold(cell.text())).matches();
    }

    /** Communes of one name are told apart by more than that. */
    private static Sentence either(Kind kind, Match match) {
        return kind == Kind.COMMUNE
                ? Words.of("word.ambiguous", 2)
                : Words.of(
                        "word.either",
                        match.first().name(),
                        match.candidates().get(1).name());
    }

    private Sentence near(Kind kind, Cell cell, Match match) {
        var name = match.first().name();
        var learnt = vocabulary.learnt(kind, cell.text());
        return learnt == null ? Words.of("word.near." + kind, name) : Words.of("word.learnt", name, learnt);
    }

    /** What somebody decided; where nobody did, the question is asked. */
    private CellMeaning decided(Kind kind, String key, Place place, Question question) {
        var answer = answers.of(key);
        if (answer != null && answer.equals(Answers.LEAVE_OUT)) {
            return CellMeaning.LEFT_OUT;
        }
        if (answer != null && vocabulary.has(kind, answer)) {
            return CellMeaning.of(answer);
        }
        findings.ask(place, question);
        return CellMeaning.OPEN;
    }
}
