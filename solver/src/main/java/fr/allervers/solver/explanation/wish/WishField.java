package fr.allervers.solver.explanation.wish;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field of {@link WishFields}: how it is got, how it looks on the command line, and how it is set from that. */
public enum WishField {
    COMMUNE(WishFields::commune, WishFields::withCommune),
    THEME(WishFields::theme, WishFields::withTheme),
    ROOM(WishFields::room, WishFields::withRoom),
    ADVISOR(WishFields::advisor, WishFields::withAdvisor),
    AUDIENCE(WishFields::audience, WishFields::withAudience),
    MOBILITY(WishFields::mobility, WishFields::withMobility),
    MODE(WishFields::mode, WishFields::withMode),
    DAY(WishFields::day, WishFields::withDay, "\\+*[A-Za-z]+", WishField::weekday),
    FROM(WishFields::from, WishFields::withFrom, "[\\d-]+", LocalDate::parse),
    TO(WishFields::to, WishFields::withTo, "[\\d-]+", LocalDate::parse),
    NUMBER(
            WishFields::number,
            WishFields::withNumber,
            "\\+?\\d{1,6}(?:min)?",
            text -> Integer.valueOf(text.replaceAll("\\D", "")));

    private final Function<WishFields, Object> getter;
    private final BiFunction<WishFields, Object, WishFields> setter;
    private final String pattern;
    private final Function<String, ?> parser;

    /** An id. */
    WishField(Function<WishFields, Object> getter, BiFunction<WishFields, String, WishFields> setter) {
        this(getter, setter, "[^=]*", text -> text);
    }

    @SuppressWarnings("unchecked") // what a field is set to is of its type
    <T> WishField(
            Function<WishFields, Object> getter,
            BiFunction<WishFields, T, WishFields> setter,
            String pattern,
            Function<String, T> parser) {
        this.getter = getter;
        this.setter = (said, value) -> setter.apply(said, (T) value);
        this.pattern = pattern;
        this.parser = parser;
    }

    /** What is said of it, null where nothing is. */
    @Nullable
    Object of(WishFields said) {
        return getter.apply(said);
    }

    /** Regular expression of its text on the command line. */
    String pattern() {
        return pattern;
    }

    /**
     * The value that a text says which matches the pattern.
     *
     * @throws RuntimeException where there is no such day
     */
    Object parse(String text) {
        return parser.apply(text);
    }

    /** The fields with a value of this one's type in it. */
    WishFields set(WishFields said, Object value) {
        return setter.apply(said, value);
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.valueOf(text.replace("+", "").toUpperCase(Locale.ROOT));
    }
}
