package fr.allervers.data.demand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;

/** Words as people write them, from {@code human-words.csv}. */
final class HumanWords {

    /** @param means what is meant: an id, or a column; empty where it means nothing of ours */
    record Word(String kind, String means, String text) {}

    private static final List<Word> ALL = read();

    private HumanWords() {}

    static List<Word> of(String kind) {
        return ALL.stream().filter(w -> w.kind.equals(kind)).toList();
    }

    static List<Word> of(String kind, String means) {
        return of(kind).stream().filter(w -> w.means.equals(means)).toList();
    }

    static Word one(List<Word> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    static List<Word> some(List<Word> words, int number, Random random) {
        var shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(number, shuffled.size())));
    }

    /** Different words, as often as not those that no dictionary has. */
    static List<Word> mixed(List<Word> words, int number, Predicate<Word> strange, Random random) {
        var left = new ArrayList<>(words);
        var chosen = new ArrayList<Word>();
        while (chosen.size() < number && !left.isEmpty()) {
            boolean wanted = random.nextBoolean();
            var pool = left.stream().filter(w -> strange.test(w) == wanted).toList();
            var word = one(pool.isEmpty() ? left : pool, random);
            chosen.add(word);
            left.remove(word);
        }
        return List.copyOf(chosen);
    }

    private static List<Word> read() {
        try (var in = Objects.requireNonNull(HumanWords.class.getResourceAsStream("human-words.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .skip(1)
                    .map(l -> l.split(";", 3))
                    .map(f -> new Word(f[0], f[1], f[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
