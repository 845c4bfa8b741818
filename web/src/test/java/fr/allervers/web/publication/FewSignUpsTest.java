package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.publication.FewSignUps.Group;
import fr.allervers.web.publication.FewSignUps.Move;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FewSignUpsTest {

    private static final LocalDateTime START = LocalDateTime.of(2027, 1, 5, 9, 0);

    /** Six are planned, of whom four find a seat elsewhere. */
    private static FewSignUps signedUp(@Nullable Integer people) {
        var row = new SignUpRow(
                "hall",
                "57227",
                "ada",
                "E-mail",
                "Seniors",
                "Salle",
                4,
                6,
                List.of(new SignUpRow.Counted("hall", START, people, "Salle")),
                Decision.NONE);
        return new FewSignUps(
                row,
                null,
                List.of(new Group("Forbach", 6)),
                List.of(new Move("Forbach", 4, "Salle", START.plusDays(7))),
                List.of(new Group("Forbach", 2)),
                false);
    }

    @Test
    void whoSignedUpFindsASeatElsewhereThoughNotAllWhoArePlannedDo() {
        assertThat(signedUp(3).seats()).isEqualTo(4);
        assertThat(signedUp(3).seatsAll()).isTrue();
        assertThat(signedUp(5).seatsAll()).isFalse();
    }

    @Test
    void whereNobodyCountedNothingIsSaidOfSignUps() {
        assertThat(signedUp(null).seatsAll()).isFalse();
    }
}
