package fr.allervers.web.demand;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.allervers.data.demand.Choice;
import fr.allervers.data.demand.Question;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Sure readings about one thing, such as the communes, put together by what is read: which words are read alike is told by
 * one glance, where a run of pairs has to be read from end to end.
 *
 * @param about what they are about, by the end of the name of the text that says it
 * @param readings those of most words first, then in the order of the page
 */
public record SureReadings(String about, List<Reading> readings) {

    private static final String OTHER = "OTHER";

    /**
     * What is read alike.
     *
     * @param answer how
     * @param questions each about one word, or about rows or empty cells
     */
    public record Reading(Choice answer, List<Question> questions) {}

    /** Communes, themes, audiences and means, then what is about no word of theirs: figures, whole rows, empty cells. */
    static List<SureReadings> of(List<Question> sure) {
        return Stream.concat(Arrays.stream(Kind.values()).map(Kind::name), Stream.of(OTHER))
                .map(about -> new SureReadings(about, readings(sure.stream().filter(q -> about(q).equals(about)))))
                .filter(s -> !s.readings.isEmpty())
                .toList();
    }

    private static String about(Question question) {
        var kind = question.kind();
        return kind == null || question.found().isEmpty() ? OTHER : kind.name();
    }

    private static List<Reading> readings(Stream<Question> questions) {
        return questions
                .collect(groupingBy(q -> Objects.requireNonNull(q.proposed()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(e -> new Reading(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingInt((Reading r) -> r.questions.size())
                        .reversed())
                .toList();
    }
}
