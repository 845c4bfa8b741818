package fr.allervers.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Audience;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.language.SayOfTest;
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
