package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.solving.PlanVersions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a quarter's publications, and what each has changed. */
@Component
public record PublicationSteps(Publications publications, PlanVersions versions, VersionChanges changes) {

    /**
     * One step without what it changed.
     *
     * @param number of the publication
     * @param takenBack true where the step is that it was taken back
     */
    public record Head(int number, boolean takenBack, Instant at) {

        /** True for the step in which that publication was published, or taken back. */
        public boolean isOf(int publication, boolean whetherTakenBack) {
            return number == publication && takenBack == whetherTakenBack;
        }
    }

    /** All steps of a quarter, the newest first; none where nothing ever was published. */
    public List<Head> all(Quarter quarter) {
        return publications.all(quarter).stream()
                .flatMap(p -> Stream.concat(
                        Stream.ofNullable(p.takenBackAt()).map(at -> new Head(p.number(), true, at)),
                        Stream.of(new Head(p.number(), false, p.publishedAt()))))
                .toList();
    }

    /** The last step, nothing where nothing ever was published. */
    public Optional<PublicationStep> last(Quarter quarter) {
        return all(quarter).stream().findFirst().map(h -> of(quarter, h));
    }

    /** What a step of a quarter has changed. */
    public PublicationStep of(Quarter quarter, Head head) {
        var all = publications.all(quarter);
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).number() == head.number())
                .findFirst()
                .orElseThrow();
        return step(all.get(at), at + 1 < all.size() ? all.get(at + 1) : null, head.takenBack());
    }

    private PublicationStep step(Publication last, @Nullable Publication earlier, boolean takenBack) {
        var plan = versions.get(last.version());
        var back = last.takenBackAt();
        if (takenBack && back != null) {
            return new PublicationStep(last.number(), true, back, changes.takenBack(plan));
        }
        boolean held = earlier != null && earlier.takenBackAt() == null;
        var before = earlier != null && held ? versions.get(earlier.version()) : null;
        return new PublicationStep(last.number(), false, last.publishedAt(), changes.of(before, plan));
    }
}
