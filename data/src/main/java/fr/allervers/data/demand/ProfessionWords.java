package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Synonym.Sure;
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
 * @param means folded word for the thing itself
 * @param words folded
 */
record ProfessionWords(Kind kind, Sure sure, String means, List<String> words) {

    private static final List<ProfessionWords> ALL = read();

    ProfessionWords {
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
                Folding.fold(fields[2]),
                Arrays.stream(fields[3].split(",")).map(Folding::fold).toList());
    }
}
