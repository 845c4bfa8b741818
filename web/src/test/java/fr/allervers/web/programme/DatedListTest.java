package fr.allervers.web.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.language.SayOfTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How many sessions a folded month holds, in words, and what can be looked for. */
class DatedListTest {

    @Test
    void aMonthWithoutASessionSaysSo() {
        var list = DatedList.of(List.of(), List.of());
        var none = list.count(YearMonth.of(2027, 2));

        assertThat(SayOfTest.french().message("programme.later", none)).isEqualTo("aucune séance");
        assertThat(SayOfTest.french().message("programme.later", 1L)).isEqualTo("1 séance");
        assertThat(SayOfTest.french().message("programme.later", 2L)).isEqualTo("2 séances");
        assertThat(SayOfTest.in(Locale.ENGLISH).message("programme.later", none))
                .isEqualTo("no session");
    }

    /** Those that were moved away stood below all that are held, whatever their hour. */
    @Test
    void whatIsHeldAndWhatWasMovedAwayStandByTheirHour() {
        var day = LocalDate.of(2027, 1, 5);
        var held = session(day.atTime(14, 0));
        var was = session(day.atTime(9, 0));
        var gone = new MovedAway(was, session(day.plusWeeks(1).atTime(9, 0)));

        assertThat(DatedList.of(List.of(held), List.of(gone)).cards(day, List.of(held)))
                .containsExactly(new DatedList.Card(was, gone), new DatedList.Card(held, null));
    }

    /** Who had noted the first day found neither a card nor a word there, once the session was moved a second time. */
    @Test
    void aSessionThatMovedTwiceIsToldAtEachDayThatItStoodAt() {
        var day = LocalDate.of(2027, 3, 16);
        var first = session(day.atTime(14, 0));
        var moved = moved(moved(first, day.plusDays(2)), day.plusWeeks(1));

        assertThat(MovedAway.of(first)).isEmpty();
        assertThat(MovedAway.of(moved))
                .extracting(
                        m -> m.was().start().toLocalDate(), m -> m.now().start().toLocalDate())
                .containsExactly(tuple(day, day.plusWeeks(1)), tuple(day.plusDays(2), day.plusWeeks(1)));
        assertThat(MovedAway.of(moved(moved, day)))
                .as("back where it was")
                .extracting(m -> m.was().start().toLocalDate())
                .containsExactly(day.plusDays(2), day.plusWeeks(1));
    }

    private static PublicSession moved(PublicSession session, LocalDate day) {
        var change = session.change().movedFrom(session.start(), true, session.place(), false, Instant.EPOCH);
        return session.at(day.atTime(14, 0), session.place()).withChange(change);
    }

    private static PublicSession session(LocalDateTime start) {
        var problem = Territories.named("forbach").problem(new Quarter(2027, 1));
        var theme = problem.themes().get(0);
        var place = new Place(problem.rooms().get(0), problem.communes().get(0));
        var change = new PublicSession.Change(PublicSession.Status.AS_PLANNED, null, null, Instant.EPOCH, 0);
        return new PublicSession(
                "2027-Q1-1-w-1",
                theme,
                problem.audiences().get(0),
                place,
                start,
                1,
                1,
                problem.zone(),
                8,
                false,
                change);
    }

    /** "Parents d'élèves" stood twice among whom to look for: school holidays give them other hours in each quarter. */
    @Test
    void anAudienceOfTwoQuartersIsOneToLookFor() {
        var quarters = List.of(new Quarter(2027, 1), new Quarter(2027, 2));
        var audiences = quarters.stream()
                .map(q -> Territories.named("forbach").problem(q).audiences())
                .toList();

        assertThat(audiences.get(0)).isNotEqualTo(audiences.get(1));
        assertThat(ProgrammePages.once(audiences.stream().flatMap(List::stream), Audience::id))
                .isEqualTo(audiences.get(0));
    }
}
