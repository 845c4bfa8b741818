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
     * A session that somebody else holds now, or nobody, or that is held on another day.
     *
     * @param was as its advisor last was to hold it on those days
     * @param now as it is held, null where it is not held any more
     */
    record Given(PublishedSession was, @Nullable PublishedSession now) {

        /** True where its advisor holds it, on another day. */
        public boolean isMoved() {
            return now != null && now.workshop().advisor().equals(was.workshop().advisor());
        }
    }

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
        var own = entries.stream()
                .filter(e -> e.session().workshop().advisor().equals(advisor))
                .toList();
        return Stream.concat(declared(advisor, absences), noted(advisor, held))
                .filter(a -> !a.last().isBefore(from))
                .distinct()
                .sorted(comparing(Away::first).thenComparing(Away::last))
                .map(a -> new Away(a.first(), a.last(), given(a, own, held)))
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

    /** The sessions that were to be held on those days and are not, by date. */
    private static List<Given> given(Away away, List<DiaryEntry> own, List<PublishedSession> held) {
        return own.stream()
                .filter(e -> e.cancelled() || !away.has(e.session().day()))
                .flatMap(e -> e
                        .gone()
                        .filter(s -> away.has(s.day()))
                        .reduce((before, last) -> last)
                        .map(s -> new Given(s, e.cancelled() ? now(s, held) : e.session()))
                        .stream())
                .sorted(comparing((Given g) -> g.was().start()))
                .toList();
    }

    private static @Nullable PublishedSession now(PublishedSession was, List<PublishedSession> held) {
        return held.stream().filter(h -> h.key().equals(was.key())).findFirst().orElse(null);
    }
}
