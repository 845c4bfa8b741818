package fr.allervers.web.agenda;

import static java.util.Comparator.comparing;

import fr.allervers.web.absence.Absences;
import fr.allervers.web.absence.Absences.Absence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When advisors are away, by what they declared and by the tables of what is published, and who holds what they were to hold. */
@Component
record Aways(Absences absences, PublishedSessions published) {

    /**
     * Days on which an advisor is away.
     *
     * @param given sessions that they were to hold on these days and no longer hold, by date
     */
    record Away(LocalDate first, LocalDate last, List<Given> given) {

        Away {
            given = List.copyOf(given);
        }

        /** True where the day is one of them. */
        public boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /**
     * A session that somebody else holds now, or nobody.
     *
     * @param was as its advisor last was to hold it
     * @param now as it is held, null where it is not held any more
     */
    record Given(PublishedSession was, @Nullable PublishedSession now) {}

    /** Those of an advisor that end on a day or later, by their first day. */
    List<Away> of(String advisor, LocalDate from) {
        return of(advisor, from, published.entries(from), absences.all());
    }

    /** When advisors are away in the seven days from one on, by their ids; those who are not are left out. */
    SortedMap<String, List<Away>> inWeek(LocalDate from, Set<String> advisors) {
        var entries = published.entries(from);
        var declared = absences.all();
        var found = new TreeMap<String, List<Away>>();
        for (var advisor : advisors) {
            var inWeek = of(advisor, from, entries, declared).stream()
                    .filter(a -> a.first().isBefore(from.plusWeeks(1)))
                    .toList();
            if (!inWeek.isEmpty()) {
                found.put(advisor, inWeek);
            }
        }
        return found;
    }

    private static List<Away> of(String advisor, LocalDate from, List<DiaryEntry> entries, List<Absence> absences) {
        var held = entries.stream()
                .filter(e -> !e.cancelled())
                .map(DiaryEntry::session)
                .toList();
        var gone = entries.stream()
                .filter(DiaryEntry::cancelled)
                .map(DiaryEntry::session)
                .filter(s -> s.workshop().advisor().equals(advisor))
                .toList();
        return Stream.concat(declared(advisor, absences), noted(advisor, held))
                .filter(a -> !a.last().isBefore(from))
                .distinct()
                .sorted(comparing(Away::first).thenComparing(Away::last))
                .map(a -> new Away(a.first(), a.last(), given(a, gone, held)))
                .toList();
    }

    private static Stream<Away> declared(String advisor, List<Absence> absences) {
        return absences.stream()
                .filter(a -> a.advisor().equals(advisor))
                .map(a -> new Away(a.first(), a.last(), List.of()));
    }

    /** By the tables with which each quarter's plan was made: a mend that was taken has written its absence there. */
    private static Stream<Away> noted(String advisor, List<PublishedSession> held) {
        return held.stream()
                .map(PublishedSession::index)
                .distinct()
                .flatMap(i -> i.problem().advisors().stream())
                .filter(a -> a.id().equals(advisor))
                .flatMap(a -> a.absent().stream())
                .map(p -> new Away(p.from(), p.to(), List.of()));
    }

    private static List<Given> given(Away away, List<PublishedSession> gone, List<PublishedSession> held) {
        return gone.stream()
                .filter(s -> away.has(s.day()))
                .map(s -> new Given(
                        s,
                        held.stream()
                                .filter(h -> h.key().equals(s.key()))
                                .findFirst()
                                .orElse(null)))
                .toList();
    }
}
