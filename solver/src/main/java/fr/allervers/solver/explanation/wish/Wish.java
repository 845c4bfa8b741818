package fr.allervers.solver.explanation.wish;

import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.words.Sentence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One change of a problem that someone wishes for, or fears. Ids are those of the problem. */
public sealed interface Wish {

    /**
     * The problem with the wish granted.
     *
     * @throws ImpossibleWishException where the problem does not have what the wish names, or has it so already
     */
    default Problem in(Problem problem) {
        return new Granting(problem).of(this);
    }

    /** What is wished for, with names. */
    default Sentence sentence(ProblemIndex index) {
        return new WishWords(index).of(this);
    }

    /** True where every valid plan of the problem stays one with the wish granted. */
    default boolean allowsMore() {
        return !(this instanceof HostedWorkshop || this instanceof ClosedRoom || this instanceof AbsentAdvisor);
    }

    /**
     * At least one workshop in a commune. No change of the problem can ask for it: the best place for one is sought, and
     * held. A commune without a room gets one as {@link NewRoom} describes.
     *
     * @param commune INSEE code
     * @param theme id, null for any
     */
    record HostedWorkshop(String commune, @Nullable String theme) implements Wish {}

    /**
     * Another advisor on one day of the week: same base, themes, communes and hours as one there is.
     *
     * @param like id of that one
     */
    record FurtherAdvisor(String like, DayOfWeek day) implements Wish {}

    /**
     * More sessions of an advisor.
     *
     * @param more sessions a week, 1 or more; in a day as many more as a day has then
     */
    record MoreSessions(String advisor, int more) implements Wish {}

    /** An advisor who is also there on a day of the week, at any hour. */
    record AdvisorDay(String advisor, DayOfWeek day) implements Wish {}

    /** An advisor who also teaches a theme. */
    record TaughtTheme(String advisor, String theme) implements Wish {}

    /** An advisor who is away, both days included. */
    record AbsentAdvisor(String advisor, LocalDate from, LocalDate to) implements Wish {}

    /** A room made step-free. */
    record StepFreeRoom(String room) implements Wish {}

    /** Equipment brought into a room: all that a theme needs. */
    record EquippedRoom(String room, String theme) implements Wish {}

    /**
     * A room with more seats.
     *
     * @param more seats, 1 or more
     */
    record LargerRoom(String room, int more) implements Wish {}

    /** A room that is closed, both days included; null for the whole time. */
    record ClosedRoom(
            String room, @Nullable LocalDate from, @Nullable LocalDate to) implements Wish {}

    /** A room for every theme, step-free, open whenever there are starts, in a commune that lacks one. */
    record NewRoom(String commune) implements Wish {}

    /**
     * A transport service that ends later in the evening: what its tables change within its last minutes, or end at,
     * comes that much later.
     *
     * @param mode of travel
     * @param minutes 1 or more
     */
    record LaterService(String mode, int minutes) implements Wish {}

    /**
     * Workshops of a theme held for fewer participants.
     *
     * @param participants fewest, 1 or more
     */
    record SmallerWorkshops(String theme, int participants) implements Wish {}

    /**
     * Workshops of a theme for more participants.
     *
     * @param participants most
     */
    record LargerWorkshops(String theme, int participants) implements Wish {}

    /** An audience that can also come on a day of the week, at any hour. */
    record AudienceDay(String audience, DayOfWeek day) implements Wish {}

    /**
     * A means of transport that residents would go longer with.
     *
     * @param minutes of the longest leg
     */
    record LongerLegs(String mobility, int minutes) implements Wish {}
}
