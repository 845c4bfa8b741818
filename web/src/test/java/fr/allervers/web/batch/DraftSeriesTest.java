package fr.allervers.web.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class DraftSeriesTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final DraftSearch SEARCH = new DraftSearch(100, 1);
    private static final List<String> TERRITORIES = List.of("forbach", "val-daigremont");

    /** Chance by which the last of two comes first. */
    private static final class LastFirst extends Random {

        @Override
        public int nextInt(int bound) {
            return 0;
        }
    }

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;

    @BeforeEach
    void twoTerritories() {
        store = kind.store(folder);
        var versions = new TerritoryVersions(store);
        TERRITORIES.forEach(t -> versions.keep(Territories.copy(t), null, "test"));
    }

    @Test
    void twoAtATimeShareTheTerritoriesAndEachTellsOfAllInTheOrderAsked() {
        var others = new ArrayList<DraftOutcome>();
        var begun = new ArrayList<String>();

        var own = new DraftSeries(store, new LastFirst())
                .draft(TERRITORIES, QUARTER, SEARCH, (territory, number, all) -> {
                    begun.add(number + " of " + all + " " + territory);
                    if (number == 2) {
                        others.addAll(new DraftSeries(store).draft(TERRITORIES, QUARTER, SEARCH, (t, n, a) -> {}));
                    }
                });

        assertThat(begun).containsExactly("1 of 2 val-daigremont", "2 of 2 forbach");
        assertThat(own).extracting(DraftOutcome::territory).containsExactlyElementsOf(TERRITORIES);
        assertThat(own).extracting(DraftOutcome::known).containsExactly(true, false);
        assertThat(others).extracting(DraftOutcome::territory).containsExactlyElementsOf(TERRITORIES);
        assertThat(others).extracting(DraftOutcome::known).containsExactly(false, true);
    }
}
