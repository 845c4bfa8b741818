package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Words of the profession and what they stand for in any territory that has it, from {@code words.csv} beside this
 * class.
 *
 * @param means folded words for things, of which the first that a territory has is the one that is meant
 * @param words folded
 */
record ProfessionWords(Kind kind, Sure sure, List<String> means, List<String> words) {

    private static final List<ProfessionWords> ALL = read();

    /** How sure it is what a word stands for. */
    enum Sure {
        /** Read so, with a notice. */
        YES,
        /** Proposed. */
        LIKELY,
        /** Proposed, to be checked: it has another meaning, too, or decides hours that may not be those of all it names. */
        CHECK,
        /** Offered first, and not proposed. */
        PERHAPS
    }

    ProfessionWords {
        means = List.copyOf(means);
        words = List.copyOf(words);
    }

    static List<ProfessionWords> of(Kind kind) {
        return ALL.stream().filter(w -> w.kind == kind).toList();
    }

    private static List<ProfessionWords> read() {
        try (var in = Objects.requireNonNull(ProfessionWords.class.getResourceAsStream("words.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ProfessionWords::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read words.csv", e);
        }
    }

    private static ProfessionWords line(String line) {
        var fields = line.split(";");
        return new ProfessionWords(
                Kind.valueOf(fields[0]),
                Sure.valueOf(fields[1].toUpperCase(Locale.ROOT)),
                folded(fields[2], "\\|"),
                folded(fields[3], ","));
    }

    private static List<String> folded(String text, String mark) {
        return Arrays.stream(text.split(mark)).map(Folding::fold).toList();
    }
}
