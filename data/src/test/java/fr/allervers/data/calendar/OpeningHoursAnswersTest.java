package fr.allervers.data.calendar;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.TimeWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our reading of opening hours beside what an independent evaluator says of thousands of texts: {@code
 * data/src/test/opening-hours} tells how its answers were made.
 */
class OpeningHoursAnswersTest {

    private static final int DAY = 1440;
    private static final int NIGHT = 360;
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    /** Mondays of the evaluator's weeks. */
    private static final LocalDate TERM = LocalDate.of(2026, 10, 5);

    private static final LocalDate HOLIDAYS = LocalDate.of(2026, 7, 20);
    private static final LocalDate WHIT = LocalDate.of(2026, 5, 25);
    private static final LocalDate ARMISTICE = LocalDate.of(2026, 11, 9);

    /** Said of texts of which there is no doubt what they mean by the grammar. */
    private static final Set<String> REMARKS = Set.of("hours.replaced", "hours.closingComment");

    private static List<Answer> answers;

    @BeforeAll
    static void read() throws IOException {
        answers = new ArrayList<>();
        var in = Objects.requireNonNull(
                OpeningHoursAnswersTest.class.getResourceAsStream("opening-hours-answers.tsv.gz"));
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            lines.lines().map(l -> l.split("\t", -1)).forEach(c -> answers.add(Answer.of(c)));
        }
    }

    /** What is read without a doubt is what the evaluator says, in term and in school holidays, where it can read it. */
    @Test
    void whatIsReadWithoutADoubtIsRight() {
        int without = 0;
        var wrong = new ArrayList<String>();
        for (var answer : answers) {
            var hours = OpeningHours.of(answer.text);
            if (hours.doubts().stream().allMatch(d -> REMARKS.contains(d.key()))) {
                without++;
                boolean right = !answer.isRead
                        || answer.isSure
                                && minutes(hours, closed(hours, TERM)).equals(answer.term)
                                && minutes(hours, closed(hours, HOLIDAYS)).equals(answer.holidays);
                if (!right) {
                    wrong.add(answer.text);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(without).isGreaterThan(2000);
    }

    /**
     * In weeks with a public holiday what is read holds on all other days, and on the holiday itself where the hours say nothing of
     * such: of those that do a finding tells, wherever something may take place then. The night behind a holiday goes with it.
     */
    @Test
    void publicHolidaysChangeNothingOfOtherDays() {
        var wrong = new ArrayList<String>();
        for (var answer : answers) {
            var hours = OpeningHours.of(answer.text);
            boolean isWithout = hours.doubts().stream().allMatch(d -> REMARKS.contains(d.key()));
            if (answer.isRead && isWithout) {
                boolean tellsHolidays = answer.text.contains("PH");
                var whit = minutes(hours, closed(hours, WHIT));
                var armistice = minutes(hours, closed(hours, ARMISTICE));
                if (!same(whit, answer.whit, tellsHolidays ? 0 : -1)
                        || !same(armistice, answer.armistice, tellsHolidays ? 2 : -1)) {
                    wrong.add(answer.text);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** True where two weeks are the same but for one day, counted from Monday; -1 for none. */
    private static boolean same(BitSet one, BitSet other, int without) {
        var differing = (BitSet) one.clone();
        differing.xor(other);
        if (without >= 0) {
            differing.clear(DAY * without, DAY * (without + 1) + NIGHT);
        }
        return differing.isEmpty();
    }

    /** What is taken with a doubt never opens more than the evaluator may, but where the doubt says so. */
    @Test
    void aDoubtNeverStandsForAlwaysOpen() {
        var wrong = new ArrayList<String>();
        for (var answer : answers) {
            var hours = OpeningHours.of(answer.text);
            var opened = minutes(hours, Set.of());
            opened.andNot(answer.ever);
            boolean isToldOpen = hours.doubts().stream().anyMatch(d -> "hours.closingLeftOut".equals(d.key()));
            boolean mayFollowSeasons = hours.doubts().stream().anyMatch(d -> "hours.leftOut".equals(d.key()));
            if (answer.isRead && !opened.isEmpty() && !isToldOpen && !mayFollowSeasons) {
                wrong.add(answer.text);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Days of a week on which it is closed in spite of its weekly hours. */
    private static Set<DayOfWeek> closed(OpeningHours hours, LocalDate monday) {
        var summer =
                new SchoolHolidays(List.of(new Period(LocalDate.of(2026, 7, 4), LocalDate.of(2026, 8, 31))), List.of());
        var closed = hours.closings().closed(summer, Quarter.of(monday));
        return monday.datesUntil(monday.plusDays(7))
                .filter(day -> Period.anyHolds(closed, day))
                .map(LocalDate::getDayOfWeek)
                .collect(toSet());
    }

    /** Minutes of the week at which it is open, but on some days. */
    private static BitSet minutes(OpeningHours hours, Set<DayOfWeek> without) {
        var minutes = new BitSet();
        for (TimeWindow window : hours.windows()) {
            for (var day : window.days()) {
                if (!without.contains(day)) {
                    int start = DAY * (day.getValue() - 1);
                    int to = window.to().toSecondOfDay() / 60;
                    minutes.set(start + window.from().toSecondOfDay() / 60, start + (to == DAY - 1 ? DAY : to));
                }
            }
        }
        return minutes;
    }

    private record Answer(
            String text,
            boolean isRead,
            boolean isSure,
            BitSet term,
            BitSet holidays,
            BitSet whit,
            BitSet armistice,
            BitSet ever) {

        /** @param cells text, weeks of term, of school holidays, of Whit Monday, of 11 November */
        static Answer of(String[] cells) {
            var term = cells[1];
            var holidays = cells[2];
            boolean isRead = !"unreadable".equals(term);
            var ever = minutes(isRead ? term + " " + holidays : "", true);
            return new Answer(
                    cells[0],
                    isRead,
                    !term.contains("?") && !holidays.contains("?"),
                    minutes(isRead ? term : "", false),
                    minutes(isRead ? holidays : "", false),
                    minutes(isRead ? cells[3] : "", false),
                    minutes(isRead ? cells[4] : "", false),
                    ever);
        }

        private static BitSet minutes(String spans, boolean unsureToo) {
            var minutes = new BitSet();
            for (var word : spans.split(" ", -1)) {
                boolean unsure = word.startsWith("?");
                var span = unsure ? word.substring(1) : word;
                if (!span.isEmpty() && (unsureToo || !unsure)) {
                    int start = DAY * DAYS.indexOf(span.substring(0, 2));
                    var ends = span.substring(2).split("-", -1);
                    minutes.set(start + Integer.parseInt(ends[0]), start + Integer.parseInt(ends[1]));
                }
            }
            return minutes;
        }
    }
}
