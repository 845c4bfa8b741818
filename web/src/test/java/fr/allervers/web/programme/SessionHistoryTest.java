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
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final Workshop FOUR = new Workshop(
            "w",
            "screens",
            "all",
            "hall",
            "ada",
            List.of(tuesday(0, 9), tuesday(1, 9), tuesday(2, 9), tuesday(3, 9)),
            List.of(new Attendance("car-a", 4)));

    private int number;

    private void publish(Workshop workshop, @Nullable LocalDateTime mend) {
        number++;
        var two = new TwoCommunes().build();
        var screens = new ProblemIndex(two).theme("screens").withSessions(4);
        var themes = mend == null
                ? List.of(screens)
                : List.of(
                        screens,
                        screens.withId(workshop.theme())
                                .withSessions(workshop.sessions().size()));
        history.publish(
                number,
                new ProblemIndex(two.withThemes(themes)),
                List.of(workshop),
                mend,
                FIRST.plusSeconds(60L * number));
    }

    /** What is left of the series of four from one of its sessions on. */
    private static Workshop leftFrom(int session) {
        return FOUR.withTheme(SeriesLeft.id("screens", "w"))
                .withSessions(FOUR.sessions().subList(session - 1, 4));
    }

    private void holdsAllFour() {
        assertThat(history.sessions())
                .extracting(
                        PublicSession::start,
                        PublicSession::number,
                        PublicSession::sessions,
                        PublicSession::isCancelled,
                        PublicSession::isMoved)
                .containsExactly(
                        tuple(tuesday(0, 9), 1, 4, false, false),
                        tuple(tuesday(1, 9), 2, 4, false, false),
                        tuple(tuesday(2, 9), 3, 4, false, false),
                        tuple(tuesday(3, 9), 4, 4, false, false));
    }

    /** The session came twice, under one id, and all after it were written under the id of the one before. */
    @Test
    void aSessionThatAMendDroppedComesBackOnceHoweverOftenTheWholeQuarterIsPublished() {
        publish(FOUR, null);
        publish(leftFrom(3), tuesday(1, 0));
        history.takeBack(FIRST.plusSeconds(150));
        publish(FOUR, null);
        holdsAllFour();
        publish(FOUR, null);
        holdsAllFour();
    }

    @Test
    void sessionsThatTwoMendsDroppedOneAfterTheOtherBothComeBack() {
        publish(FOUR, null);
        publish(leftFrom(3), tuesday(1, 0));
        publish(leftFrom(4), tuesday(2, 0));
        assertThat(history.sessions())
                .extracting(PublicSession::number, PublicSession::isCancelled)
                .containsExactly(tuple(1, false), tuple(2, true), tuple(3, true), tuple(4, false));

        publish(FOUR, null);
        holdsAllFour();
    }

    /** "Séance 3 sur 2". */
    @Test
    void ofAShortenedSeriesThatIsCutShortTheLastSessionHeldIsTheLastThereIs() {
        publish(FOUR, null);
        publish(leftFrom(3), tuesday(1, 0));
        history.publish(3, index, List.of(), tuesday(3, 0), FIRST.plusSeconds(300));

        assertThat(history.sessions())
                .filteredOn(s -> !s.isCancelled())
                .extracting(PublicSession::number, PublicSession::sessions)
                .containsExactly(tuple(1, 3), tuple(3, 3));
    }

    /** It said of the second that those after it are held. */
    @Test
    void aSessionIsMissedOnlyWhereAllAfterItAreHeld() {
        publish(FOUR, null);
        publish(leftFrom(3), tuesday(1, 0));
        assertThat(history.sessions())
                .extracting(s -> s.isMissedIn(history.sessions()))
                .containsExactly(false, true, false, false);

        history.publish(3, index, List.of(), tuesday(3, 0), FIRST.plusSeconds(300));
        assertThat(history.sessions()).extracting(PublicSession::isCancelled).containsExactly(false, true, false, true);
        assertThat(history.sessions()).noneMatch(s -> s.isMissedIn(history.sessions()));
    }
}
