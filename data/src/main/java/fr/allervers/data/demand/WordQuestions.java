package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What words in cells stand for, by the territory's lists and what somebody decided; of each that is not sure it is asked. */
final class WordQuestions {

    private static final Pattern EXAMPLE = Pattern.compile("(p )?(ex|exemple|example|e g)( .*)?");

    private static final Pattern EVERYBODY = Pattern.compile(
            "t ?p|tou(t|s|te|tes)( les)?( publics?)?( confondus)?|(tt|ts|tte|ttes)( les)? publics?( confondus)?|"
                    + "(tt|ts|tte|ttes|tous|tout) pub|tt le monde|tout le monde|(grand|general) public|public mixte|"
                    + "all( audiences)?|everybody|everyone|tout venant|sans distinction|"
                    + "(tous|tout)( les)? ages?( confondus)?|(les )?(usagers|adherents|administres|lecteurs|abonnes)"
                    + "( (du|de la|de l|de) (ccas|mairie|centre social|mediatheque|bibliotheque|mjc|espace france services|france services))?|"
                    + "(toute )?(la )?population|"
                    + "(les )?habitants( (d|du|des|en|un|quartiers?|prioritaires?|qpv|villages?|communes?|secteurs?))*");

    private static final Pattern EVERYTHING = Pattern.compile(
            "(un peu de |de )?tout|tous( les)? (themes|sujets|ateliers)|toutes( les)? (thematiques|demandes)|everything|all themes");

    /** A part of a commune has often a line of its own below the commune's, and is counted in it already. */
    private static final Pattern PART = Pattern.compile(
            "(dont |le |la |les )*(quartiers?|hameaux?|lieux? dits?|secteurs?|cites?|annexes?|dont)\\b.*");

    /** What stands in brackets behind a name, or behind a dash. */
    private static final Pattern BESIDE = Pattern.compile("\\(([^()]*\\p{L}[^()]*)\\)|\\s[-–—]\\s+(.*\\p{L}.*)$");

    private final TableLayout layout;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;
    private final Set<Synonym> learnt = new LinkedHashSet<>();
    private final EverybodyRows everybody;
    private final Map<Integer, SheetRow> rows = new HashMap<>();

    WordQuestions(
            TableLayout layout, Vocabulary vocabulary, Answers answers, Findings findings, AudienceSharing foretold) {
        this.layout = layout;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
        this.everybody = new EverybodyRows(layout, vocabulary, answers, foretold);
    }

    /** Words whose meaning somebody decided. */
    List<Synonym> learnt() {
        return List.copyOf(learnt);
    }

