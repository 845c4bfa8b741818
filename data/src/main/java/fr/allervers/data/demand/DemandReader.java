package fr.allervers.data.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads demand out of a file's tables. Reading again with the {@link Answers} to its questions is how a mend is made;
 * the file itself never changes, and the same file and answers give the same reading.
 */
public final class DemandReader {

    /** Rounds in which answers may lead to new questions. */
    private static final int ROUNDS = 5;

    /** Key of the question about a file whose letters make no words. */
    static final String ENCODING = "ENCODING";

    /** Encodings of which there is nothing to say. */
    private static final Set<String> USUAL = Set.of("", "UTF-8", "UTF-16", "UTF-32", "windows-1252");

    private final Vocabulary vocabulary;
    private final @Nullable Quarter quarter;

    /** For demand of whatever quarter. */
    public DemandReader(Vocabulary vocabulary) {
        this(vocabulary, null);
    }

    /** @param quarter that demand is for: a file that says another is asked about; null where it is not known */
    public DemandReader(Vocabulary vocabulary, @Nullable Quarter quarter) {
        this.vocabulary = vocabulary;
        this.quarter = quarter;
    }

    /**
     * Reads with what is decided so far.
     *
     * @throws UnreadableDemandException where there is no table of demand in it
     */
    public DemandReading read(Workbook given, Answers answers) {
        var findings = new Findings();
        try {
            return read(given, answers, findings);
        } catch (UnreadableDemandException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw UnreadableDemandException.unforeseen(findings.row(), e);
        }
    }

    private DemandReading read(Workbook given, Answers answers, Findings findings) {
        if (!given.isLegible() && !Answers.KEEP.equals(answers.of(ENCODING))) {
            return illegible(given, answers, findings);
        }
        var shapes = new SheetShapes(given, vocabulary);
        var file = CarColumn.spelt(new MarkedColumns(vocabulary).merged(TitleLines.alone(shapes.workbook())));
        var finder = new LayoutFinder(vocabulary);
        var found = finder.find(file);
        var beside = finder.further(file, found);
        var personal = PersonalColumns.of(
                file, Stream.concat(found.stream(), beside.stream()).toList(), vocabulary);
        sayWhatIsPersonal(personal, findings);
        var workbook = personal.workbook();
        var collector = new RowCollector(vocabulary, findings, answers);
        var tables = personal.isEmpty() ? found : finder.find(workbook);
        var others = personal.isEmpty() ? beside : finder.further(workbook, tables);
        var several = new SeveralTables(vocabulary, answers, quarter);
        var chosen = new ArrayList<>(several.chosen(tables, findings));
        if (chosen.isEmpty()) {
            collector.leaveUnread(tables.stream().mapToInt(TableLayout::rows).sum());
        } else {
            chosen.addAll(several.withThem(others, findings, collector));
        }
        var shown = chosen.isEmpty() ? tables : chosen;
        sayWhatElseThereIs(file, findings);
        var all = Stream.concat(tables.stream(), others.stream()).toList();
        new UnreadSheets(vocabulary, findings, collector).say(file, all, settled(shown, findings));
        var learnt = new LinkedHashSet<Synonym>();
        var headings = new LinkedHashSet<HeadingWord>();
        var sheets = SheetNames.of(chosen, vocabulary);
        var periods = new PeriodTitles(chosen, quarter);
        var seen = new HashSet<String>();
        for (var table : chosen) {
            var shape = shapes.of(table.sheet().name());
            var sheet = sheets.areSeveral() ? table.sheet().name() : "";
            findings.in(sheet, Map.of());
            boolean alike = table.headings().equals(chosen.get(0).headings());
            boolean further = !seen.add(table.sheet().name());
            if (!further) {
                shape.told().forEach(t -> findings.notice(t.place(), t.found(), t.problem()));
            }
            findings.in(sheet, shape.places());
            if (further) {
                findings.notice(Place.row(table.heading()), table.corner(), Words.of("table.further", table.corner()));
            }
            var name = table.sheet().name() + (further ? "#" + table.corner() : "");
            var reading = new TableReading(
                    table, vocabulary, answers, findings, collector, alike ? "" : "@" + name, sheets, periods);
            reading.read();
            learnt.addAll(reading.learnt());
            headings.addAll(reading.headings());
        }
        collector.askOfRepeated();
        sayWhichAnswersDoNotFit(answers, findings);
        return collector.reading(shown.get(0).sheet().name(), List.copyOf(learnt), List.copyOf(headings));
    }

    /** A question that stays open though it was answered. */
    private static void sayWhichAnswersDoNotFit(Answers answers, Findings findings) {
        for (var question : findings.questions()) {
            var given = answers.of(question.key());
            if (given != null) {
                findings.in(question.sheet(), Map.of());
                var asked = question.found().isEmpty() ? question.problem() : question.found();
                findings.notice(Place.row(question.firstRow()), given, Words.of("answer.unfit", asked));
            }
        }
    }

