package fr.allervers.web.agenda;

import static java.util.Comparator.comparing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.solver.mend.WeeksAfter;
import fr.allervers.web.agenda.QuarterHistory.Step;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sessions of all that is published in the present territory. What was worked out of a quarter's publications is remembered. */
@Component
public final class PublishedSessions {

    private static final int REMEMBERED = 100;

    private record Key(String territory, Quarter quarter, List<Publication> publications) {}

    private final Store store;
    private final Publications publications;
    private final PlanVersions versions;
    private final Quarters quarters;
    private final MendedProblems mended;
    private final Cache<Key, Collection<DiaryEntry>> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public PublishedSessions(
            Store store, Publications publications, PlanVersions versions, Quarters quarters, MendedProblems mended) {
        this.store = store;
        this.publications = publications;
        this.versions = versions;
        this.quarters = quarters;
        this.mended = mended;
    }

    /** The day that it is where the territory is. */
    public LocalDate today() {
        return LocalDate.now(store.clock());
    }

    /**
     * What is and was in the diaries, by date.
     *
     * @param first quarters that end before this day are left out
     */
    public List<DiaryEntry> entries(LocalDate first) {
        return publications.byQuarter().entrySet().stream()
                .filter(q -> !WeeksAfter.last(q.getKey()).isBefore(first))
                .flatMap(q -> entries(q.getKey(), q.getValue()).stream())
                .sorted(comparing((DiaryEntry e) -> e.session().start())
                        .thenComparing(e -> e.session().key()))
                .toList();
    }

    /** The sessions that are held, by date; those of quarters that end before a day are left out. */
    public List<PublishedSession> held(LocalDate first) {
        return entries(first).stream()
                .filter(e -> !e.cancelled())
                .map(DiaryEntry::session)
                .toList();
    }

    /**
     * The sessions of a quarter as the publication of one version left them, whatever was published or taken back since.
     *
     * @param version id; none are held by one that was never published
     */
    public List<PublishedSession> heldBy(Quarter quarter, String version) {
        var upTo = publications.all(quarter).stream()
                .dropWhile(p -> !p.version().equals(version))
                .toList();
        if (upTo.isEmpty()) {
            return List.of();
        }
        var asPublished =
                Stream.concat(Stream.of(upTo.get(0).inForce()), upTo.stream().skip(1));
        return entries(quarter, asPublished.toList()).stream()
                .filter(e -> !e.cancelled())
                .map(DiaryEntry::session)
                .toList();
    }

    private Collection<DiaryEntry> entries(Quarter quarter, List<Publication> published) {
        var key = new Key(store.territory(), quarter, published);
        return known.get(key, k -> QuarterHistory.of(quarter, steps(k.publications())));
    }

    private List<Step> steps(List<Publication> newestFirst) {
        var oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        var steps = new ArrayList<Step>();
        for (var publication : oldestFirst) {
            steps.add(step(publication.publishedAt(), publication.version()));
            var back = publication.takenBackAt();
            if (back != null) {
                steps.add(new Step(back, publication.version(), null, List.of(), null));
            }
        }
        return steps;
    }

    private Step step(Instant at, String id) {
        var version = versions.get(id);
        var index = quarters.problem(version.problem()).index();
        var begins = mended.find(version.problem())
                .map(m -> m.begins().atStartOfDay())
                .orElse(null);
        return new Step(at, id, index, version.plan().workshops(), begins);
    }
}
