package fr.allervers.web.change;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.words.Sentence;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final LocalDateTime TUESDAY = LocalDateTime.of(2027, 2, 2, 14, 0);

    private static Sentence closed(LocalDateTime session) {
        return Sentence.of("closed", Sentence.of("workshop", "mail"), "hall", session);
    }

    @Test
    void theSameOfAllSessionsOfASeriesIsSaidOnceWithTheOtherDays() {
        var refusals = Refusal.of(
                List.of(closed(TUESDAY.plusDays(14)), closed(TUESDAY), closed(TUESDAY), closed(TUESDAY.plusDays(7))));

        assertThat(refusals)
                .containsExactly(new Refusal(closed(TUESDAY), List.of(TUESDAY.plusDays(7), TUESDAY.plusDays(14))));
    }

    @Test
    void whatDiffersInMoreThanItsDayStaysApartAndWhatNamesNoneComesLast() {
        var few = Sentence.of("few", 3);
        var elsewhere = Sentence.of("closed", Sentence.of("workshop", "mail"), "school", TUESDAY);
        var refusals = Refusal.of(List.of(few, closed(TUESDAY.plusDays(7)), elsewhere, closed(TUESDAY.plusHours(2))));

        assertThat(refusals)
                .extracting(Refusal::sentence)
                .containsExactly(elsewhere, closed(TUESDAY.plusHours(2)), closed(TUESDAY.plusDays(7)), few);
        assertThat(refusals).allMatch(r -> r.also().isEmpty());
    }
}
