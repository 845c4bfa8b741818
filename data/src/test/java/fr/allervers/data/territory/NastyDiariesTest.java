package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.fault.FaultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Diaries of school holidays as programs write them. What each means was written down before the reader was made to read
 * it: the days, by their first and last, or where nothing can be said for sure {@code fault}; {@code +} behind them where
 * something is told besides.
 */
class NastyDiariesTest {

    @TempDir
    private Path temp;

    private FolderCopy folder;

    @BeforeEach
    void copy() throws IOException {
        folder = FolderCopy.of("forbach", temp);
        Files.delete(temp.resolve("school-holidays.csv"));
    }

    private static String event(String... lines) {
        return "BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\n"
                + Stream.of(lines).map(l -> l + "\r\n").collect(Collectors.joining())
                + (Stream.of(lines).anyMatch(l -> l.startsWith("UID")) ? "" : "UID:1\r\n")
                + (Stream.of(lines).anyMatch(l -> l.startsWith("SUMMARY")) ? "" : "SUMMARY:Vacances d'hiver\r\n")
                + "END:VEVENT\r\n";
    }

    private static String diary(String... parts) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//a//b//FR\r\n" + String.join("", parts)
                + "END:VCALENDAR\r\n";
    }

    private static Arguments file(String name, String days, String... events) {
        return Arguments.of(name, diary(events), days);
    }

    private static final String PARIS = "BEGIN:VTIMEZONE\r\nTZID:%s\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
            + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
            + "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
            + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

    static List<Arguments> files() {
        var from = "DTSTART;VALUE=DATE:20270220";
        var to = "DTEND;VALUE=DATE:20270308";
        var whole = "2027-02-20..2027-03-07";
        return List.of(
                file("the end is the day behind", whole, event(from, to)),
                file("one day, no end", "2027-02-20..2027-02-20", event(from)),
                file(
                        "one day, the end is its start",
                        "2027-02-20..2027-02-20",
                        event(from, "DTEND;VALUE=DATE:20270220")),
                file("an end before the start", "fault", event(from, "DTEND;VALUE=DATE:20270201")),
                file("16 days", whole, event(from, "DURATION:P16D")),
                file("no year", "fault", event("DTSTART;VALUE=DATE:0220", "DTEND;VALUE=DATE:0308")),
                file("no day", "fault", event(to)),
                file("midnight, floating", whole, event("DTSTART:20270220T000000", "DTEND:20270308T000000")),
                file(
                        "midnight in Paris",
                        whole,
                        PARIS.formatted("Europe/Paris"),
                        event("DTSTART;TZID=Europe/Paris:20270220T000000", "DTEND;TZID=Europe/Paris:20270308T000000")),
                file(
                        "midnight as Outlook names Paris",
                        whole,
                        PARIS.formatted("Romance Standard Time"),
                        event(
                                "DTSTART;TZID=Romance Standard Time:20270220T000000",
                                "DTEND;TZID=Romance Standard Time:20270308T000000")),
                file(
                        "midnight here in universal time",
                        whole,
                        event("DTSTART:20270219T230000Z", "DTEND:20270307T230000Z")),
                file(
                        "over the change of clocks",
                        "2027-03-27..2027-04-04",
                        event("DTSTART:20270326T230000Z", "DTEND:20270404T220000Z")),
                file("until the last minute", whole, event("DTSTART:20270220T000000", "DTEND:20270307T235900")),
                file(
                        "from one afternoon to one morning",
                        "fault",
                        event("DTSTART:20270219T163000", "DTEND:20270308T080000")),
                file(
                        "midnight of another day in universal time",
                        "fault",
                        event("DTSTART:20270220T000000Z", "DTEND:20270308T000000Z")),
                file("called off", "", event(from, to, "STATUS:CANCELLED")),
                file("tentative", whole, event(from, to, "STATUS:TENTATIVE")),
                Arguments.of(
                        "a diary that calls off",
                        diary(event(from, to)).replace("VERSION", "METHOD:CANCEL\r\nVERSION"),
                        ""),
                file(
                        "three bridge days, one left out",
                        "2027-01-22..2027-01-22 2027-02-05..2027-02-05",
                        event(
                                "SUMMARY:Pont du vendredi",
                                "DTSTART;VALUE=DATE:20270122",
                                "RRULE:FREQ=WEEKLY;COUNT=3",
                                "EXDATE;VALUE=DATE:20270129")),
                file(
                        "repeated until a day, the first left out",
                        "2027-01-29..2027-01-29",
                        event(
                                "SUMMARY:Pont du vendredi",
                                "DTSTART;VALUE=DATE:20270122",
                                "RRULE:FREQ=WEEKLY;UNTIL=20270201",
                                "EXDATE;VALUE=DATE:20270122")),
                file(
                        "left out by moments",
                        "2027-01-22..2027-01-22",
                        event(
                                "SUMMARY:Pont du vendredi",
                                "DTSTART;VALUE=DATE:20270122",
                                "RRULE:FREQ=WEEKLY;COUNT=2",
                                "EXDATE:20270129T000000")),
                file(
                        "further days",
                        "2027-01-22..2027-01-22 2027-03-12..2027-03-12",
                        event("SUMMARY:Pont du vendredi", "DTSTART;VALUE=DATE:20270122", "RDATE;VALUE=DATE:20270312")),
                file("every year without an end", whole + " +", event(from, to, "RRULE:FREQ=YEARLY")),
                file(
                        "the second time moved",
                        "2027-01-22..2027-01-22 2027-02-01..2027-02-01",
                        event("UID:p", "SUMMARY:Pont", "DTSTART;VALUE=DATE:20270122", "RRULE:FREQ=WEEKLY;COUNT=2"),
                        event(
                                "UID:p",
                                "SUMMARY:Pont",
                                "RECURRENCE-ID;VALUE=DATE:20270129",
                                "DTSTART;VALUE=DATE:20270201")),
                file(
                        "the second time called off",
                        "2027-01-22..2027-01-22",
                        event("UID:p", "SUMMARY:Pont", "DTSTART;VALUE=DATE:20270122", "RRULE:FREQ=WEEKLY;COUNT=2"),
                        event(
                                "UID:p",
                                "SUMMARY:Pont",
                                "RECURRENCE-ID;VALUE=DATE:20270129",
                                "DTSTART;VALUE=DATE:20270129",
                                "STATUS:CANCELLED")),
                file(
                        "a later version of the same event",
                        whole,
                        event("UID:h", "SEQUENCE:0", "DTSTART;VALUE=DATE:20270213", to),
                        event("UID:h", "SEQUENCE:1", from, to)),
                file(
                        "a later version that calls it off",
                        "",
                        event("UID:h", "SEQUENCE:0", from, to),
                        event("UID:h", "SEQUENCE:1", from, to, "STATUS:CANCELLED")),
                file(
                        "one id for all events",
                        whole + " 2027-04-17..2027-05-02",
                        event(from, to),
                        event(
                                "SUMMARY:Vacances de printemps",
                                "DTSTART;VALUE=DATE:20270417",
                                "DTEND;VALUE=DATE:20270503")),
                file(
                        "the same holidays twice, a week apart",
                        "2027-02-20..2027-03-07 2027-02-27..2027-03-14 +",
                        event("UID:a", from, to),
                        event("UID:b", "DTSTART;VALUE=DATE:20270227", "DTEND;VALUE=DATE:20270315")),
                file("the same holidays twice alike", whole, event("UID:a", from, to), event("UID:b", from, to)),
                file(
                        "two years in one file",
                        "2026-02-14..2026-03-01 " + whole,
                        event("UID:a", from, to),
                        event("UID:b", "DTSTART;VALUE=DATE:20260214", "DTEND;VALUE=DATE:20260302")),
                Arguments.of(
                        "two diaries in one file",
                        diary(event("UID:a", from, to))
                                + diary(event(
                                        "SUMMARY:Vacances de printemps",
                                        "DTSTART;VALUE=DATE:20270417",
                                        "DTEND;VALUE=DATE:20270503")),
                        whole + " 2027-04-17..2027-05-02"),
                Arguments.of(
                        "a mark of byte order, bare line ends",
                        "\uFEFF" + diary(event(from, to)).replace("\r", ""),
                        whole),
                file(
                        "a task, no event",
                        " +",
                        event(from, to).replace("VEVENT", "VTODO").replace("DTEND", "DUE")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void aDiaryIsTakenAsItIsMeantOrToldOf(String name, String diary, String days) throws IOException {
        folder.write("school-holidays.ics", diary);

        assertThat(read()).isEqualTo(days);
    }

    private String read() {
        try {
            var territory = folder.read();
            var periods = territory.calendar().schoolHolidays().periods().stream()
                    .map(p -> p.from() + ".." + p.to())
                    .collect(Collectors.joining(" "));
            boolean told = !territory.calendar().notTaken().isEmpty()
                    || !territory.doubts().isEmpty();
            return periods + (told ? " +" : "");
        } catch (FaultsException e) {
            return "fault";
        }
    }

    /** Of repeated events with gaps each day counts that an evaluation by hand finds. */
    @Test
    void repeatedDaysAreThoseOfAPlainCount() throws IOException {
        var dice = new Random(3);
        for (int i = 0; i < 40; i++) {
            var first = LocalDate.of(2027, 1, 1).plusDays(dice.nextInt(40));
            int every = 1 + dice.nextInt(3);
            int count = 1 + dice.nextInt(5);
            int gap = dice.nextInt(count);
            var days = new ArrayList<String>();
            for (int n = 0; n < count; n++) {
                var day = first.plusWeeks((long) n * every);
                if (n != gap) {
                    days.add(day + ".." + day);
                }
            }
            var without = first.plusWeeks((long) gap * every).toString().replace("-", "");
            folder.write(
                    "school-holidays.ics",
                    diary(event(
                            "SUMMARY:Pont",
                            "DTSTART;VALUE=DATE:" + first.toString().replace("-", ""),
                            "RRULE:FREQ=WEEKLY;INTERVAL=" + every + ";COUNT=" + count,
                            "EXDATE;VALUE=DATE:" + without)));

            assertThat(read()).isEqualTo(String.join(" ", days));
        }
    }
}
