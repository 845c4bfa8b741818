package fr.allervers.data.problem;

import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.TwoCommunes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeriesLeftTest {

    @Test
    void anIdIsThatOfBeforeHoweverOftenASeriesWasMended() {
        var known = Set.of("a", "b~1");
        assertThat(List.of("a", "a~p", "a~p~p", "b~1", "b~1~p~p"))
                .extracting(id -> SeriesLeft.before(id, known::contains))
                .containsExactly("a", "a", "a", "b~1", "b~1");
        assertThat(SeriesLeft.before(SeriesLeft.id("a", "p"), known::contains)).isEqualTo("a");
    }

    /** A theme of a territory may be called so too, and an id of a workshop may hold the sign. */
    @Test
    void aProblemKnowsWithWhichThemeASeriesWasPlannedAndWhichThemesAreOpenToAll() {
        var small = new TwoCommunes();
        var email = small.themes.get(0);
        small.themes.add(email.withId("email~w1"));
        small.themes.add(email.withId("email~w1~w1"));
        small.themes.add(email.withId("email~a~b"));
        small.themes.add(email.withId("visio~1"));
        var index = new ProblemIndex(small.build());
        var workshop = email("w1", "hall", tuesday(0, 9));

        assertThat(List.of("email", "email~w1", "email~w1~w1", "email~a~b"))
                .allSatisfy(id ->
                        assertThat(index.plannedTheme(workshop.withTheme(id))).isEqualTo(email));
        assertThat(index.plannedTheme(workshop.withTheme("visio~1")).id()).isEqualTo("visio~1");
        small.themes.add(small.themes.get(1).withId("screens~w2").withSessions(1));
        var left = new ProblemIndex(small.build());
        assertThat(left.heldBefore(workshop.withTheme("screens~w2")))
                .as("of its two sessions one is left")
                .isEqualTo(1);
        assertThat(left.heldBefore(workshop)).isZero();
        assertThat(index.openThemes()).extracting(Theme::id).containsExactly("email", "screens", "visio~1");
    }
}
