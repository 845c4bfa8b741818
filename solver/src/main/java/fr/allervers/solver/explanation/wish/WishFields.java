package fr.allervers.solver.explanation.wish;

import static fr.allervers.solver.explanation.wish.ImpossibleWishException.refuseIf;

import fr.allervers.solver.explanation.Phrase;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A wish as flat fields, for forms and JSON; those that its kind does not have are null.
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
@RecordBuilder
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
        @Nullable Integer number)
        implements WishFieldsBuilder.With {

    /** A wish of that kind of which nothing is said yet. */
    public static WishFields of(WishKind kind) {
        return new WishFields(kind, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * The wish.
     *
     * @throws ImpossibleWishException where something is not said that its kind needs
     */
    public Wish wish() {
        if (kind == null) {
            throw new ImpossibleWishException(Phrase.of("wish.no.kind"));
        }
        for (var field : kind.fields()) {
            var value = field.of(this);
            refuseIf((value == null || "".equals(value)) && !kind.isOptional(field), "wish.missing." + field);
        }
        return kind.of(this);
    }
}
