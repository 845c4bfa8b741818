package fr.allervers.web.agenda;

import static java.util.Comparator.comparing;

import fr.allervers.web.absence.Absences;
import java.time.LocalDate;
import java.util.List;
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
        var entries = published.entries(from);
        var held = entries.stream()
                .filter(e -> !e.cancelled())
                .map(DiaryEntry::session)
                .toList();
        var gone = entries.stream()
                .filter(DiaryEntry::cancelled)
                .map(DiaryEntry::session)
                .filter(s -> s.workshop().advisor().equals(advisor))
                .toList();
        return Stream.concat(declared(advisor), noted(advisor, held))
                .filter(a -> !a.last().isBefore(from))
                .distinct()
                .sorted(comparing(Away::first).thenComparing(Away::last))
                .map(a -> new Away(a.first(), a.last(), given(a, gone, held)))
                .toList();
    }

    private Stream<Away> declared(String advisor) {
        return absences.all().stream()
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
