package fr.allervers.web.programme;

import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.SeriesLeft;
import fr.allervers.data.problem.Workshop;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionHistoryTest {

    private static final Instant FIRST = Instant.parse("2026-12-01T08:00:00Z");

    private final ProblemIndex index = new ProblemIndex(new TwoCommunes().build());
    private final SessionHistory history = new SessionHistory("2027-Q1");

    /** The programme said "séance 1 sur 2" where a mend holds nothing more. */
    @Test
    void ofASeriesThatIsCutShortTheSessionsHeldAreAllThereAre() {
        var series = new Workshop(
                "w",
                "screens",
                "all",
                "hall",
                "ada",
                List.of(tuesday(0, 9), tuesday(1, 9)),
                List.of(new Attendance("car-a", 4)));
        history.publish(1, index, List.of(series), null, FIRST);
        history.publish(2, index, List.of(), tuesday(1, 0), FIRST.plusSeconds(60));

        assertThat(history.sessions())
                .extracting(PublicSession::number, PublicSession::sessions, PublicSession::isCancelled)
                .containsExactly(tuple(1, 1, false), tuple(2, 2, true));
    }

    /** Its second session stood there as moved to the day of the third, and the third as cancelled. */
    @Test
    void ofASeriesThatIsNotMadeUpForTheOneSessionIsCancelledAndAllOthersStayAsTheyWere() {
        var two = new TwoCommunes().build();
        var screens = new ProblemIndex(two).theme("screens");
        var whole = two.withThemes(List.of(screens.withSessions(3)));
        var left = whole.withThemes(List.of(
                screens.withSessions(3),
                screens.withId(SeriesLeft.id("screens", "w")).withSessions(1)));
        var series = new Workshop(
                "w",
                "screens",
                "all",
                "hall",
                "ada",
                List.of(tuesday(0, 9), tuesday(1, 9), tuesday(2, 9)),
                List.of(new Attendance("car-a", 4)));
        var shorter = series.withTheme(SeriesLeft.id("screens", "w")).withSessions(List.of(tuesday(2, 9)));
        history.publish(1, new ProblemIndex(whole), List.of(series), null, FIRST);
        var ids = history.sessions().stream().map(PublicSession::id).toList();
        history.publish(2, new ProblemIndex(left), List.of(shorter), tuesday(1, 0), FIRST.plusSeconds(60));

        assertThat(history.sessions())
                .extracting(PublicSession::number, PublicSession::sessions, PublicSession::isCancelled)
                .containsExactly(tuple(1, 3, false), tuple(2, 3, true), tuple(3, 3, false));
        assertThat(history.sessions()).extracting(PublicSession::id).isEqualTo(ids);
        assertThat(history.sessions()).noneMatch(PublicSession::isMoved);

        history.publish(3, new ProblemIndex(whole), List.of(series), null, FIRST.plusSeconds(120));
        assertThat(history.sessions()).extracting(PublicSession::id).isEqualTo(ids);
        assertThat(history.sessions()).noneMatch(PublicSession::isCancelled);
    }
}
