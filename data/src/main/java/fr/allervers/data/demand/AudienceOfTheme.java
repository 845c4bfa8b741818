package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.List;
import java.util.stream.Collectors;

/** The audience of rows that do not say it, where somebody decided that it is another for each theme: asked once a theme. */
final class AudienceOfTheme {

    private final Vocabulary vocabulary;
    private final Answers answers;
    private final Findings findings;

    AudienceOfTheme(Vocabulary vocabulary, Answers answers, Findings findings) {
        this.vocabulary = vocabulary;
        this.answers = answers;
        this.findings = findings;
    }

    /**
     * The audience of a row's themes.
     *
     * @param theme what the row's theme means
     * @return that it is of the theme where at least one of them counts; otherwise open or left out like all of them
     */
    CellMeaning of(CellMeaning theme, Place place) {
        if (theme.isOpen() || theme.isLeftOut()) {
            return theme;
        }
        var meant = theme.values().stream().map(id -> of(id, place)).toList();
        return meant.stream().anyMatch(CellMeaning::isOpen)
                ? CellMeaning.OPEN
                : meant.stream().allMatch(CellMeaning::isLeftOut) ? CellMeaning.LEFT_OUT : CellMeaning.OF_THEME;
    }

    /** What was decided about the audience of one theme; asks where nobody did. */
    CellMeaning of(String theme, Place place) {
        var key = key(theme);
        var answer = answers.of(key);
        if (Answers.LEAVE_OUT.equals(answer)) {
            return CellMeaning.LEFT_OUT;
        }
        if (answer != null && vocabulary.has(Kind.AUDIENCE, answer)) {
            return CellMeaning.of(answer);
        }
        var wishing = vocabulary.wishing(theme);
        var name = vocabulary.entry(Kind.THEME, theme).name();
        var choices = Choice.all(wishing, vocabulary.all(Kind.AUDIENCE));
        findings.ask(
                place,
                Findings.aboutWord(
                        key, Kind.AUDIENCE, name, problem(name, wishing), choices, !wishing.isEmpty(), place.row()));
        return CellMeaning.OPEN;
    }

    private static String key(String theme) {
        return "OFTHEME:" + theme;
    }

    private static Sentence problem(String name, List<Entry> wishing) {
        var names = wishing.stream().map(Entry::name).collect(Collectors.joining(" ; "));
        return wishing.isEmpty() ? Words.of("audience.theme", name) : Words.of("audience.theme.wished", name, names);
    }
}
