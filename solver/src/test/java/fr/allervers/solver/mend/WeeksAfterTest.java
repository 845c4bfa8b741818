package fr.allervers.solver.mend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.plan.ScoredPlan;
import fr.allervers.data.problem.Period;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.scenario.PlanLine;
import fr.allervers.data.scenario.Problems;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mend.Goal;
import fr.allervers.solver.mend.MendEvent.DayLost;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeksAfterTest {

    private static final String ROWS = """
            theme      talk, 1 to 6
            room       hall in A
            room       school in B
            demand     a: 4 in A
            """;
    private static final String PLAN = "p = Tue 9:00 hall ada: 4 a";

    private final Problem quarter = Problems.of("starts     Mon 9:00, Tue 9:00\n" + ROWS);
    private final Problem next = Problems.of("starts     Tue2 9:00, Wed2 9:00\n" + ROWS);
    private final LocalDate lost = quarter.starts().get(1).toLocalDate();
    private final LocalDate tuesday = next.starts().get(0).toLocalDate();
    private final LocalDate wednesday = next.starts().get(1).toLocalDate();

    private Optional<Mend> putOff(Problem next) {
        var published = ScoredPlan.of(quarter, PlanLine.read(quarter, PLAN));
        var event = new DayLost(lost);
        var mends = new Mending(
                        MendProblem.of(quarter, published, event),
                        Set.of(),
                        weeks -> WeeksAfter.of(quarter, next)
                                .map(after -> MendProblem.of(after.reaching(weeks), published, event)
                                        .withId("reaching " + weeks)),
                        Deadline.never())
                .run(found -> {});
        assertThat(mends.get(0).goal())
                .as("what takes of the next quarter comes last")
                .isEqualTo(Goal.FEWEST_DISTURBED);
        return mends.stream().filter(Mend::isPutOff).findFirst();
    }

    private static String held(Mend mend) {
        var w = mend.plan().workshops().get(0);
        return "%s %s %s".formatted(w.id(), w.room(), w.sessions());
    }

    @Test
    void whoHasNoPlaceInTheQuarterIsSeatedInTheWeeksAfterIt() {
        assertThat(putOff(next)).hasValueSatisfying(m -> {
            assertThat(held(m)).isEqualTo("p hall [%sT09:00]".formatted(tuesday));
            assertThat(m.placeless()).isZero();
            assertThat(m.disturbed()).isEqualTo(4);
        });
    }

    @Test
    void whatIsClosedOrAwayInTheNextQuarterIsNotUsed() {
        var hall = next.rooms().get(0);
        var closed = next.withRooms(List.of(
                hall.withClosed(List.of(new Period(tuesday, wednesday))),
                next.rooms().get(1)));
        assertThat(putOff(closed)).hasValueSatisfying(m -> assertThat(held(m)).contains(" school "));
        var away = next.withAdvisors(next.advisors().stream()
                .map(a -> a.withAbsent(List.of(new Period(tuesday, tuesday))))
                .toList());
        assertThat(putOff(away)).hasValueSatisfying(m -> assertThat(held(m)).contains(wednesday.toString()));
        var gone = next.withRooms(List.of(next.rooms().get(1)));
        assertThat(putOff(gone)).hasValueSatisfying(m -> assertThat(held(m)).contains(" school "));
    }

    @Test
    void nothingIsPutOffWhereTheCommunesAreOthersOrNothingStarts() {
        assertThat(putOff(next.withStarts(List.of()))).isEmpty();
        assertThat(WeeksAfter.of(quarter, next.withCommunes(next.communes().subList(0, 1))))
                .isEmpty();
    }

    @Test
    void onlyWhatIsHeldAfterTheQuarterIsLeftOpenThere() {
        var after = WeeksAfter.of(quarter, next).orElseThrow();
        var workshops = putOff(next).orElseThrow().plan().workshops();
        var holding = after.holding(workshops);
        assertThat(holding.starts())
                .containsExactly(
                        quarter.starts().get(0),
                        quarter.starts().get(1),
                        next.starts().get(0));
        assertThat(holding.rooms().get(0).closed()).isEmpty();
        assertThat(holding.rooms().get(1).closed()).containsExactly(new Period(tuesday, tuesday));

        var left = after.leavingOut(next, workshops);
        assertThat(left.rooms().get(0).closed()).containsExactly(new Period(tuesday, tuesday));
        assertThat(left.rooms().get(1).closed()).isEmpty();
        assertThat(left.advisors().get(0).absent()).containsExactly(new Period(tuesday, tuesday));
    }

    @Test
    void eachQuarterHasItsOwnTravelTables() {
        var other = next.withTravel(
                next.travel().stream().map(t -> t.withFrom(LocalTime.of(6, 0))).toList());
        var reaching = WeeksAfter.of(quarter, other).orElseThrow().reaching(2);
        assertThat(reaching.travel()).hasSize(2 * quarter.travel().size());
        for (var start : reaching.starts()) {
            boolean isNext = !start.toLocalDate().isBefore(tuesday);
            assertThat(reaching.travel().stream().filter(t -> t.validAt(start)))
                    .isNotEmpty()
                    .allMatch(t -> (t.from() != null) == isNext);
        }
        assertThat(WeeksAfter.of(reaching, other).orElseThrow().reaching(2).travel())
                .as("a quarter that reaches there already")
                .isEqualTo(reaching.travel());
    }
}
