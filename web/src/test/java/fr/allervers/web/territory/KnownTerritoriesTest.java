package fr.allervers.web.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryCopy;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class KnownTerritoriesTest {

    private static final TerritoryCopy FORBACH = Territories.copy("forbach");
    private static final TerritoryCopy OTHER = Territories.copy("val-daigremont");

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;

    @BeforeEach
    void store() {
        store = kind.store(folder);
    }

    @Test
    void eachTerritoryIsReadAsItWasKept() {
        var versions = new TerritoryVersions(store);
        var known = new KnownTerritories(store, versions);
        known.keepAtStart(FORBACH, true);
        versions.keep(OTHER, "Ada", "imported");

        assertThat(known.present().territory()).isEqualTo(FORBACH.territory());
        store.current().in("val-daigremont", () -> {
            assertThat(known.present().territory()).isEqualTo(OTHER.territory());
            assertThat(known.name().example()).isFalse();
        });
        assertThat(known.count()).isEqualTo(2);
        assertThat(known.name().example()).isTrue();
    }

    @Test
    void aTerritoryThatNobodyKeepsIsSaidSo() {
        var known = new KnownTerritories(store, new TerritoryVersions(store));

        store.current()
                .in(
                        "atlantis",
                        () -> assertThatThrownBy(known::present)
                                .isInstanceOf(UnknownTerritoryException.class)
                                .hasMessageContaining("atlantis"));
    }

    @Test
    void whatPeopleChangedHereStaysAtTheNextStartAndAFolderThatChangedComesIn() {
        var versions = new TerritoryVersions(store);
        var known = new KnownTerritories(store, versions);
        known.keepAtStart(FORBACH, true);
        var files = versions.files("forbach", 1);
        var edited = files.with("absences.csv", null).read();
        versions.keep(edited, "Ada", "edited");

        new KnownTerritories(store, versions).keepAtStart(FORBACH, true);

        assertThat(known.present().territory()).isEqualTo(edited.territory());

        var changed = files.with("wishes.csv", null).read();
        new KnownTerritories(store, versions).keepAtStart(changed, false);

        assertThat(known.present().territory()).isEqualTo(changed.territory());
        assertThat(known.present().version()).isEqualTo(3);
    }
}
