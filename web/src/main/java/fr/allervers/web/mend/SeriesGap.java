package fr.allervers.web.mend;

import static java.util.stream.Collectors.toMap;

import fr.allervers.data.problem.Workshop;
import fr.allervers.web.publication.WorkshopTexts;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A series that has begun and whose next session a mend puts off: what its residents wait.
 *
 * @param held as it was published, where its residents know it
 * @param workshop as the mend has it
 * @param last session held before the event
 * @param next session after it
 */
record SeriesGap(Workshop held, Workshop workshop, LocalDateTime last, LocalDateTime next) {

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
        if (whole == null || rest == null) {
            return Stream.of();
        }
        var planned = rest.sessions().get(0);
        var next = mended.sessions().get(0);
        return whole.sessions().stream()
                .filter(s -> s.isBefore(planned))
                .reduce((a, b) -> b)
                .filter(last -> days(last, next) > days(last, planned))
                .map(last -> new SeriesGap(whole, mended, last, next))
                .stream();
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
                        known.equals(goesOn) ? "mend.gap" : "mend.gap.elsewhere",
                        texts.what(workshop),
                        texts.moment(last),
                        texts.moment(next),
                        days(),
                        known,
                        goesOn);
    }

    /** Days from one session to the next. */
    long days() {
        return days(last, next);
    }
}
