package fr.allervers.data.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostTest {

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyCostHasATitleOfItsOwn(String language) {
        assertThat(Arrays.stream(Cost.values()).map(c -> c.title().in(Locale.forLanguageTag(language))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSettingIsTheFieldInTheSpellingOfSettings() {
        assertThat(Cost.TRAVEL.setting()).isEqualTo("weight_travel");
        assertThat(Cost.CHANGED_START.setting()).isEqualTo("weight_changed_start");
    }
}
