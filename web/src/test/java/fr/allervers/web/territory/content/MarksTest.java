package fr.allervers.web.territory.content;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Provenance;
import fr.allervers.web.quarter.Marks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final Problem ESTIMATED = ForbachExample.problem(new Quarter(2027, 1));
    private static final Demand ANSWER =
            new Demand("a", "57466", "email", "seniors", "tad", 4, 1, Provenance.sourced("Mairie, mars 2027"));

    private static Problem answered() {
        var others = ESTIMATED.demand().stream().filter(d -> !d.commune().equals("57466"));
        return ESTIMATED.withDemand(Stream.concat(Stream.of(ANSWER), others).toList());
    }

    @Test
    void aCommuneThatAnsweredIsNotMarked() {
        var asked = AskedByCommune.of(answered());

        assertThat(asked.of("57466")).isEqualTo(4);
        assertThat(asked.share("57466").mark()).isEmpty();
        assertThat(asked.share("57227").mark()).isEqualTo("mark.estimated");
        assertThat(asked.bases()).isNotEmpty().doesNotContain("Mairie, mars 2027");
    }

    @Test
    void aPartIsSaidToBeAPart() {
        assertThat(Marks.of(ESTIMATED).demand().mark()).isEqualTo("mark.estimated");
        assertThat(Marks.of(answered()).demand().mark()).isEqualTo("mark.partly");
        assertThat(Marks.of(ESTIMATED.withDemand(List.of(ANSWER))).demand().mark())
                .isEmpty();
        assertThat(Marks.of(ESTIMATED.withDemand(List.of(ANSWER))).parts())
                .extracting(part -> part.getKey())
                .containsExactly("rooms", "travel", "advisors");
    }
}
