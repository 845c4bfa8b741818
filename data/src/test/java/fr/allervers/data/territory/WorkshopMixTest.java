package fr.allervers.data.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Provenance;
import fr.allervers.data.problem.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkshopMixTest {

    private static final AudienceRow ALL =
            new AudienceRow("all", "All", SchoolTime.ALWAYS, List.of(), 1, 1, 1, 1, 0, 0, 0, Provenance.UNKNOWN);

    @Test
    void workshopsFollowTheWeights() {
        var mix = new WorkshopMix(List.of(wish(3, 1, 8), wish(1, 1, 8)), 8);

        assertThat(mix.seats(0)).isEqualTo(6 * 8);
        assertThat(mix.seats(1)).isEqualTo(2 * 8);
        assertThat(mix.seats()).isEqualTo(64);
        assertThat(mix.sessions()).isEqualTo(8);
    }

    @Test
    void smallerGroupsNeedMoreWorkshops() {
        var mix = new WorkshopMix(List.of(wish(1, 1, 8), wish(1, 1, 4)), 9);

        assertThat(mix.seats(0)).isEqualTo(3 * 8);
        assertThat(mix.seats(1)).isEqualTo(6 * 4);
    }

    @Test
    void aSeriesThatNoLongerFitsLeavesTheRestToShorterOnes() {
        var mix = new WorkshopMix(List.of(wish(9, 4, 8), wish(1, 1, 8)), 6);

        assertThat(mix.seats(0)).isEqualTo(8);
        assertThat(mix.seats(1)).isEqualTo(2 * 8);
        assertThat(mix.sessions()).isEqualTo(6);
    }

    @Test
    void aWishWithoutWeightGetsNone() {
        var mix = new WorkshopMix(List.of(wish(0, 1, 8), wish(1, 1, 8)), 3);

        assertThat(mix.seats(0)).isZero();
        assertThat(mix.sessions()).isEqualTo(3);
    }

    private static WorkshopMix.Need wish(double weight, int sessions, int maxParticipants) {
        var theme = new Theme("t", "t", 90, sessions, 3, maxParticipants, List.of(), Provenance.UNKNOWN);
        return new WorkshopMix.Need(ALL, theme, weight, 1);
    }
}
