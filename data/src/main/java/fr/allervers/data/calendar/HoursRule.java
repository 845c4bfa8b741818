package fr.allervers.data.calendar;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule of {@code opening_hours}, as far as the days of a week in term and in school holidays matter. */
final class HoursRule {

    /** What a rule says of a minute. */
    enum Meaning {
        CLOSED,
        OPEN,
        UNKNOWN
    }

    private static final int DAY = 24 * 60;
    private static final int LONGEST_NIGHT = 12 * 60;

    private final Rule rule;
    private final boolean fallback;
    private final Set<DayOfWeek> days;
    private final boolean ofSeason;

    /** @param before the rule before it, null for the first: what a comma adds to a fallback is one too */
    HoursRule(Rule rule, @Nullable HoursRule before) {
        this.rule = rule;
        this.ofSeason = false;
        this.fallback = rule.isFallBack() || rule.isAdditive() && before != null && before.fallback;
        this.days = days(rule);
    }

    /** A rule of a season, without its dates. */
    private HoursRule(Rule rule, boolean fallback) {
        this.rule = rule;
        this.fallback = fallback;
        this.days = days(rule);
        this.ofSeason = true;
    }

    /**
     * What it says of a quarter: itself without its dates where these have every day of the quarter, nothing where they
     * have none, and as it is otherwise.
     */
    Optional<HoursRule> in(Quarter quarter) {
        var dates = rule.getDates();
        if (dates == null || rule.getYears() != null || rule.getWeeks() != null) {
            return Optional.of(this);
        }
        var held = new HashSet<LocalDate>();
        for (DateRange range : dates) {
            var season = HoursDates.closing(range, EnumSet.allOf(DayOfWeek.class));
            if (season == null) {
                return Optional.of(this);
            }
            season.within(quarter).flatMap(p -> quarter.days().filter(p::holds)).forEach(held::add);
        }
        if (held.isEmpty()) {
            return Optional.empty();
        }
        if (held.size() < quarter.days().count()) {
            return Optional.of(this);
        }
        var always = rule.copy();
        always.setDates(null);
        return Optional.of(new HoursRule(always, fallback));
    }

