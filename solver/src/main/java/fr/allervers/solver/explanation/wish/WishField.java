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
    DAY(WishFields::day, "\\+*[A-Za-z]+", (said, text) -> said.withDay(weekday(text))),
    /** The last day too, where only one is said. */
    FROM(
            WishFields::from,
            "[\\d-]+",
            (said, text) -> said.withFrom(LocalDate.parse(text)).withTo(LocalDate.parse(text))),
    TO(WishFields::to, "[\\d-]+", (said, text) -> said.withTo(LocalDate.parse(text))),
    NUMBER(
            WishFields::number,
            "\\+?\\d{1,6}(?:min)?",
            (said, text) -> said.withNumber(Integer.valueOf(text.replaceAll("\\D", ""))));

    private final Function<WishFields, Object> getter;
    private final String pattern;
    private final BiFunction<WishFields, String, WishFields> setter;

    /** An id. */
    WishField(Function<WishFields, Object> getter, BiFunction<WishFields, String, WishFields> setter) {
        this(getter, "[^=]*", setter);
    }

    WishField(Function<WishFields, Object> getter, String pattern, BiFunction<WishFields, String, WishFields> setter) {
        this.getter = getter;
        this.pattern = pattern;
        this.setter = setter;
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
     * The fields with this one as a text that matches its pattern says.
     *
     * @throws RuntimeException where there is no such day
     */
    WishFields set(WishFields said, String text) {
        return setter.apply(said, text);
    }

    private static DayOfWeek weekday(String text) {
        return DayOfWeek.valueOf(text.replace("+", "").toUpperCase(Locale.ROOT));
    }
}
