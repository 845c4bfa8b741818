package fr.allervers.web.agenda;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.web.publication.Lineages;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each session of a quarter from one publication to the next, for those who hold them. A workshop keeps its
 * {@link Lineages name} here whatever the plan calls it.
 */
final class QuarterHistory {

    /**
     * One step: a plan is published, or all is taken back.
     *
     * @param version id of the plan's version
     * @param index null where all is taken back
     * @param begins where only what is left of the quarter is planned, as a mend of the publication before: from when on;
     *     what was to be held before stays as it was, and workshops keep their ids. Null for a whole quarter
     */
    record Step(
            Instant at,
            String version,
            @Nullable ProblemIndex index,
            List<Workshop> workshops,
            @Nullable LocalDateTime begins) {

        boolean isPast(PublishedSession session) {
            return begins != null && session.start().isBefore(begins);
        }
    }

    private final Quarter quarter;
    private final Map<String, DiaryEntry> entries = new LinkedHashMap<>();
    private final Lineages lineages = new Lineages();

    /** What was held when all was taken back, until the next publication. */
    private final Set<String> takenBack = new HashSet<>();

    private QuarterHistory(Quarter quarter) {
        this.quarter = quarter;
    }

    /** What diaries hold after all steps of a quarter, the oldest first. */
    static Collection<DiaryEntry> of(Quarter quarter, List<Step> steps) {
        var history = new QuarterHistory(quarter);
        IntStream.range(0, steps.size()).forEach(i -> history.take(i, steps.get(i)));
        return List.copyOf(history.entries.values());
    }

    private void take(int number, Step step) {
        var index = step.index();
        if (index == null) {
            entries.forEach((key, entry) -> {
                if (!entry.cancelled()) {
                    takenBack.add(key);
                }
            });
        } else {
            holdPastAgain(number, step);
        }
        var held = index == null ? Map.<String, PublishedSession>of() : sessions(number, step, index);
        var holders = held.values().stream()
                .collect(Collectors.toMap(PublishedSession::key, PublishedSession::advisor, (a, b) -> a));
        entries.replaceAll((key, entry) -> held.containsKey(key) || step.isPast(entry.session())
                ? entry
                : entry.without(number, step.at(), holders.get(entry.session().key())));
        endShort(number, step, held.values());
        held.forEach((key, session) -> entries.merge(
                key,
                new DiaryEntry(session, number, step.at(), false),
                (old, first) -> old.after(number, step.at(), session)));
    }

    /** What was to be held before a mend begins was held after all where what it stood in was taken back meanwhile. */
    private void holdPastAgain(int number, Step step) {
        entries.replaceAll((key, entry) -> takenBack.contains(key) && entry.cancelled() && step.isPast(entry.session())
                ? entry.after(number, step.at(), entry.session())
                : entry);
        takenBack.clear();
    }

    /** Of a series that has begun and of which a mend holds nothing more, its sessions of before are all that there are. */
    private void endShort(int number, Step step, Collection<PublishedSession> held) {
        var goOn = held.stream().map(PublishedSession::lineage).collect(Collectors.toSet());
        entries.replaceAll((key, entry) -> {
            var session = entry.session();
            return entry.cancelled() || !step.isPast(session) || goOn.contains(session.lineage())
                    ? entry
                    : entry.after(number, step.at(), session.endingAfter(past(session.lineage(), step)));
        });
    }

    private Map<String, PublishedSession> sessions(int number, Step step, ProblemIndex index) {
        var names = lineages.take("%s-%d".formatted(quarter, number), step.workshops(), step.begins());
        return step.workshops().stream()
                .flatMap(w -> sessions(w, Objects.requireNonNull(names.get(w.id())), step, index))
                .collect(Collectors.toMap(
                        s -> s.key() + "." + s.workshop().advisor(), s -> s, (a, b) -> a, LinkedHashMap::new));
    }

    private Stream<PublishedSession> sessions(Workshop workshop, String lineage, Step step, ProblemIndex index) {
        int past = past(lineage, step, index, workshop);
        return IntStream.rangeClosed(1, workshop.sessions().size())
                .mapToObj(n -> new PublishedSession(lineage, step.version(), index, workshop, past, past + n));
    }

    /** The same, with the sessions of a series that a mend does not make up for: those that are left keep their numbers. */
    private int past(String lineage, Step step, ProblemIndex index, Workshop workshop) {
        int past = past(lineage, step);
        return past == 0 ? 0 : Math.max(past, index.heldBefore(workshop));
    }

    /** How many sessions of a workshop were to be held before what is left begins. */
    private int past(String lineage, Step step) {
        return entries.values().stream()
                .filter(e -> !e.cancelled() && e.session().lineage().equals(lineage) && step.isPast(e.session()))
                .mapToInt(e -> e.session().number())
                .max()
                .orElse(0);
    }
}
