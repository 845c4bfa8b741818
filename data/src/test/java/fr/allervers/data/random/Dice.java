package fr.allervers.data.random;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Seeded chance: the same seed, the same everything. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** From least to most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Each with that chance, in their order. */
    <T> List<T> some(List<T> values, int percent) {
        return values.stream().filter(v -> chance(percent)).toList();
    }

    /** Each with that chance, but at least one. */
    <T> List<T> someOrOne(List<T> values, int percent) {
        var some = some(values, percent);
        return some.isEmpty() ? List.of(oneOf(values)) : some;
    }

    <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, random);
        return copy;
    }

    <T> List<T> times(int count, Supplier<T> supplier) {
        var made = new ArrayList<T>();
        for (int i = 0; i < count; i++) {
            made.add(supplier.get());
        }
        return made;
    }
}