    private static Set<DayOfWeek> days(Rule rule) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (WeekDayRange range : rule.getDays() == null ? List.<WeekDayRange>of() : rule.getDays()) {
            var day = DayOfWeek.of(range.getStartDay().ordinal() + 1);
            var last = range.getEndDay() == null
                    ? day
                    : DayOfWeek.of(range.getEndDay().ordinal() + 1);
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    /** True on a day of the week, in term or in school holidays; never for what holds on public holidays alone. */
    boolean holdsOn(DayOfWeek day, boolean inSchoolHolidays) {
        if (rule.getHolidays() == null) {
            return rule.getDays() == null || days.contains(day);
        }
        boolean holiday = inSchoolHolidays && isOf(Holiday.Type.SH);
        if (rule.getDays() == null) {
            return holiday;
        }
        boolean eitherCounts = rule.getHolidays().stream().anyMatch(Holiday::getUseAsWeekDay);
        return eitherCounts ? holiday || days.contains(day) : holiday && days.contains(day);
    }

    /** True where it holds on some day of a week, in term or in school holidays. */
    boolean concernsWeeks() {
        return Arrays.stream(DayOfWeek.values()).anyMatch(d -> holdsOn(d, false) || holdsOn(d, true));
    }

    /**
     * True where it opens at other hours on all days on which an earlier rule opens, so that nothing is left of that one;
     * a season's hours are meant to.
     */
    boolean takesThePlaceOf(HoursRule earlier) {
        boolean bothOpen = (!ofSeason || earlier.ofSeason)
                && meaning() == Meaning.OPEN
                && earlier.meaning() == Meaning.OPEN
                && !lacksTimes()
                && !earlier.lacksTimes();
        return bothOpen
                && replaces()
                && namesDays()
                && !earlier.fallback
                && earlier.concernsWeeks()
                && !earlier.toString().equals(toString())
                && Arrays.stream(DayOfWeek.values())
                        .allMatch(d -> (!earlier.holdsOn(d, false) || holdsOn(d, false))
                                && (!earlier.holdsOn(d, true) || holdsOn(d, true)));
    }

    private boolean isOf(Holiday.Type type) {
        return rule.getHolidays().stream().anyMatch(h -> h.getType() == type);
    }

    /** True where it is told of days at all: a rule without any holds always. */
    boolean namesDays() {
        return rule.getDays() != null || rule.getHolidays() != null;
    }

    /** True where it takes the place of rules before it, on its days. */
    boolean replaces() {
        return !rule.isAdditive() && !fallback;
    }

    /** True where it counts only when no other rule opens. */
    boolean isFallback() {
        return fallback;
    }

    Meaning meaning() {
        var modifier = modifier();
        if (modifier == Modifier.OFF || modifier == Modifier.CLOSED) {
            return Meaning.CLOSED;
        }
        boolean isUnknown = modifier == Modifier.UNKNOWN || comment() != null && modifier == null && lacksTimes();
        return isUnknown ? Meaning.UNKNOWN : Meaning.OPEN;
    }

    private @Nullable Modifier modifier() {
        return rule.getModifier() == null ? null : rule.getModifier().getModifier();
    }

    /** What is written between quotation marks, behind it or before; null where nothing is. */
    @Nullable
    String comment() {
        var behind = rule.getModifier() == null ? null : rule.getModifier().getComment();
        return behind == null ? rule.getComment() : behind;
    }

    /** True where neither hours nor round the clock are told. */
    boolean lacksTimes() {
        return rule.getTimes() == null && !rule.isTwentyfourseven();
    }

    /** The days of a year on which it closes, all day; nothing where it says something else, or what no date says. */
    Optional<List<DatedClosing>> datedClosings() {
        boolean isSimple = meaning() == Meaning.CLOSED
                && rule.getDates() != null
                && rule.getYears() == null
                && rule.getWeeks() == null
                && rule.getHolidays() == null
                && rule.getTimes() == null
                && !fallback
                && !hasNumberedDays();
        if (!isSimple) {
            return Optional.empty();
        }
        var on = rule.getDays() == null ? EnumSet.allOf(DayOfWeek.class) : days;
        var closings = new ArrayList<DatedClosing>();
        for (DateRange range : rule.getDates()) {
            var closing = HoursDates.closing(range, on);
            if (closing == null) {
                return Optional.empty();
            }
            closings.add(closing);
        }
        return Optional.of(closings);
    }

    private boolean hasNumberedDays() {
        return rule.getDays() != null
                && rule.getDays().stream().anyMatch(d -> d.getNths() != null || d.getOffset() != 0);
    }

    /** True where it holds on some days of a year only that no week can say. */
    boolean isSeasonal() {
        return rule.getYears() != null
                || rule.getWeeks() != null
                || rule.getDates() != null
                || rule.getHolidays() != null && rule.getHolidays().stream().anyMatch(h -> h.getOffset() != 0)
                || hasNumberedDays();
    }

    /** Its hours, as far as they are told by the clock; the whole day where none are told. */
    List<TimeSpan> times() {
        return rule.getTimes() == null
                ? List.of()
                : rule.getTimes().stream().filter(HoursRule::isByTheClock).toList();
    }

    /** True where some hours go by the sun, or have no end. */
    boolean hasOtherTimes() {
        return rule.getTimes() != null && !rule.getTimes().stream().allMatch(HoursRule::isByTheClock);
    }

    /** Hours that close before they open and so go on over night for longer than places do: most often a slip of the pen. */
    List<TimeSpan> longNights() {
        return times().stream()
                .filter(s -> s.getEnd() > DAY && s.getEnd() - s.getStart() > LONGEST_NIGHT)
                .toList();
    }

    /** Hours that close when they open, and so open nothing. */
    List<TimeSpan> withoutLength() {
        return times().stream().filter(s -> s.getStart() == s.getEnd()).toList();
    }

    private static boolean isByTheClock(TimeSpan span) {
        return span.getStartEvent() == null
                && span.getEndEvent() == null
                && !span.isOpenEnded()
                && span.getInterval() == 0
                && span.getEnd() != TimeSpan.UNDEFINED_TIME;
    }

    /** As it is written. */
    @Override
    public String toString() {
        return rule.toString();
    }
}
