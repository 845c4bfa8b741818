package fr.allervers.web.territory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.allervers.data.territory.TerritoryTable;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TableWordsTest {

    static List<TerritoryTable> tables() {
        return TerritoryTable.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyTableAndEveryColumnHasAName(TerritoryTable table) {
        assertThatCode(() -> TableWords.title(table.file()).in(Locale.FRENCH)).doesNotThrowAnyException();
        assertThat(TableWords.about(table.file()).in(Locale.FRENCH)).endsWith(".");
        if (table.shape() != null) {
            assertThat(table.shape().columns())
                    .allSatisfy(c ->
                            assertThat(TableWords.column(c).in(Locale.FRENCH)).isNotBlank());
        }
    }
}
