package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Groups of words that mean the same in any territory, from the file beside this class. */
final class CommonWords {

    private static final Map<Kind, List<List<String>>> GROUPS = read();

    private CommonWords() {}

    static List<List<String>> of(Kind kind) {
        return GROUPS.getOrDefault(kind, List.of());
    }

    private static Map<Kind, List<List<String>>> read() {
        var groups = new EnumMap<Kind, List<List<String>>>(Kind.class);
        for (var kind : Kind.values()) {
            groups.put(
                    kind,
                    lines().stream()
                            .filter(line -> line.startsWith(kind.name() + ":"))
                            .map(line -> group(kind, line))
                            .toList());
        }
        return groups;
    }

    private static List<String> group(Kind kind, String line) {
        return Arrays.stream(line.substring(line.indexOf(':') + 1).split(","))
                .map(word -> Vocabulary.folded(kind, word))
                .toList();
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(CommonWords.class.getResourceAsStream("common-words.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read common-words.txt", e);
        }
    }
}
