package fr.allervers.data.continuity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.TwoCommunes;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Attendance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadCountsTest {

    private static final Plan PLAN = new Plan(
            "two",
            List.of(
                    TwoCommunes.email("w1", "hall", TwoCommunes.tuesday(0, 9), new Attendance("car-a", 4)),
                    TwoCommunes.email("w2", "school", TwoCommunes.tuesday(1, 9), new Attendance("car-b", 3))),
            null);

    private static Attended read(String... rows) throws IOException {
        var text = "workshop,date,time,came\n" + String.join("\n", rows);
        return HeadCounts.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "came.csv", PLAN);
    }

    @Test
    void whatWasCountedCountsAndTheRestHasItsPlaces() throws IOException {
        var attended = read("w1,2027-01-05,09:00,2");
        assertThat(PLAN.workshops()).extracting(attended::came).containsExactly(2L, 3L);
    }

    @Test
    void everyFaultHasItsPlace() {
        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> read(
                        "w3,2027-01-05,09:00,2",
                        "w1,2027-01-06,09:00,2",
                        "w2,2027-01-12,09:00,1",
                        "w2,2027-01-12,09:00,1",
                        "w1,2027-01-05,09:00,-1"))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(f -> f.place())
                        .containsExactly("came.csv:2:workshop", "came.csv:3:date", "came.csv:5", "came.csv:6:came"));
    }

    /** It was passed over in silence. */
    @Test
    void textBelowNoHeadingIsRefused() {
        var text = "workshop,date,time,came,\nw1,2027-01-05,09:00,2,plutôt 3\n";
        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> HeadCounts.read(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "came.csv", PLAN))
                .withMessageContaining("plutôt 3");
    }
}
