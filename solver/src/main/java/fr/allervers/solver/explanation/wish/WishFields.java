package fr.allervers.solver.explanation.wish;

import fr.allervers.solver.explanation.Phrase;
import fr.allervers.solver.explanation.wish.WishKind.Field;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A wish as flat fields, for forms and JSON; those that its kind does not say are null.
 *
 * @param commune INSEE code
 * @param theme id
 * @param room id
 * @param advisor id
 * @param audience id
 * @param mobility id
 * @param mode of travel
 * @param from first day
 * @param to last day, included
 * @param number sessions, seats, minutes or participants
 */
public record WishFields(
        @Nullable WishKind kind,
        @Nullable String commune,
        @Nullable String theme,
        @Nullable String room,
        @Nullable String advisor,
        @Nullable String audience,
        @Nullable String mobility,
        @Nullable String mode,
        @Nullable DayOfWeek day,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer number) {

    /** A wish of that kind of which nothing is said yet. */
    public static WishFields of(WishKind kind) {
        return new WishFields(kind, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A wish as fields. */
    public static WishFields of(Wish wish) {
        return Taken.apart(wish);
    }

    /**
     * The wish.
     *
     * @throws ImpossibleWishException where something is not said that its kind needs
     */
    public Wish wish() {
        var is = need(kind, "wish.no.kind");
        for (var field : is.fields()) {
            if (!is.isOptional(field)) {
                need(value(field), "wish.missing." + field);
            }
        }
        return made(is);
    }

    private Wish made(WishKind is) {
        return switch (is) {
            case HOSTED_WORKSHOP ->
                new Wish.HostedWorkshop(text(commune), theme == null || theme.isEmpty() ? null : theme);
            case FURTHER_ADVISOR -> new Wish.FurtherAdvisor(text(advisor), Objects.requireNonNull(day));
            case MORE_SESSIONS -> new Wish.MoreSessions(text(advisor), count());
            case ADVISOR_DAY -> new Wish.AdvisorDay(text(advisor), Objects.requireNonNull(day));
            case TAUGHT_THEME -> new Wish.TaughtTheme(text(advisor), text(theme));
            case ABSENT_ADVISOR ->
                new Wish.AbsentAdvisor(text(advisor), Objects.requireNonNull(from), Objects.requireNonNull(to));
            case STEP_FREE_ROOM -> new Wish.StepFreeRoom(text(room));
            case EQUIPPED_ROOM -> new Wish.EquippedRoom(text(room), text(theme));
            case LARGER_ROOM -> new Wish.LargerRoom(text(room), count());
            case CLOSED_ROOM -> new Wish.ClosedRoom(text(room), from, to);
            case NEW_ROOM -> new Wish.NewRoom(text(commune));
            case LATER_SERVICE -> new Wish.LaterService(text(mode), count());
            case SMALLER_WORKSHOPS -> new Wish.SmallerWorkshops(text(theme), count());
            case LARGER_WORKSHOPS -> new Wish.LargerWorkshops(text(theme), count());
            case AUDIENCE_DAY -> new Wish.AudienceDay(text(audience), Objects.requireNonNull(day));
            case LONGER_LEGS -> new Wish.LongerLegs(text(mobility), count());
        };
    }

    /** What is said of a field, null where nothing is. */
    public @Nullable Object value(Field field) {
        var value = switch (field) {
            case COMMUNE -> commune;
            case THEME -> theme;
            case ROOM -> room;
            case ADVISOR -> advisor;
            case AUDIENCE -> audience;
            case MOBILITY -> mobility;
            case MODE -> mode;
            case DAY -> day;
            case FROM -> from;
            case TO -> to;
            case NUMBER -> number;
        };
        return "".equals(value) ? null : value;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value);
    }

    private int count() {
        return Objects.requireNonNull(number);
    }

    private static <T> T need(@Nullable T value, String key) {
        if (value == null) {
            throw new ImpossibleWishException(Phrase.of(key));
        }
        return value;
    }
}
