package fr.allervers.web.programme;

import static java.util.Comparator.comparing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.solver.mend.WeeksAfter;
import fr.allervers.web.language.Alphabet;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.MendedProblems;
import fr.allervers.web.version.PlanVersions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the present territory has published for residents, in all quarters. Nothing of it says who attends. */
@Component
public final class Programme {

    static final Comparator<PublicSession> BY_START = comparing(PublicSession::start)
            .thenComparing(s -> s.place().commune().name(), Alphabet.NAMES)
            .thenComparing(PublicSession::id);

    private static final Pattern ID = Pattern.compile("(\\d{4}-Q[1-4])-.+");
    private static final int REMEMBERED = 50;

    /** How long a session that is no longer held is still told of, days. */
    static final int CANCELLED_DAYS = 30;

    private record Key(String territory, Quarter quarter, List<Publication> publications) {}

    private final Store store;
    private final Quarters quarters;
    private final Publications publications;
    private final PlanVersions versions;
    private final MendedProblems mended;
    private final Cache<Key, List<PublicSession>> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public Programme(
            Store store, Quarters quarters, Publications publications, PlanVersions versions, MendedProblems mended) {
        this.store = store;
        this.quarters = quarters;
        this.publications = publications;
        this.versions = versions;
        this.mended = mended;
    }

    /** All that ever was published of a quarter, those no longer held too, by start. */
    public List<PublicSession> sessions(Quarter quarter) {
        return sessions(quarter, publications.all(quarter));
    }

    private List<PublicSession> sessions(Quarter quarter, List<Publication> published) {
        return read.get(new Key(store.territory(), quarter, published), this::history);
    }

    private List<PublicSession> history(Key key) {
        var history = new SessionHistory(key.quarter.toString());
        for (int i = key.publications.size() - 1; i >= 0; i--) { // the newest comes first
            var publication = key.publications.get(i);
            var version = versions.get(publication.version());
            history.publish(
                    publication.number(),
                    quarters.problem(version.problem()).index(),
                    version.plan().workshops(),
                    mended.find(version.problem())
                            .map(m -> m.begins().atStartOfDay())
                            .orElse(null),
                    publication.publishedAt());
            var back = publication.takenBackAt();
            if (back != null) {
                history.takeBack(back);
            }
        }
        return history.sessions();
    }

    /** Those of today and later, by start; those no longer held only for {@value #CANCELLED_DAYS} days. */
    public List<PublicSession> toCome() {
        var today = today().atStartOfDay();
        return told(today).stream().filter(s -> !s.start().isBefore(today)).toList();
    }

    /** Sessions that stood today or later and were moved to another day or commune, by the start that they had. */
    List<MovedAway> movedAway() {
        var today = today().atStartOfDay();
        return published(today.toLocalDate())
                .flatMap(MovedAway::of)
                .filter(m -> !m.was().start().isBefore(today))
                .sorted(comparing(m -> m.was().start()))
                .toList();
    }

    /** Those of the last {@value #CANCELLED_DAYS} days too: for diaries, which hold on to what they were told. */
    public List<PublicSession> forDiaries() {
        return told(today().minusDays(CANCELLED_DAYS).atStartOfDay());
    }

    /** Those of all quarters whose sessions may be held from a day on. */
    private Stream<PublicSession> published(LocalDate from) {
        return publications.byQuarter().entrySet().stream()
                .filter(q -> !WeeksAfter.last(q.getKey()).isBefore(from))
                .flatMap(q -> sessions(q.getKey(), q.getValue()).stream());
    }

    private List<PublicSession> told(LocalDateTime from) {
        var longAgo = store.clock().instant().minus(Duration.ofDays(CANCELLED_DAYS));
        return published(from.toLocalDate())
                .filter(s -> !s.start().isBefore(from))
                .filter(s -> !s.isCancelled() || s.change().at().isAfter(longAgo))
                .sorted(BY_START)
                .toList();
    }

    /** The session of that id, whenever it was. */
    public Optional<PublicSession> session(String id) {
        var match = ID.matcher(id);
        return match.matches()
                ? sessions(Quarter.parse(match.group(1))).stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                : Optional.empty();
    }

    /** All sessions of a session's workshop, those no longer held too, by their number. */
    public List<PublicSession> series(PublicSession session) {
        return sessions(session.quarter()).stream()
                .filter(s -> s.workshop().equals(session.workshop()))
                .sorted(comparing(PublicSession::number))
                .toList();
    }

    /** The problem that a quarter's published plan was made for; nothing where nothing is published. */
    public Optional<ProblemIndex> problem(Quarter quarter) {
        return publications.all(quarter).stream().findFirst().map(this::problem);
    }

    /** The problems that the published plans of the quarters of some sessions were made for, by quarter in order. */
    SortedMap<Quarter, ProblemIndex> problems(List<PublicSession> sessions) {
        var asked = sessions.stream().map(PublicSession::quarter).collect(Collectors.toSet());
        var problems = new TreeMap<Quarter, ProblemIndex>();
        publications.byQuarter().forEach((quarter, all) -> {
            if (asked.contains(quarter)) {
                problems.put(quarter, problem(all.get(0)));
            }
        });
        return problems;
    }

    private ProblemIndex problem(Publication publication) {
        return quarters.problem(versions.get(publication.version()).problem()).index();
    }

    LocalDateTime now() {
        return LocalDateTime.now(store.clock());
    }

    LocalDate today() {
        return LocalDate.now(store.clock());
    }
}