    /**
     * What a word means; where that is not sure, it is asked.
     *
     * @param read what it may be
     * @param hint digits beside a commune's name, by which several of one name are told apart
     */
    CellMeaning of(Kind kind, Place place, Cell cell, Match read, String hint) {
        var match = kind == Kind.MOBILITY && Folding.fold(cell.text()).equals("car") && layout.isEnglish()
                ? vocabulary.match(kind, "by car")
                : read;
        if (cell.covered()) {
            findings.noticeOnce("MERGED:" + kind, place, cell.text(), Words.of("merged"));
        }
        boolean ambiguous = match.certainty() == Match.Certainty.AMBIGUOUS;
        var beside = ambiguous && kind == Kind.COMMUNE ? " " + hint : "";
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
        var ofParts = new PartQuestions(this, vocabulary, answers, findings).of(kind, key, place, cell, match, parts);
        if (ofParts != null) {
            return ofParts;
        }
        var likely = parts.named().size() == 1 && !(match.isClear() && vocabulary.isWord(kind, cell.text()))
                ? new Match(parts.weak() ? Match.Certainty.WEAK : Match.Certainty.NEAR, parts.named())
                : match;
        var choices = new ArrayList<>(
                Choice.all(likely.candidates(), kind == Kind.COMMUNE ? List.of() : vocabulary.all(kind)));
        boolean ofAnybody = kind == Kind.AUDIENCE && !likely.isProposed();
        boolean ofEverybody = ofAnybody && isNoAudience(cell);
        if (ofAnybody) {
            var counted = everybody.meaning(answers.of(key));
            if (counted.isOpen()) {
                choices.addAll(ofEverybody ? 0 : choices.size() - 1, everybody.choices(ofEverybody));
            } else {
                if (!counted.isOfTheme()) {
                    findings.noticeOnce(key, place, cell.text(), Words.of("audience.estimated"));
                }
                return counted;
            }
        }
        boolean ofAnyMeans = kind == Kind.MOBILITY && !likely.isProposed() && vocabulary.estimatesMeans();
        boolean withoutCar = ofAnyMeans && saysWithoutCar(cell);
        boolean ofNoMeans = ofAnyMeans && likely.candidates().isEmpty();
        if (withoutCar || ofNoMeans) {
            var estimate = withoutCar ? Answers.WITHOUT_CAR : Answers.ESTIMATE;
            var answer = Objects.requireNonNullElse(answers.of(key), "");
            if (estimate.equals(answer) || ofNoMeans && Answers.ESTIMATE.equals(answer)) {
                findings.noticeOnce(
                        key,
                        place,
                        cell.text(),
                        Words.of(
                                Answers.WITHOUT_CAR.equals(answer)
                                        ? "means.estimated.withoutCar"
                                        : "means.estimated.blank"));
                return CellMeaning.of(answer);
            }
            choices.add(0, Choice.word(estimate));
        }
        boolean part =
                kind == Kind.COMMUNE && PART.matcher(Folding.fold(cell.text())).matches();
        boolean guessed = isGuessed(kind, likely) && !isEverything(kind, cell.text()) || isOfOtherTimes(kind, likely);
        boolean near = !part
                && (likely.isProposed()
                        || kind == Kind.COMMUNE && likely.candidates().size() == 1
                        || withoutCar
                        || guessed
                        || ofEverybody && vocabulary.estimatesAudiences());
        var asked = Findings.aboutWord(key, kind, cell.text(), problem(kind, cell, likely), choices, near, place.row());
        var meant = decided(
                kind,
                key,
                place,
                ofEverybody && answers.of(key) == null
                        ? asked.weakly(everybody.of(row(place.row())))
                        : withoutCar || guessed ? asked.weakly(null) : asked.by(likely));
        if (kind == Kind.COMMUNE && !meant.isOpen() && !meant.isLeftOut()) {
            sayWhichPartIsDropped(key, place, cell, meant);
        }
        if (!ambiguous && !isEverything(kind, cell.text())) {
            learn(kind, cell, meant);
        }
        return meant;
    }

    /** True of a theme that is none: what it may begin with is offered first, and who asks for all does not say what. */
    static boolean isEverything(Kind kind, String text) {
        return kind == Kind.THEME && EVERYTHING.matcher(Folding.fold(text)).matches();
    }

    /** True of a word that fits audiences of the same people at different times only: the first is proposed, to be checked. */
    private static boolean isOfOtherTimes(Kind kind, Match likely) {
        return kind == Kind.AUDIENCE
                && likely.certainty() == Match.Certainty.AMBIGUOUS
                && AudienceTimes.areOfTheSame(likely.candidates());
    }

    /**
     * True of a theme's word that may stand for one thing, or for something that nobody knows. Audiences and means are never
     * guessed so: they decide when and how people can come.
     */
    private static boolean isGuessed(Kind kind, Match likely) {
        return kind == Kind.THEME
                && likely.certainty() == Match.Certainty.AMBIGUOUS
                && likely.candidates().size() == 1;
    }

