package fr.allervers.data.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Limits;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a problem file, and where the reader says it is. */
class ProblemFaultsTest {

    private static final String WINDOW = "[{'days': %s, 'from': '%s', 'to': '%s'}]";
    private static final String WORKSHOP = """
            {'id': 'w', 'theme': 'email', 'audience': 'all', 'room': 'hall', 'advisor': 'ada', \
            'sessions': ['2027-01-05T09:00'], 'attendance': [{'demand': 'car-a', 'residents': 4}]}""";

    private static final String HABIT =
            "{'id': 'h', 'room': 'hall', 'day': 'TUESDAY', 'time': '09:00', 'participants': 5}";

    private final EditedFile file = EditedFile.of(new TwoCommunes().build());

    @Test
    void aRightFileHasNone() {
        assertThat(file.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /demand/1/theme            | 'emial'      | demand[1].theme: no theme 'emial'; did you mean 'email'?
            /demand/1/theme            | 'zzzzzz'     | demand[1].theme: no theme 'zzzzzz'
            /demand/0/commune          | 'C'          | demand[0].commune: no commune 'C'
            /demand/0/audience         | 'al'         | demand[0].audience: no audience 'al'; did you mean 'all'?
            /demand/0/mobility         | 'Car'        | demand[0].mobility: no mobility profile 'Car'; did you mean 'car'?
            /rooms/0/commune           | '57227'      | rooms[0].commune: no commune '57227'
            /advisors/0/base           | '57227'      | advisors[0].base: no commune '57227'
            /advisors/0/themes/1       | 'screen'     | advisors[0].themes[1]: no theme 'screen'; did you mean 'screens'?
            /advisors/0/communes/0     | 'Forbach'    | advisors[0].communes[0]: no commune 'Forbach'
            /pinned                    | ['w1']       | pinned[0]: no published workshop 'w1'
            /demand/0/residents        | -1           | demand[0].residents: -1 is less than 0
            /demand/0/residents        | 1000000000   | demand[0].residents: 1000000000 is more than 1,000,000
            /demand/0/residents        | 99999999999999999999999 | demand[0].residents: 99999999999999999999999 is more than 1,000,000
            /demand/0/residents        | 2.5          | demand[0].residents: a whole number is expected, not 2.5
            /demand/0/residents        | '4'          | demand[0].residents: a whole number is expected, not the text '4'
            /demand/0/residents        | null         | demand[0].residents: a whole number is expected, not null
            /demand/0/priority         | 0            | demand[0].priority: 0 is less than 1
            /themes/0/minutes          | 1441         | themes[0].minutes: 1441 is more than 1,440
            /themes/0/sessions         | 0            | themes[0].sessions: 0 is less than 1
            /themes/0/maxParticipants  | 1            | themes[0].maxParticipants: the most 1 is below the least 2
            /themes/0/equipment        | 'wifi'       | themes[0].equipment: a list is expected, not the text 'wifi'
            /rooms/0/capacity          | -5           | rooms[0].capacity: -5 is less than 0
            /rooms/0/stepFree          | 'yes'        | rooms[0].stepFree: true or false is expected, not the text 'yes'
            /rooms/0/open              | {}           | rooms[0].open: a list is expected, not an object
            /rooms/0/closed            | [{'from': '2027-02-30', 'to': '2027-03-01'}] | rooms[0].closed[0].from: '2027-02-30' is no date: write it as 2027-01-31
            /rooms/0/closed            | [{'from': '2027-02-02', 'to': '2027-02-01'}] | rooms[0].closed[0].to: the end 2027-02-01 is before the start 2027-02-02
            /rooms/0/estimated         | 1            | rooms[0].estimated: true or false is expected, not 1
            /communes/0/latitude       | 90.01        | communes[0].latitude: 90.01 is not between -90 and 90 degrees
            /travel/0/minutes/1/0      | -3           | travel[0].minutes[1][0]: -3 is less than 0
            /travel/0/minutes/1/0      | 1441         | travel[0].minutes[1][0]: 1441 is more than 1,440
            /travel/0/minutes/1/0      | true         | travel[0].minutes[1][0]: a whole number is expected, not true
            /travel/0/minutes/1        | [4]          | travel[0].minutes[1]: has 1 columns for 2 communes
            /travel/0/minutes/1        | 4            | travel[0].minutes[1]: a list is expected, not 4
            /travel/0/minutes/2        | [1, 2]       | travel[0].minutes: has 3 rows for 2 communes
            /travel/0/days             | ['TUESDAYS'] | travel[0].days[0]: no day 'TUESDAYS': days are MONDAY to SUNDAY; did you mean 'TUESDAY'?
            /travel/0/days             | ['tuesday']  | travel[0].days[0]: no day 'tuesday': days are MONDAY to SUNDAY; did you mean 'TUESDAY'?
            /travel/0/from             | '7:00'       | travel[0].from: '7:00' is no time: write it as 09:00
            /travel/0/to               | '24:00'      | travel[0].to: '24:00' is no time: write it as 09:00
            /zone                      | 'Europe/Pari' | zone: no time zone 'Europe/Pari': write it as Europe/Paris; did you mean 'Europe/Paris'?
            /zone                      | '+01:00'     | zone: no time zone '+01:00': write it as Europe/Paris
            /starts/0                  | '2027-01-05T09:00:00' | starts[0]: '2027-01-05T09:00:00' is no date with time: write it as 2027-01-31T09:00
            /starts/1                  | '2027-01-05T09:00' | starts[1]: the start 2027-01-05T09:00 stands twice
            /starts/1                  | '2027-01-04T09:00' | starts[1]: the start 2027-01-04T09:00 is before 2027-01-05T09:00, which it follows: sort the starts
            /version                   | 2            | version: 2 is more than 1
            /rules                     | []           | rules: an object is expected, not a list
            /rules/excessFactor        | -1           | rules.excessFactor: -1 is less than 0
            /weights/driving           | -1           | weights.driving: -1 is less than 0
            /weights/drivin            | 1            | weights.drivin: there is no such field; did you mean 'driving'?
            /weights/habit             | -1           | weights.habit: -1 is less than 0
            /communes/0/presence       | -1           | communes[0].presence: -1 is less than 0
            /travel/0/since            | '5 May'      | travel[0].since: '5 May' is no date: write it as 2027-01-31
            /travel/0/until            | '2027-02-30' | travel[0].until: '2027-02-30' is no date: write it as 2027-01-31
            /demand/0/residentes       | 1            | demand[0].residentes: there is no such field; did you mean 'residents'?
            /extra                     | {'a': [[]]}  | extra: there is no such field
            /rules/source              | 'x'          | rules.source: there is no such field
            /name                      | 7            | name: text is expected, not 7
            """)
    void eachIsNamedAtItsPlace(String pointer, String value, String fault) {
        assertThat(file.set(pointer, value).faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "/version, version",
        "/zone, zone",
        "/weights, weights",
        "/demand, demand",
        "/demand/0/priority, demand[0].priority",
        "/themes/0/minutes, themes[0].minutes",
        "/travel/0/minutes, travel[0].minutes",
        "/rules/advisorMode, rules.advisorMode"
    })
    void aMissingFieldIsNamed(String pointer, String place) {
        assertThat(file.remove(pointer).faults()).containsExactly(place + ": is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "/rooms/0/equipment",
        "/rooms/0/stepFree",
        "/rooms/0/open",
        "/rooms/0/closed",
        "/themes/0/equipment",
        "/audiences/0/available",
        "/audiences/0/unavailable",
        "/mobility/0/stepFree",
        "/advisors/0/communes",
        "/advisors/0/available",
        "/advisors/0/absent",
        "/travel/0/days",
        "/travel/0/from",
        "/communes/0/population",
        "/communes/0/presence",
        "/travel/0/since",
        "/travel/0/until",
        "/habits",
        "/weights/habit",
        "/published",
        "/pinned",
        "/weights/cancelled"
    })
    void whatMayBeAbsentMayAlsoBeNull(String pointer) {
        assertThat(file.set(pointer, "null").faults()).isEmpty();
        assertThat(file.remove(pointer).faults()).isEmpty();
    }

    @Test
    void twoEqualIdsAreNamedWithTheFirst() {
        assertThat(file.copy("/demand/0", "/demand/3").faults())
                .containsExactly("demand[3].id: 'car-a' is the id of demand[0].id too: ids are unique");
        assertThat(EditedFile.of(new TwoCommunes().build())
                        .set("/communes/1/code", "'A'")
                        .faults())
                .contains("communes[1].code: 'A' is the id of communes[0].code too: ids are unique");
    }

    @Test
    void aWindowEndsAfterItStartsAndNamesItsDays() {
        assertThat(file.set("/advisors/0/available", WINDOW.formatted("['MONDAY']", "12:00", "09:00"))
                        .faults())
                .containsExactly("advisors[0].available[0].to: the end 09:00 is before the start 12:00");
        assertThat(file.set("/advisors/0/available", WINDOW.formatted("[]", "09:00", "12:00"))
                        .faults())
                .containsExactly(
                        "advisors[0].available[0].days: names no day: list the days of the week it stands for");
    }

    @Test
    void aPublishedWorkshopIsAPartOfTheProblemAndMustBeRight() {
        assertThat(file.set("/published", "[" + WORKSHOP + "]")
                        .set("/pinned", "['w']")
                        .faults())
                .isEmpty();
        file.copy("/published/0", "/published/1")
                .set("/published/0/room", "'hell'")
                .set("/published/0/attendance/0/demand", "'car-c'")
                .set("/published/0/attendance/0/residents", "0")
                .set("/published/0/sessions", "[]")
                .set("/published/0/colour", "'red'")
                .set("/pinned", "['v']");

        assertThat(file.faults())
                .containsExactlyInAnyOrder(
                        "published[0].attendance[0].residents: 0 is less than 1",
                        "published[0].sessions: lists no session: a published workshop has at least one",
                        "published[0].colour: there is no such field",
                        "published[1].id: 'w' is the id of published[0].id too: ids are unique",
                        "published[0].room: no room 'hell'; did you mean 'hall'?",
                        "published[0].attendance[0].demand: no demand 'car-c'; did you mean 'car-a'?",
                        "pinned[0]: no published workshop 'v'");
    }

    @Test
    void theLastDateOfATableIsNotBeforeItsFirst() {
        file.set("/travel/0/since", "'2027-02-02'").set("/travel/0/until", "'2027-02-02'");
        assertThat(file.faults()).isEmpty();
        assertThat(file.set("/travel/0/until", "'2027-02-01'").faults())
                .containsExactly("travel[0].until: the end 2027-02-01 is before the start 2027-02-02");
    }

    @Test
    void aHabitNamesARoomADayATimeAndThoseWhoHaveIt() {
        assertThat(file.set("/habits", "[" + HABIT + "]").faults()).isEmpty();
        file.copy("/habits/0", "/habits/1")
                .set("/habits/0/room", "'hell'")
                .set("/habits/0/day", "'TUESDAYS'")
                .set("/habits/0/time", "'9 h'")
                .set("/habits/0/participants", "-1")
                .set("/habits/1/colour", "'red'")
                .remove("/habits/1/participants");

        assertThat(file.faults())
                .containsExactlyInAnyOrder(
                        "habits[0].day: no day 'TUESDAYS': days are MONDAY to SUNDAY; did you mean 'TUESDAY'?",
                        "habits[0].time: '9 h' is no time: write it as 09:00",
                        "habits[0].participants: -1 is less than 0",
                        "habits[1].id: 'h' is the id of habits[0].id too: ids are unique",
                        "habits[1].colour: there is no such field",
                        "habits[1].participants: is missing",
                        "habits[0].room: no room 'hell'; did you mean 'hall'?");
    }

    @Test
    void presenceAndHabitsCountInWhatAPlanCouldCost() {
        file.set("/habits", "[" + HABIT.replace("5", "1000000") + "]").set("/weights/habit", "1000000000000");
        assertThat(file.faults()).singleElement().asString().startsWith("weights: a plan could cost 1,000,000,000,0");
        file.set("/weights/habit", "0").set("/communes/0/presence", "1000000");
        assertThat(file.faults()).isEmpty();
        assertThat(file.set("/weights/presence", "1000000000000").faults())
                .singleElement()
                .asString()
                .startsWith("weights: a plan could cost 1,000,001,000,0");
    }

    @Test
    void allFaultsOfAFileAreListedTogether() {
        file.set("/demand/0/theme", "'emial'").set("/demand/0/residents", "-1").set("/rooms/1/size", "3");
        file.remove("/name");

        assertThat(file.faults())
                .containsExactlyInAnyOrder(
                        "name: is missing",
                        "rooms[1].size: there is no such field",
                        "demand[0].residents: -1 is less than 0",
                        "demand[0].theme: no theme 'emial'; did you mean 'email'?");
    }

    @Test
    void namesOfAListThatCouldNotBeReadAreNotCalledUnknown() {
        assertThat(file.set("/themes", "7").faults()).containsExactly("themes: a list is expected, not 7");
    }

    @Test
    void manyFaultsAreCountedBeyondTheFirst() {
        for (int i = 0; i < 250; i++) {
            file.set("/pinned" + (i == 0 ? "" : "/" + i), i == 0 ? "['x0']" : "'x" + i + "'");
        }

        assertThat(file.faults())
                .hasSize(Limits.FAULTS + 1)
                .endsWith("pinned[199]: no published workshop 'x199'", "and 50 more");
    }

    @Test
    void aFieldThatStandsTwiceIsRefused() {
        var twice = file.text().replaceFirst("\"version\":1", "\"version\":1,\"version\":1");

        assertThat(EditedFile.faultsOf(twice.getBytes(UTF_8))).containsExactly("version: stands twice in this object");
    }

    @Test
    void aFigureBeyondAllNumbersIsOutOfRange() {
        var text = file.text().replaceFirst("\"longitude\":6.9", "\"longitude\":-1e400");

        assertThat(EditedFile.faultsOf(text.getBytes(UTF_8)))
                .containsExactly("communes[0].longitude: -1e400 is not between -180 and 180 degrees");
    }

    @Test
    void anIdIsNeverBlankLongOrOfSeveralLines() {
        for (var id : List.of("'  '", "'a\\nb'", "''", "'" + "x".repeat(201) + "'")) {
            assertThat(file.set("/audiences/0/id", id).faults())
                    .first()
                    .asString()
                    .startsWith("audiences[0].id: ")
                    .endsWith(" is no id: it needs 1 to 200 characters on one line");
        }
    }

    @Test
    void residentsInAllAreLimited() {
        for (int i = 0; i < 11; i++) {
            file.copy("/demand/0", "/demand/" + (3 + i))
                    .set("/demand/" + (3 + i) + "/id", "'big" + i + "'")
                    .set("/demand/" + (3 + i) + "/residents", "1000000");
        }

        assertThat(file.faults()).containsExactly("demand: 11,000,008 residents in all are more than 10,000,000");
    }

    @Test
    void figuresWhoseSumsWouldNotStayExactAreRefused() {
        assertThat(file.set("/weights/travel", "1000000000000")
                        .set("/demand/0/residents", "1000")
                        .faults())
                .singleElement()
                .asString()
                .startsWith("weights: a plan could cost ");
        assertThat(EditedFile.of(new TwoCommunes().build())
                        .set("/mobility/0/weight", "1000000")
                        .set("/rules/excessFactor", "1000000")
                        .faults())
                .isEmpty();
    }

    @Test
    void matricesMayStandBeforeTheCommunes() {
        var travel = file.root().get("travel").toString();
        file.remove("/travel");
        var text = "{\"travel\":" + travel.replace("[12,4]", "[12]") + ","
                + file.text().substring(1);

        assertThat(EditedFile.faultsOf(text.getBytes(UTF_8)))
                .containsExactly("travel[0].minutes[1]: has 1 columns for 2 communes");
    }

    @Test
    void faultsAreSaidInFrenchToo() {
        file.set("/demand/0/theme", "'emial'").set("/rooms/0/capacity", "'8'");

        assertThat(EditedFile.faultsOf(file.bytes(), Locale.FRENCH))
                .containsExactly(
                        "rooms[0].capacity: un nombre entier est attendu ici, non le texte « 8 »",
                        "demand[0].theme: aucun thème « emial » ; vouliez-vous dire « email » ?");
    }

    @Test
    void aModeWithoutATableIsLegalAndMeansThatTheTripIsImpossible() {
        assertThat(file.set("/mobility/0/modes", "['hovercraft']").faults()).isEmpty();
        assertThat(file.set("/rules/advisorMode", "'hovercraft'").faults()).isEmpty();
    }

    @Test
    void whatIsShownOfAFileCannotSteerATerminal() {
        assertThat(file.set("/demand/0/theme", "'\\u001b[2J" + "x".repeat(90) + "'")
                        .faults())
                .containsExactly("demand[0].theme: no theme '\uFFFD[2J" + "x".repeat(56) + "…'");
    }
}
