package fr.allervers.web.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.MobilityProfile;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Room;
import fr.allervers.data.problem.Theme;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.territory.Territories;
import fr.allervers.solver.explanation.wish.ImpossibleWishException;
import fr.allervers.solver.explanation.wish.Wish;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wish taken into the tables makes the problem that it was priced with. */
class GrantedTablesTest {

    private static final Quarter QUARTER = Quarter.parse("2027-Q1");

    private final Problem before = Territories.copy("forbach").territory().problem(QUARTER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "room:turbine=step-free",
                "room:turbine=+4",
                "room:turbine=closed@2027-02-01..2027-02-05",
                "room:turbine=closed",
                "commune:57227=room",
                "advisor:conseil-1=+1",
                "advisor:conseil-1=there:FRIDAY",
                "advisor:conseil-1=morning:FRIDAY",
                "advisor:conseil-1=afternoon:SATURDAY",
                "advisor:conseil-1=+FRIDAY",
                "advisor:conseil-1=absent@2027-01-05..2027-01-06",
                "advisor:conseil-2=teaches:creer_avec_le_numerique",
                "audience:seniors=+SATURDAY",
                "means:bus=90min",
                "theme:email=min:2",
                "theme:email=max:10",
                "transport:bus=+60min",
                "transport:tad=+45min"
            })
    void theTablesMakeTheProblemThatWasPriced(String text) {
        var wish = Wish.read(text);

        var made = made(wish);

        var priced = wish.in(before);
        assertThat(rooms(made)).isEqualTo(rooms(priced));
        assertThat(advisors(made)).isEqualTo(advisors(priced));
        assertThat(themes(made)).isEqualTo(themes(priced));
        assertThat(audiences(made)).isEqualTo(audiences(priced));
        assertThat(mobility(made)).isEqualTo(mobility(priced));
        assertThat(hours(made)).isEqualTo(hours(priced));
    }

    @Test
    void aRoomIsEquippedWithWhatItLacks() {
        var theme = before.themes().stream()
                .filter(t -> before.rooms().stream().anyMatch(r -> !t.isEquippedIn(r)))
                .findFirst()
                .orElseThrow();
        var room = before.rooms().stream()
                .filter(r -> !theme.isEquippedIn(r))
                .findFirst()
                .orElseThrow();
        var wish = Wish.read("room:%s=equipped:%s".formatted(room.id(), theme.id()));

        assertThat(rooms(made(wish))).isEqualTo(rooms(wish.in(before)));
    }

    @Test
    void whatNoTableSaysIsRefusedWithWhatToDo() {
        var hosting = before.rooms().get(0).commune();
        assertThatExceptionOfType(ImpossibleWishException.class)
                .isThrownBy(() -> made(Wish.read("workshop:" + hosting)))
                .withMessageContaining("the plan does");
        var timetable = before.withTravel(before.travel().stream()
                .map(t -> t.mode().equals("bus") ? t.withFrom(LocalTime.of(5, 7)) : t)
                .toList());
        assertThatExceptionOfType(ImpossibleWishException.class)
                .as("tables of the operator, of which no row says when they end")
                .isThrownBy(() -> new GrantedTables(
                                Territories.copy("forbach").files(),
                                timetable,
                                Wish.read("transport:bus=+60min"),
                                "souhait retenu")
                        .granted())
                .withMessageContaining("operator");
    }

    @Test
    void aLineOfTrainsOrCoachesEndsLaterByTheRowsOfItsTable() {
        var problem = Territories.copy("val-daigremont").territory().problem(QUARTER);
        var wish = Wish.read("transport:lines=+60min");

        var granted = new GrantedTables(Territories.copy("val-daigremont").files(), problem, wish, "souhait retenu")
                .granted();

        assertThat(hours(granted.read().territory().problem(QUARTER))).isEqualTo(hours(wish.in(problem)));
    }

    @Test
    void aWorkshopInACommuneWithoutARoomGetsOne() {
        var without = before.communes().stream()
                .map(Commune::code)
                .filter(c -> before.rooms().stream().noneMatch(r -> r.commune().equals(c)))
                .findFirst()
                .orElseThrow();
        var wish = Wish.read("workshop:" + without);

        assertThat(rooms(made(wish))).isEqualTo(rooms(wish.in(before)));
    }

    /** Of each travel table the days and hours on which it holds. */
    private static List<List<?>> hours(Problem problem) {
        return problem.travel().stream()
                .<List<?>>map(t -> Arrays.asList(t.mode(), t.days(), t.from(), t.to()))
                .toList();
    }

    private Problem made(Wish wish) {
        var files = Territories.copy("forbach").files();
        return new GrantedTables(files, before, wish, "souhait retenu")
                .granted()
                .read()
                .territory()
                .problem(QUARTER);
    }

    private static List<Room> rooms(Problem problem) {
        return problem.rooms().stream()
                .map(r -> r.withProvenance(Provenance.UNKNOWN)
                        .withLatitude(null)
                        .withLongitude(null)
                        .withOpen(windows(r.open()))
                        .withClosed(periods(r.closed())))
                .toList();
    }

    private static List<Advisor> advisors(Problem problem) {
        return problem.advisors().stream()
                .map(a -> a.withProvenance(Provenance.UNKNOWN)
                        .withThemes(a.themes().stream().sorted().toList())
                        .withAvailable(windows(a.available()))
                        .withAbsent(periods(a.absent())))
                .toList();
    }

    private static List<Theme> themes(Problem problem) {
        return problem.themes();
    }

    private static List<Audience> audiences(Problem problem) {
        return problem.audiences().stream()
                .map(a -> a.withAvailable(windows(a.available())))
                .toList();
    }

    private static List<MobilityProfile> mobility(Problem problem) {
        return problem.mobility();
    }

    private static List<TimeWindow> windows(List<TimeWindow> windows) {
        return windows.stream()
                .map(w -> new TimeWindow(w.days(), w.from(), w.to()))
                .toList();
    }

    private static List<Period> periods(List<Period> periods) {
        return periods.stream().map(p -> new Period(p.from(), p.to())).toList();
    }
}
