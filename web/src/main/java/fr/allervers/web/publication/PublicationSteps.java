package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.publication.VersionChanges.Compared;
import fr.allervers.web.version.PlanVersions;
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
     * @param publication that was published or taken back
     * @param earlier the publication before it, null for the first
     * @param takenBack true where the step is that it was taken back
     */
    public record Head(Publication publication, @Nullable Publication earlier, boolean takenBack) {

        /** The number of the publication. */
        public int number() {
            return publication.number();
        }

        /** The moment of the step. */
        public Instant at() {
            var back = publication.takenBackAt();
            return takenBack && back != null ? back : publication.publishedAt();
        }

        /** True for the step in which that publication was published, or taken back. */
        public boolean isOf(int number, boolean whetherTakenBack) {
            return number() == number && takenBack == whetherTakenBack;
        }
    }

    /** All steps of a quarter, the newest first; none where nothing ever was published. */
    public List<Head> all(Quarter quarter) {
        var all = publications.all(quarter);
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> steps(all.get(i), i + 1 < all.size() ? all.get(i + 1) : null))
                .toList();
    }

    private static Stream<Head> steps(Publication publication, @Nullable Publication earlier) {
        var published = new Head(publication, earlier, false);
        return publication.isTakenBack()
                ? Stream.of(new Head(publication, earlier, true), published)
                : Stream.of(published);
    }

    /** The last step, nothing where nothing ever was published. */
    public Optional<PublicationStep> last(Quarter quarter) {
        return all(quarter).stream().findFirst().map(this::of);
    }

    /** What a step changes for somebody who was told last of an earlier one; all is new to who was told of none. */
    public Compared since(@Nullable Head told, Head step) {
        var is = versions.get(step.publication().version());
        if (told == null || told.takenBack()) {
            return step.takenBack() ? changes.none(is) : changes.of(null, is);
        }
        var was = versions.get(told.publication().version());
        return step.takenBack() ? changes.takenBack(was) : changes.of(was, is);
    }

    /** A step with what it has changed. */
    public PublicationStep of(Head head) {
        var plan = versions.get(head.publication().version());
        if (head.takenBack()) {
            return new PublicationStep(head, changes.takenBack(plan));
        }
        var earlier = head.earlier();
        var before = earlier == null || earlier.isTakenBack() ? null : versions.get(earlier.version());
        return new PublicationStep(head, changes.of(before, plan));
    }
}
