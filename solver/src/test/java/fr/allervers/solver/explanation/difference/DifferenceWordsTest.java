package fr.allervers.solver.explanation.difference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.problem.Cost;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceWordsTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRAVEL") // told by group
    void moreAndLessOfACostAreSaidInBothLanguages(Cost cost) {
        var said = new HashSet<String>();
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            for (int figure : new int[] {3, -3}) {
                said.add(
                        DifferenceWords.change(new CostChange(cost, figure, 30)).in(language));
            }
        }
        assertThat(said).hasSize(4).allMatch(s -> s.contains("3"));
    }
}
