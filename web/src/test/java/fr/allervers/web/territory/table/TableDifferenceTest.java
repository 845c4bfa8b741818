package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.territory.TableFiles;
import fr.allervers.web.territory.table.TableDifference.CellChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableDifferenceTest {

    private static TableFiles files(String file, String text) {
        return TableFiles.none().with(file, text.getBytes(UTF_8));
    }

    @Test
    void rowsAreAddedRemovedOrChangedCellByCell() {
        var before = files("rooms.csv", "id,name,capacity\na,Salle A,8\nb,Salle B,9\nc,Salle C,10\n");
        var after = files("rooms.csv", "id,name,capacity,key\nb,Salle B,12,mairie\nc,Salle C,10,\nd,Salle D,5,\n");

        assertThat(TableDifference.between(before, after))
                .containsExactly(new TableDifference(
                        "rooms.csv",
                        true,
                        List.of("d · Salle D · 5"),
                        List.of("a · Salle A · 8"),
                        List.of(new CellChange("b", "capacity", "9", "12"), new CellChange("b", "key", "", "mairie"))));
    }

    @Test
    void rowsThatShareTheirFirstCellAreAddedAndRemoved() {
        var before = files("hours.csv", "schedule,days,from,to\nx,MONDAY,09:00,12:00\nx,TUESDAY,09:00,12:00\n");
        var after = files("hours.csv", "schedule,days,from,to\nx,MONDAY,09:00,11:00\nx,FRIDAY,09:00,12:00\n");

        var difference = TableDifference.between(before, after).get(0);

        assertThat(difference.changed()).isEmpty();
        assertThat(difference.added()).hasSize(2);
        assertThat(difference.removed()).hasSize(2);
        assertThat(difference.count()).isEqualTo(4);
    }

    @Test
    void aFileThatComesOrGoesIsAllOfItsRows() {
        var none = TableFiles.none();
        var some = files("rooms.csv", "id\na\n");

        assertThat(TableDifference.between(none, some))
                .containsExactly(new TableDifference("rooms.csv", true, List.of("a"), List.of(), List.of()));
        assertThat(TableDifference.between(some, none))
                .containsExactly(new TableDifference("rooms.csv", false, List.of(), List.of("a"), List.of()));
        assertThat(TableDifference.between(some, some)).isEmpty();
        assertThat(TableDifference.between(none, files("roads.json", "{}"))
                        .get(0)
                        .count())
                .isZero();
    }
}