    /** One question instead of one a word. */
    private DemandReading illegible(Workbook file, Answers answers, Findings findings) {
        var rows = file.sheets().get(0).rows();
        var strange = rows.stream()
                .flatMap(r -> r.cells().stream())
                .map(Cell::text)
                .max(Comparator.comparingLong(
                        t -> t.chars().filter(c -> c >= 0x80).count()))
                .orElse("");
        var keep = List.of(Choice.word(Answers.KEEP));
        findings.ask(
                Place.TABLE,
                new Question(
                        ENCODING,
                        null,
                        false,
                        Words.excerpt(strange),
                        Words.of("illegible"),
                        keep,
                        null,
                        rows.size(),
                        0));
        var collector = new RowCollector(vocabulary, findings, answers);
        collector.leaveUnread(rows.size());
        return collector.reading("", List.of(), List.of());
    }

    private static void sayWhatIsPersonal(PersonalColumns personal, Findings findings) {
        var names = personal.names();
        if (!names.isEmpty()) {
            findings.notice(Place.TABLE, String.join(", ", names), Words.of("columns.personal", names.size()));
        }
        if (!personal.cells().isEmpty()) {
            findings.notice(
                    Place.TABLE,
                    String.join(", ", personal.cellNames()),
                    Words.of("cells.personal", personal.cells().size()));
        }
    }

    private static void sayWhatElseThereIs(Workbook workbook, Findings findings) {
        long lost = workbook.sheets().stream()
                .flatMap(s -> s.rows().stream())
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.text().indexOf('\ufffd') >= 0)
                .count();
        if (lost > 0) {
            findings.notice(Place.TABLE, "", Words.of("letters.lost", lost));
        }
        if (!USUAL.contains(workbook.encoding())) {
            findings.notice(Place.TABLE, "", Words.of("encoding", workbook.encoding()));
        }
        workbook.beside().forEach(f -> findings.notice(Place.TABLE, f, Words.of("json.beside")));
    }

    /** Names of the sheets that are read, or of which it is asked whether they are. */
    private static Set<String> settled(List<TableLayout> shown, Findings findings) {
        var settled = shown.stream().map(t -> t.sheet().name()).collect(Collectors.toSet());
        findings.questions().stream()
                .filter(q -> q.key().startsWith(SeveralTables.FURTHER))
                .forEach(q -> settled.add(q.key().substring(SeveralTables.FURTHER.length())));
        return settled;
    }

    /** What was decided of a file, in the order in which it is asked; answers to what is not asked of it are none. */
    public List<Decision> decisions(Workbook workbook, Answers answers) {
        var decisions = new LinkedHashMap<String, Decision>();
        var given = Answers.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> more = new HashMap<>();
            var questions = read(workbook, given).questions();
            var sheets = answers.of(SeveralTables.KEY);
            if (round == 0
                    && sheets != null
                    && questions.stream().noneMatch(q -> q.key().equals(SeveralTables.KEY))) {
                given = given.and(Map.of(SeveralTables.KEY, sheets));
                questions = read(workbook, given).questions();
            }
            for (var question : questions) {
                var answer = decisions.containsKey(question.key()) ? null : answers.of(question.key());
                if (answer != null) {
                    more.put(question.key(), answer);
                    decisions.put(question.key(), new Decision(question, choice(question, answer)));
                }
            }
            if (more.isEmpty()) {
                break;
            }
            given = given.and(more);
        }
        if (answers.byKey().keySet().stream().anyMatch(key -> key.startsWith(SharedResidents.AUDIENCE))) {
            read(workbook, answers).shared(Kind.AUDIENCE).stream()
                    .filter(shared -> shared.chosen() != null)
                    .forEach(shared -> decisions.put(shared.key(), decision(shared)));
        }
        return List.copyOf(decisions.values());
    }

    /** What was chosen for the residents of one row, though it is no question of the file. */
    private Decision decision(SharedResidents shared) {
        var chosen = Choice.of(Objects.requireNonNull(shared.chosen()));
        var question = new Question(
                shared.key(),
                Kind.AUDIENCE,
                false,
                shared.written(),
                Words.of("audience.chosen", shared.place(), shared.residents(), shared.listed()),
                List.of(chosen),
                null,
                1,
                shared.row());
        return new Decision(question, chosen);
    }

    private Choice choice(Question question, String answer) {
        var kind = question.kind();
        return question.choices().stream()
                .filter(c -> c.value().equals(answer))
                .findFirst()
                .orElseGet(() -> kind != null && vocabulary.has(kind, answer)
                        ? Choice.of(vocabulary.entry(kind, answer))
                        : new Choice(answer, answer, null));
    }

    /**
     * What to decide so that every sure proposal is accepted: the given answers and the sure proposals for all other
     * questions, also for those that only come up then. Questions without a proposal, or with a weak one, stay open.
     *
     * @throws UnreadableDemandException where there is no table of demand in it
     */
    public Answers acceptingProposals(Workbook workbook, Answers answers) {
        var accepted = answers;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> proposals =
                    new HashMap<>(read(workbook, accepted).proposals());
            if (proposals.isEmpty()) {
                return accepted;
            }
            accepted = accepted.and(proposals);
        }
        return accepted;
    }
}