    /** Remembers what somebody decided that a word means. */
    void learn(Kind kind, Cell cell, CellMeaning meant) {
        if (!meant.isOpen() && !meant.isLeftOut() && cell.kind() == Cell.Kind.TEXT) {
            learnt.add(new Synonym(kind, cell.text(), meant.value()));
        }
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

    /** A quarter that is named beside its commune is not planned for by itself. */
    private void sayWhichPartIsDropped(String key, Place place, Cell cell, CellMeaning meant) {
        var name = vocabulary.entry(Kind.COMMUNE, meant.value()).name();
        var beside = BESIDE.matcher(cell.text());
        if (beside.find()) {
            var part = beside.group(beside.group(1) == null ? 2 : 1).strip();
            if (!Folding.commune(name).contains(Folding.commune(part))) {
                findings.noticeOnce(key, place, cell.text(), Words.of("commune.part", Words.excerpt(part), name));
            }
        }
    }

    /** Residents of a row, as far as its figures are clear. */
    long residents(int number) {
        var row = row(number);
        return row == null ? 0 : layout.residents(row, answers);
    }

    /** A row of demand by its number, null where that is none. */
    private @Nullable SheetRow row(int number) {
        if (rows.isEmpty()) {
            layout.content().forEach(r -> rows.put(r.number(), r));
        }
        return rows.get(number);
    }

    private Sentence problem(Kind kind, Cell cell, Match match) {
        if (isEverything(kind, cell.text()) && !match.isClear()) {
            return Words.of("word.everything");
        }
        if (isOfOtherTimes(kind, match)) {
            return Words.of(
                    "word.times",
                    match.first().name(),
                    match.candidates().stream().skip(1).map(Entry::name).collect(Collectors.joining(", ")));
        }
        if (kind == Kind.AUDIENCE && match.certainty() == Match.Certainty.AMBIGUOUS && isEverybody(cell)) {
            return unknown(kind, cell);
        }
        if (kind == Kind.MOBILITY && !match.isProposed() && saysWithoutCar(cell)) {
            return Words.of(
                    "word.withoutCar",
                    match.candidates().stream().limit(2).map(Entry::name).toArray());
        }
        return switch (match.certainty()) {
            case NEAR -> near(kind, cell, match);
            case WEAK -> Words.of("word.weak", match.first().name());
            case AMBIGUOUS ->
                switch (match.candidates().size()) {
                    case 1 ->
                        kind == Kind.COMMUNE
                                ? Words.of("word.hinted", match.first().name())
                                : Words.of(
                                        kind == Kind.THEME ? "word.guessed" : "word.perhaps",
                                        1,
                                        match.first().name());
                    case 2 -> either(kind, match);
                    default -> Words.of("word.ambiguous", match.candidates().size());
                };
            default ->
                cell.kind() == Cell.Kind.ERROR || cell.kind() == Cell.Kind.FORMULA
                        ? Words.of(cell.kind() == Cell.Kind.ERROR ? "figure.error" : "figure.formula")
                        : kind == Kind.COMMUNE && cell.text().matches("\\d{5}")
                                ? Words.of("word.code")
                                : unknown(kind, cell);
        };
    }

    private Sentence unknown(Kind kind, Cell cell) {
        if (kind == Kind.AUDIENCE && isNoAudience(cell)) {
            boolean shares = vocabulary.estimatesAudiences();
            return isEverybody(cell)
                    ? Words.of("word.everybody", shares ? 1 : 0)
                    : Words.of(
                            "word.means",
                            vocabulary.known(Kind.MOBILITY, cell.text()).first().name(),
                            shares ? 1 : 0);
        }
        return Words.of("word.unknown." + kind);
    }

    /** True of what a column of audiences says that is none: everybody, where the territory has no such audience, or how they come. */
    private boolean isNoAudience(Cell cell) {
        return isEverybody(cell) || vocabulary.known(Kind.MOBILITY, cell.text()).isSure();
    }

    private static boolean isEverybody(Cell cell) {
        return EVERYBODY.matcher(Folding.fold(cell.text())).matches();
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
        if (learnt == null && kind == Kind.COMMUNE && cell.text().matches("[^\\p{L}]*\\d[^\\p{L}]*")) {
            return Words.of("word.former", name);
        }
        return learnt == null ? Words.of("word.near." + kind, name) : Words.of("word.learnt", name, learnt);
    }

    /** True of who has no car, where it is known by which means such may come. */
    private boolean saysWithoutCar(Cell cell) {
        return vocabulary.estimatesMeansWithoutCar() && WithoutCar.isSaidBy(cell.text());
    }

    /** What somebody decided; where nobody did, the question is asked. */
    CellMeaning decided(Kind kind, String key, Place place, Question question) {
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
