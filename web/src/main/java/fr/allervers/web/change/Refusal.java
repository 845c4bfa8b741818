package fr.allervers.web.change;

import fr.allervers.data.words.Sentence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Why a change cannot be kept: given in a sentence, and the other moments of which the same is to be said.
 *
 * @param sentence of the first of these moments
 * @param also the moments after it, empty for most
 */
public record Refusal(Sentence sentence, List<LocalDateTime> also) {

    public Refusal {
        also = List.copyOf(also);
    }

    /** One for all sentences that differ in their day alone, in the order of days; those that name none come last. */
    static List<Refusal> of(List<Sentence> sentences) {
        var alike = new LinkedHashMap<Sentence, List<Sentence>>();
        sentences.stream()
                .distinct()
                .sorted(Comparator.comparing(Refusal::first))
                .forEach(s -> alike.computeIfAbsent(dayless(s), k -> new ArrayList<>())
                        .add(s));
        return alike.values().stream().map(Refusal::together).toList();
    }

    private static Refusal together(List<Sentence> alike) {
        return new Refusal(
                alike.get(0),
                alike.stream().skip(1).map(Refusal::first).distinct().toList());
    }

    /** With hours in the place of moments, and no days. */
    private static Sentence dayless(Sentence sentence) {
        return new Sentence(
                sentence.bundle(),
                sentence.key(),
                sentence.arguments().stream().map(Refusal::dayless).toList());
    }

    private static Object dayless(Object argument) {
        if (argument instanceof LocalDateTime moment) {
            return moment.toLocalTime();
        }
        if (argument instanceof Sentence sentence) {
            return dayless(sentence);
        }
        return argument instanceof LocalDate ? "" : argument;
    }

    /** The first day or moment that it names. */
    private static LocalDateTime first(Sentence sentence) {
        return moments(sentence).min(Comparator.naturalOrder()).orElse(LocalDateTime.MAX);
    }

    private static Stream<LocalDateTime> moments(Sentence sentence) {
        return sentence.arguments().stream().flatMap(a -> {
            if (a instanceof Sentence inner) {
                return moments(inner);
            }
            return a instanceof LocalDateTime moment
                    ? Stream.of(moment)
                    : a instanceof LocalDate day ? Stream.of(day.atStartOfDay()) : Stream.empty();
        });
    }
}
