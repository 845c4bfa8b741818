package fr.allervers.web.territory.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersion;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.UnknownTerritoryVersionException;
import fr.allervers.web.territory.VersionReason.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class TableSavingTest {

    private static final String HERE = "val-daigremont";

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private TerritoryVersions versions;
    private TableSaving saving;

    @BeforeEach
    void oneVersion() {
        var store = kind.store(folder);
        versions = new TerritoryVersions(store);
        saving = new TableSaving(store, versions);
        versions.keep(Territories.copy(HERE), null, "read at start");
    }

    private TableFiles files(int version) {
        return versions.files(HERE, version);
    }

    private TableFiles with(TableFiles files, String file, String from, String to) {
        return files.with(file, text(files, file).replace(from, to).getBytes(UTF_8));
    }

    private static String text(TableFiles files, String file) {
        return new String(Objects.requireNonNull(files.content(file)), UTF_8);
    }

    private Saved save(int base, TableFiles files, String author) {
        return saving.save(new TableChanges(HERE, base, files), author, Kind.EDITED.saying("as told by phone"));
    }

    private TableFiles renamedTheme() {
        return with(files(1), "themes.csv", firstName("themes.csv"), "Photos de famille");
    }

    private TableFiles renamedRoom() {
        return with(files(1), "rooms.csv", firstName("rooms.csv"), "Salle voûtée");
    }

    private String firstName(String file) {
        var lines = text(files(1), file).lines().toList();
        int column = List.of(lines.get(0).split(",", -1)).indexOf("name");
        return lines.get(1).split(",", -1)[column];
    }

    @Test
    void savingMakesAVersionThatSaysWhoAndWhy() {
        assertThat(save(1, renamedTheme(), "Ada")).isEqualTo(new Saved.Kept(2, Set.of()));

        assertThat(versions.current(HERE)).isEqualTo(2);
        assertThat(files(2).differing(files(1))).containsExactly("themes.csv");
        assertThat(versions.all(HERE)).extracting(TerritoryVersion::number).containsExactly(2, 1);
        assertThat(versions.version(HERE, 2).author()).isEqualTo("Ada");
        assertThat(versions.version(HERE, 2).reason()).isEqualTo(Kind.EDITED.saying("as told by phone"));
        assertThat(versions.version(HERE, 1).reason()).isEqualTo(Kind.READ_AT_START.saying(null));
    }

    @Test
    void whatIsNotChangedMakesNoVersion() {
        assertThat(save(1, files(1), "Ada")).isEqualTo(new Saved.Kept(1, Set.of()));
    }

    @Test
    void anyFaultInAnyTableKeepsEverything() {
        var files = renamedTheme()
                .with(
                        "communes.csv",
                        text(files(1), "communes.csv")
                                .lines()
                                .limit(2)
                                .toList()
                                .toString()
                                .getBytes(UTF_8));

        assertThatExceptionOfType(FaultsException.class).isThrownBy(() -> save(1, files, "Ada"));

        assertThat(versions.all(HERE)).hasSize(1);
    }

    @Test
    void aTerritoryDoesNotBecomeAnother() {
        var files = with(files(1), "territory.csv", "id," + HERE, "id,elsewhere");

        assertThatExceptionOfType(FaultsException.class)
                .isThrownBy(() -> save(1, files, "Ada"))
                .withMessageContaining("elsewhere");
    }

    @Test
    void changesToOtherTablesCombine() {
        save(1, renamedTheme(), "Ada");

        assertThat(save(1, renamedRoom(), "Grace")).isEqualTo(new Saved.Kept(3, Set.of("themes.csv")));

        assertThat(text(files(3), "themes.csv")).contains("Photos de famille");
        assertThat(text(files(3), "rooms.csv")).contains("Salle voûtée");
    }

    @Test
    void whoeverSavesTheSameTableSecondIsToldByWhomAndWhen() {
        save(1, renamedTheme(), "Ada");
        save(2, with(files(2), "rooms.csv", firstName("rooms.csv"), "Salle voûtée"), "Grace");

        var second = save(1, with(files(1), "themes.csv", firstName("themes.csv"), "Autre chose"), "Mary");

        assertThat(second).isInstanceOfSatisfying(Saved.Overtaken.class, overtaken -> {
            assertThat(overtaken.newest()).isEqualTo(3);
            assertThat(overtaken.changes()).containsOnlyKeys("themes.csv");
            assertThat(overtaken.changes().get("themes.csv").author()).isEqualTo("Ada");
            assertThat(overtaken.changes().get("themes.csv").number()).isEqualTo(2);
        });
        assertThat(text(files(3), "themes.csv")).contains("Photos de famille");
        assertThat(versions.all(HERE)).hasSize(3);
    }

    @Test
    void theSameChangeByTwoIsOne() {
        save(1, renamedTheme(), "Ada");

        assertThat(save(1, renamedTheme(), "Grace")).isEqualTo(new Saved.Kept(2, Set.of("themes.csv")));
    }

    @Test
    void ofTwoAtOnceNoneIsLost() throws Exception {
        var begin = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        Callable<Saved> theme = () -> {
            begin.await();
            return save(1, renamedTheme(), "Ada");
        };
        Callable<Saved> room = () -> {
            begin.await();
            return save(1, renamedRoom(), "Grace");
        };
        for (var saved : both.invokeAll(List.of(theme, room))) {
            assertThat(saved.get()).isInstanceOf(Saved.Kept.class);
        }
        both.shutdown();
        assertThat(files(3).differing(files(1))).containsExactly("rooms.csv", "themes.csv");
    }

    @Test
    void anEarlierVersionComesBackAsANewOne() {
        save(1, renamedTheme(), "Ada");

        assertThat(saving.goBack(HERE, 1, "Grace", "by mistake")).isEqualTo(3);

        assertThat(versions.version(HERE, 3).document())
                .isEqualTo(versions.version(HERE, 1).document());
        assertThat(versions.version(HERE, 3).reason()).isEqualTo(Kind.RETURNED.saying("by mistake"));
        assertThat(files(2).names()).isNotEmpty();
    }

    @Test
    void thereIsNoVersionButThoseThereAre() {
        assertThat(IntStream.of(0, 2, -1))
                .allSatisfy(n -> assertThatExceptionOfType(UnknownTerritoryVersionException.class)
                        .isThrownBy(() -> versions.files(HERE, n)));
        assertThat(versions.all("elsewhere")).isEmpty();
        assertThat(versions.current("elsewhere")).isZero();
    }
}
