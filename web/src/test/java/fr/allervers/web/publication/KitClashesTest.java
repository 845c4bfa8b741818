package fr.allervers.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.random.MadeUpTerritory;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KitClashesTest {

    private final ProblemIndex index = new ProblemIndex(MadeUpTerritory.problem(5, 2, 1));
    private final String theme = index.problem().themes().get(0).id();
    private final String other = index.problem().themes().get(1).id();
    private final LocalDateTime nine = LocalDateTime.of(2027, 1, 5, 9, 0);

    private Workshop at(String of, LocalDateTime start) {
        var problem = index.problem();
        return new Workshop(
                of + start,
                of,
                problem.audiences().get(0).id(),
                problem.rooms().get(0).id(),
                problem.advisors().get(0).id(),
                List.of(start),
                List.of());
    }

    private KitClashes clashes(Map<String, String> kits, Workshop... workshops) {
        return KitClashes.of(index, new Plan(index.problem().id(), List.of(workshops), null), kits);
    }

    @Test
    void twoSessionsAtOneTimeThatNeedOneKitAreCountedOnce() {
        var kits = Map.of(theme, "6 tablettes", other, "6 tablettes");

        var clashes = clashes(kits, at(theme, nine), at(other, nine.plusMinutes(30)), at(theme, nine.plusDays(1)));

        assertThat(clashes.kits()).containsExactly("6 tablettes");
        assertThat(clashes.count()).isEqualTo(1);
        assertThat(clashes.all().get(0).second().start()).isEqualTo(nine.plusMinutes(30));
    }

    @Test
    void aSeriesThatHasBegunAndWasMendedStillNeedsItsKit() {
        var problem = index.problem();
        var own = theme + "~w1";
        var themes = new ArrayList<>(problem.themes());
        themes.add(index.theme(theme).withId(own));
        var mended = new ProblemIndex(problem.withThemes(themes));
        var plan = new Plan(problem.id(), List.of(at(own, nine), at(theme, nine)), null);

        assertThat(KitClashes.of(mended, plan, Map.of(theme, "6 tablettes")).count())
                .isEqualTo(1);
    }

    @Test
    void onlyWhatAnotherPlanDoesNotHaveIsNew() {
        var kits = Map.of(theme, "6 tablettes");
        var before = clashes(kits, at(theme, nine), at(theme, nine.plusMinutes(10)));
        var after = clashes(kits, at(theme, nine), at(theme, nine.plusMinutes(10)), at(theme, nine.plusMinutes(20)));

        assertThat(after.beyond(before).count()).isEqualTo(2);
        assertThat(before.beyond(after).count()).isZero();
    }

    @Test
    void sessionsThatFollowEachOtherOrNeedOtherKitsOrNoneDoNotClash() {
        int minutes = index.theme(theme).minutes();
        assertThat(clashes(Map.of(theme, "6 tablettes"), at(theme, nine), at(theme, nine.plusMinutes(minutes)))
                        .count())
                .isZero();
        assertThat(clashes(Map.of(theme, "6 tablettes", other, "8 téléphones"), at(theme, nine), at(other, nine))
                        .count())
                .isZero();
        assertThat(clashes(Map.of(), at(theme, nine), at(theme, nine)).count()).isZero();
    }
}
