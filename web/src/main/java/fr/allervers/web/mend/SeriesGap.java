package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.mend.Mend;
import fr.allervers.solver.mend.MendProblem;
import fr.allervers.solver.mend.Sooner;
import fr.allervers.web.publication.WorkshopTexts;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A workshop that a mend puts off: what its residents wait.
 *
 * @param held as it was published, where its residents know it
 * @param workshop as the mend has it
 * @param last session held before; of one that has not begun the first as it was published
 * @param next session after it
 */
record SeriesGap(Kind kind, Workshop held, Workshop workshop, LocalDateTime last, LocalDateTime next) {

    /** What is put off. */
    enum Kind {
        /** The next session of a series that has begun. */
        NEXT,
        /** The first session, by more than {@value Sooner#LONG} days. */
        FIRST,
        /** A session after one that the mend holds elsewhere or later, more than {@value Sooner#LONG} days after that. */
        WITHIN
    }

    /**
     * The gaps of a mend.
     *
     * @param published workshops of the published plan, with all their sessions
     */
    static List<SeriesGap> of(List<Workshop> published, MendProblem problem, Mend mend) {
        return of(published, problem.problem().published(), mend.plan().workshops());
    }

    /**
     * The gaps of a mend.
     *
     * @param published workshops of the published plan, with all their sessions
     * @param left what is left of them from the event on, under the same ids
     * @param mended workshops of the mend
     */
    static List<SeriesGap> of(List<Workshop> published, List<Workshop> left, List<Workshop> mended) {
        var whole = byId(published);
        var rest = byId(left);
        return mended.stream()
                .flatMap(w -> of(whole.get(w.id()), rest.get(w.id()), w))
                .toList();
    }

    /**
     * @param whole null where the mend has a workshop that the published plan had not
     * @param rest null where nothing was left of it
     */
    private static Stream<SeriesGap> of(@Nullable Workshop whole, @Nullable Workshop rest, Workshop mended) {
        return whole == null || rest == null || rest.sessions().equals(mended.sessions())
                ? Stream.of()
                : Stream.concat(before(whole, rest, mended), within(whole, mended));
    }

    private static Stream<SeriesGap> before(Workshop whole, Workshop rest, Workshop mended) {
        var planned = rest.sessions().get(0);
        var next = mended.sessions().get(0);
        var held = whole.sessions().stream().filter(s -> s.isBefore(planned)).reduce((a, b) -> b);
        if (held.isPresent()) {
            return held
                    .filter(last -> days(last, next) > days(last, planned))
                    .map(last -> new SeriesGap(Kind.NEXT, whole, mended, last, next))
                    .stream();
        }
        return days(planned, next) > Sooner.LONG
                ? Stream.of(new SeriesGap(Kind.FIRST, whole, mended, planned, next))
                : Stream.of();
    }

    private static Stream<SeriesGap> within(Workshop whole, Workshop mended) {
        var sessions = mended.sessions();
        return IntStream.range(1, sessions.size())
                .filter(i -> days(sessions.get(i - 1), sessions.get(i)) > Sooner.LONG)
                .filter(i -> !follow(whole, sessions.get(i - 1), sessions.get(i)))
                .mapToObj(i -> new SeriesGap(Kind.WITHIN, whole, mended, sessions.get(i - 1), sessions.get(i)));
    }

    /** True where one session of a workshop is its next after another. */
    private static boolean follow(Workshop workshop, LocalDateTime one, LocalDateTime next) {
        int at = workshop.sessions().indexOf(one);
        return at >= 0 && at == workshop.sessions().indexOf(next) - 1;
    }

    private static long days(LocalDateTime from, LocalDateTime to) {
        return ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
    }

    private static Map<String, Workshop> byId(List<Workshop> workshops) {
        return workshops.stream().collect(toMap(Workshop::id, Function.identity()));
    }

    /** It in a sentence, named by the commune in which it was held so far, with that in which it goes on where that is another. */
    String words(WorkshopTexts texts) {
        var known = texts.commune(held);
        var goesOn = texts.commune(workshop);
        return texts.say()
                .message(
                        (kind == Kind.FIRST ? "mend.gap.first" : "mend.gap")
                                + (known.equals(goesOn) ? "" : ".elsewhere"),
                        texts.what(workshop),
                        texts.moment(last),
                        texts.moment(next),
                        days(),
                        known,
                        goesOn);
    }

    /** True where people ask why. */
    boolean isLong() {
        return days() > Sooner.LONG;
    }

    /** Days from one session to the next. */
    long days() {
        return days(last, next);
    }
}
