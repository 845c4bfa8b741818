package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks what cells stand for that name several things, or one thing and details of it. */
final class PartQuestions {

    private final WordQuestions words;
    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;

    PartQuestions(WordQuestions words, Vocabulary vocabulary, Answers answers, Findings findings) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
    }

    /**
     * What such a cell stands for.
     *
     * @param match what the cell is like as a whole
     * @return null where it names one thing, or none that is known, or it is a word as a whole
     */
    @Nullable
    CellMeaning of(Kind kind, String key, Place place, Cell cell, Match match, CellParts parts) {
        if (match.isClear() && vocabulary.isWord(kind, cell.text())) {
            return null;
        }
        boolean isOne = match.isClear()
                && !parts.weak()
                && parts.unknown().isEmpty()
                && parts.named().size() < 2;
        var head = isOne && kind == Kind.THEME ? null : CellHead.of(vocabulary, kind, cell.text());
        if (head != null && !(isOne && head.certain())) {
            return headed(kind, key, place, cell, head, parts);
        }
        if (!parts.unknown().isEmpty()) {
            return beside(kind, key, place, cell, parts);
        }
        var several = parts.named();
        if (several.size() < 2) {
            return NamedInTurn.isIn(vocabulary, kind, cell.text(), match)
                    ? inTurn(kind, key, place, cell, match)
                    : null;
        }
        var governing = CellParts.governing(vocabulary, kind, cell.text());
        var problem = kind != Kind.THEME
                ? Words.of(parts.weak() ? "word.several.perhaps" : "word.several.shared", names(several))
                : governing == null
                        ? Words.of("word.several", names(several))
                        : Words.of("word.several.governed", governing.name(), names(but(several, governing.id())));
        return several(kind, key, place, cell, several, governing, problem);
    }

    /**
     * The thing that stands before a mark; to be checked where the details behind it may name others, or make it another.
     *
     * @param parts what the cell names side by side: to count each of them may have been answered before
     */
    private CellMeaning headed(Kind kind, String key, Place place, Cell cell, CellHead head, CellParts parts) {
        var counted = counted(kind, key, head.all()).or(() -> counted(kind, key, parts.named()));
        if (counted.isPresent()) {
            return counted.get();
        }
        var name = head.named().name();
        var text = Words.excerpt(head.text());
        if (!head.others().isEmpty()) {
            var problem = head.likely().equals(head.named())
                    ? Words.of("word.several.head", text, name, names(head.others()))
                    : Words.of("word.several.detail", head.likely().name(), name);
            return several(kind, key, place, cell, head.all(), head.likely(), problem);
        }
        var choices = Choice.all(head.all(), vocabulary.all(kind));
        var problem = Words.of("word.head", text, name);
        var question = Findings.aboutWord(key, kind, cell.text(), problem, choices, true, place.row());
        var meant = words.decided(kind, key, place, head.certain() ? question : question.weakly(null));
        words.learn(kind, cell, meant);
        return meant;
    }

    /** Several things as somebody said that they count; empty where nobody did, or there are not several. */
    private Optional<CellMeaning> counted(Kind kind, String key, List<Entry> things) {
        return things.size() < 2 ? Optional.empty() : new SeveralThings(kind, things).meaning(answers.of(key));
    }

    /** Two themes one behind the other: the first is proposed, to be checked. */
    private CellMeaning inTurn(Kind kind, String key, Place place, Cell cell, Match match) {
        var both = match.candidates();
        var problem =
                Words.of("word.several.turn", both.get(0).name(), both.get(1).name());
        return several(kind, key, place, cell, both, both.get(0), problem);
    }

    /** A theme that is known beside others that are not, or but perhaps: the one that is known is proposed, to be checked. */
    private CellMeaning beside(Kind kind, String key, Place place, Cell cell, CellParts parts) {
        var perhaps = kind != Kind.THEME || parts.named().size() != 1
                ? List.<Map.Entry<String, Match>>of()
                : parts.unknown().stream()
                        .filter(part -> !WordQuestions.isEverything(kind, part))
                        .map(part -> Map.entry(part, vocabulary.match(kind, part)))
                        .filter(part -> part.getValue().candidates().size() == 1)
                        .toList();
        if (perhaps.isEmpty() || perhaps.size() < parts.unknown().size()) {
            return inPart(kind, key, place, cell, parts);
        }
        var known = parts.named().get(0);
        var all = Stream.concat(
                        Stream.of(known),
                        perhaps.stream().map(part -> part.getValue().first()))
                .distinct()
                .toList();
        var written = Stream.concat(
                        Stream.of(known),
                        perhaps.stream()
                                .map(part -> new Entry(part.getValue().first().id(), unbracketed(part.getKey()), -1)))
                .toList();
        var problem = Words.of("word.several.guessed", known.name(), unknown(parts), names(but(all, known.id())));
        return several(kind, key, place, cell, all, known, written, problem);
    }

    /** Known and unknown things in one cell: one theme that is known is proposed, to be checked, as that drops what is unknown. */
    private CellMeaning inPart(Kind kind, String key, Place place, Cell cell, CellParts parts) {
        var unknown = unknown(parts);
        var problem = Words.of("word.part", names(parts.named()), unknown);
        var choices = Choice.all(parts.named(), vocabulary.all(kind));
        boolean proposes = kind == Kind.THEME && parts.named().size() == 1;
        var question = Findings.aboutWord(key, kind, cell.text(), problem, choices, proposes, place.row());
        var meant = words.decided(kind, key, place, proposes ? question.weakly(null) : question);
        sayWhatIsDropped(key, place, cell, meant, unknown);
        return meant;
    }

    private static String unknown(CellParts parts) {
        return Words.excerpt(
                parts.unknown().stream().map(PartQuestions::unbracketed).collect(Collectors.joining(", ")));
    }

    /** A part of what stands in brackets has one of them only. */
    private static String unbracketed(String part) {
        boolean opens = part.indexOf('(') >= 0;
        boolean closes = part.indexOf(')') >= 0;
        return opens == closes ? part : part.replaceAll("[()]", " ").strip();
    }

    private CellMeaning several(
            Kind kind,
            String key,
            Place place,
            Cell cell,
            List<Entry> several,
            @Nullable Entry likely,
            Sentence problem) {
        return several(kind, key, place, cell, several, likely, several, problem);
    }

    /**
     * Several things, each of which may count.
     *
     * @param likely the one that is proposed alone; null where they are equals
     * @param written the same as it is said which of them are dropped: what may but perhaps be one is called as it stands there
     */
    private CellMeaning several(
            Kind kind,
            String key,
            Place place,
            Cell cell,
            List<Entry> several,
            @Nullable Entry likely,
            List<Entry> written,
            Sentence problem) {
        var counted = counted(kind, key, several);
        if (counted.isPresent()) {
            return counted.get();
        }
        var choices = new ArrayList<>(new SeveralThings(kind, several).choices());
        choices.addAll(Choice.all(several, kind == Kind.COMMUNE ? List.of() : vocabulary.all(kind)));
        if (likely != null) {
            choices.remove(Choice.of(likely));
            choices.add(0, Choice.of(likely));
        }
        var question = Findings.aboutWord(key, kind, cell.text(), problem, choices, true, place.row());
        var effect = kind == Kind.THEME ? new CountingEach(words.residents(place.row()), several.size()) : null;
        var meant = words.decided(kind, key, place, question.weakly(effect));
        if (!meant.isOpen() && !meant.isLeftOut()) {
            sayWhatIsDropped(key, place, cell, meant, names(but(written, meant.value())));
        }
        return meant;
    }

    private void sayWhatIsDropped(String key, Place place, Cell cell, CellMeaning meant, String dropped) {
        if (!meant.isOpen() && !meant.isLeftOut()) {
            findings.noticeOnce(key, place, cell.text(), Words.of("word.dropped", dropped));
        }
    }

    private static List<Entry> but(List<Entry> several, String id) {
        return several.stream().filter(e -> !e.id().equals(id)).toList();
    }

    private static String names(List<Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.joining(", "));
    }
}
