package fr.allervers.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanFilterTest {

    @Test
    void anEmptyFilterAddsNothingToAnAddress() {
        assertThat(new PlanFilter("", null, "", null, null, null, null).query()).isEmpty();
        assertThat(new PlanFilter("", null, "", null, null, null, null).isEmpty())
                .isTrue();
    }

    @Test
    void aFilterCanBeLinkedTo() {
        assertThat(new PlanFilter("conseil-1", "57466", "turbine", null, null, null, null).query())
                .isEqualTo("?advisor=conseil-1&commune=57466&room=turbine");
    }

    @Test
    void whatAReaderTypesCannotAddParameters() {
        assertThat(new PlanFilter("a&lang=en", null, null, null, null, null, null).query())
                .isEqualTo("?advisor=a%26lang%3Den");
    }
}
