package fr.allervers.data.json;

import static fr.allervers.data.TwoCommunes.demand;
import static fr.allervers.data.TwoCommunes.email;
import static fr.allervers.data.TwoCommunes.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong in a problem that never was a file; that reading finds the same, another test holds. */
class ProblemCheckTest {

    private final TwoCommunes two = new TwoCommunes();

    private List<String> faults() {
        return CheckedProblem.faults(two.build());
    }

    @Test
    void aRightProblemHasNoFaults() {
        two.published.add(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4)));
        two.pinned.add("w");

        assertThat(faults()).isEmpty();
    }

    @Test
    void allFaultsAreNamedAtTheirPlaces() {
        two.starts.add(tuesday(0, 9));
        two.travel.add(TwoCommunes.table("bus", new int[][] {{3}}));
        two.travel.add(TwoCommunes.table("foot", new int[][] {{3, 1441}, {12, 4}}));
        two.demand.set(1, demand("car-b", "B", "emial", "car", -3));
        two.demand.add(demand("car-a", "A", "email", "car", 1));
        two.advisors.add(TwoCommunes.advisor("bob", "C", List.of(), List.of(), List.of(backwards())));
        two.published.add(email("w", "hell", tuesday(0, 9), new Attendance("car-a", 0)));
        two.pinned.add("v");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "starts[10]: the start 2027-01-05T09:00 is before 2027-01-19T14:00, which it follows: sort the"
                                + " starts",
                        "travel[1].minutes: has 1 rows for 2 communes",
                        "travel[1].minutes[0]: has 1 columns for 2 communes",
                        "travel[2].minutes[0][1]: 1441 is more than 1,440",
                        "advisors[1].base: no commune 'C'",
                        "advisors[1].absent[0].to: the end 2027-01-01 is before the start 2027-01-02",
                        "demand[1].theme: no theme 'emial'; did you mean 'email'?",
                        "demand[1].residents: -3 is less than 0",
                        "demand[3].id: 'car-a' is the id of demand[0].id too: ids are unique",
                        "published[0].room: no room 'hell'; did you mean 'hall'?",
                        "published[0].attendance[0].residents: 0 is less than 1",
                        "pinned[0]: no published workshop 'v'");
    }

    private static Period backwards() {
        return new Period(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 1));
    }

    @Test
    void textThatCouldNotBeWrittenIsAFault() {
        two.rooms.set(1, TwoCommunes.room("school", "B", 5, null, "half \ud83d"));

        assertThat(faults()).containsExactly("rooms[1].equipment[0]: holds half a character (a lone surrogate)");
    }

    @Test
    void sumsThatWouldNotStayExactAreFaults() {
        two.weights = two.weights.with(Cost.TRAVEL, Limits.WEIGHT);
        two.demand.set(0, demand("car-a", "A", "email", "car", 1_000));

        assertThat(faults()).singleElement().asString().startsWith("weights: a plan could cost ");
    }

    @Test
    void aListThatIsTooLongIsOneFaultAndItsIdsAreNotCalledUnknown() {
        two.advisors.addAll(Collections.nCopies(Limits.ELEMENTS, two.advisors.get(0)));
        two.published.add(email("w", "hall", tuesday(0, 9), new Attendance("car-a", 4)));

        assertThat(faults()).containsExactly("advisors: has more than 20,000 elements");
    }

    @Test
    void aRefusalCountsWhatItDoesNotList() {
        for (int i = 0; i < Limits.FAULTS + 50; i++) {
            two.pinned.add("x" + i);
        }

        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> ProblemCheck.require(two.build()))
                .satisfies(e -> assertThat(e.faults()).hasSize(Limits.FAULTS))
                .satisfies(e -> assertThat(e.more()).isEqualTo(50));
        assertThat(faults()).hasSize(Limits.FAULTS);
    }
}
