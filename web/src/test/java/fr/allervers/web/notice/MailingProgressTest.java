package fr.allervers.web.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.JsonText;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the store keeps of mailings is read whichever version of the program wrote it. */
class MailingProgressTest {

    @Test
    void oneFromBeforeMailingsWaitedIsOneThatNeverDid() {
        var before = JsonText.read(
                "{\"sent\":{\"0\":\"2027-01-04T08:00:00Z\"},\"refused\":{\"1\":\"no such box\"}}",
                MailingProgress.class);

        assertThat(before.tries()).isNull();
        assertThat(before.isServerLost()).isFalse();
        assertThat(before.sent()).containsEntry(0, Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(before.refused()).containsEntry(1, "no such box");
        assertThat(before.sent(1, Instant.EPOCH).refused()).isEmpty();
    }
}
