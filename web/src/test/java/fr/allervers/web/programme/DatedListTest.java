package fr.allervers.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.language.SayOfTest;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How many sessions a folded month holds, in words. */
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
}
