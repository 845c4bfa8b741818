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
class TerritoryVersionsTest {

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
        versions.keepAtStart(FORBACH, true);
        versions.keep(OTHER, "Ada", "imported");

        assertThat(versions.present().territory()).isEqualTo(FORBACH.territory());
        store.current().in("val-daigremont", () -> {
            assertThat(versions.present().territory()).isEqualTo(OTHER.territory());
            assertThat(versions.name().example()).isFalse();
        });
        assertThat(versions.all())
                .containsExactly(
                        new TerritoryName(
                                "forbach", FORBACH.territory().settings().name(), true),
                        new TerritoryName(
                                "val-daigremont", OTHER.territory().settings().name(), false));
    }

    @Test
    void aTerritoryThatNobodyKeepsIsSaidSo() {
        var versions = new TerritoryVersions(store);

        store.current()
                .in(
                        "atlantis",
                        () -> assertThatThrownBy(versions::present)
                                .isInstanceOf(UnknownTerritoryException.class)
                                .hasMessageContaining("atlantis"));
    }
}
