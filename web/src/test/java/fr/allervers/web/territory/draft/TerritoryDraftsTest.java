package fr.allervers.web.territory.draft;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.retention.Retention;
import fr.allervers.web.retention.RetentionSettings;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason.Kind;
import fr.allervers.web.territory.table.Saved;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class TerritoryDraftsTest {

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private TerritoryVersions versions;
    private TerritoryDrafts drafts;

    @BeforeEach
    void aBegunTerritory() {
        store = kind.store(folder);
        versions = new TerritoryVersions(store);
        drafts = new TerritoryDrafts(store, versions);
        assertThat(begin("mine", NewTerritory.FRAME, "73901;Là;2400;45.5;6.5;12;0.08"))
                .isTrue();
    }

    private boolean begin(String id, String start, String communes) {
        var files = new NewTerritory(id, "Là-bas", "73", start, communes).files();
        return drafts.begin(id, "Là-bas", files, "Ada");
    }

    private Saved save(int base, String file, String text, String author) {
        return drafts.save("mine", base, drafts.files("mine", base).with(file, text.getBytes(UTF_8)), author);
    }

    @Test
    void whatIsWrongIsKeptAndSaidUntilItIsMended() {
        assertThat(save(1, "rooms.csv", "id,name,commune,capacity\ns,Salle,57999,many\n", "Ada"))
                .isEqualTo(new Saved.Kept(2, Set.of()));
        assertThat(Objects.requireNonNull(DraftFaults.of(drafts.files("mine", 2)))
                        .faults())
                .anyMatch(f -> f.place().equals("rooms.csv:2:commune"))
                .anyMatch(f -> f.place().equals("advisors.csv"));
        assertThatExceptionOfType(FaultsException.class).isThrownBy(() -> drafts.finish("mine", "Ada"));
        assertThat(versions.current("mine")).isZero();

        save(2, "rooms.csv", "id,name,commune,capacity\ns,Salle,73901,12\n", "Ada");
        save(3, "advisors.csv", "id,name,base,sessions_per_day,sessions_per_week\na,Ada,73901,2,8\n", "Ada");
        assertThat(DraftFaults.of(drafts.files("mine", 4))).isNull();
        drafts.finish("mine", "Grace");

        assertThat(versions.current("mine")).isEqualTo(1);
        assertThat(versions.version("mine", 1).reason()).isEqualTo(Kind.CREATED.saying(null));
        assertThat(versions.files("mine", 1).read().territory().settings().name())
                .isEqualTo("Là-bas");
        assertThat(drafts.all()).isEmpty();
        assertThatExceptionOfType(UnknownDraftException.class).isThrownBy(() -> drafts.draft("mine"));
        assertThat(begin("mine", NewTerritory.EMPTY, "")).isFalse();
    }

    @Test
    void twoWhoSaveAtOnceLoseNothing() {
        save(1, "rooms.csv", "id\na\n", "Ada");

        assertThat(save(1, "advisors.csv", "id\nb\n", "Grace")).isEqualTo(new Saved.Kept(3, Set.of("rooms.csv")));
        assertThat(drafts.files("mine", 3).names()).contains("rooms.csv", "advisors.csv");
        assertThat(save(1, "rooms.csv", "id\nc\n", "Mary")).isInstanceOfSatisfying(Saved.Overtaken.class, o -> {
            assertThat(o.newest()).isEqualTo(3);
            assertThat(o.changes()).containsOnlyKeys("rooms.csv");
        });
        assertThatExceptionOfType(FaultsException.class).isThrownBy(() -> save(3, "rooms.csv", "id\n\"c\n", "Mary"));
        assertThat(drafts.draft("mine").number()).isEqualTo(3);
    }

    @Test
    void anIdIsTakenOnce() {
        versions.keep(Territories.copy("forbach"), null, "read at start");

        assertThat(begin("mine", NewTerritory.EMPTY, "")).isFalse();
        assertThat(begin("forbach", NewTerritory.EMPTY, "")).isFalse();
    }

    @Test
    void aCopyOfAnExampleIsWholeUnderItsOwnName() {
        begin("other", "val-daigremont", "");

        drafts.finish("other", null);

        var settings = versions.files("other", 1).read().territory().settings();
        assertThat(settings.id()).isEqualTo("other");
        assertThat(settings.name()).isEqualTo("Là-bas");
    }

    @Test
    void itsDocumentsStayAsLongAsItDoes() {
        var later = new Store(
                store.database(),
                store.transactions(),
                store.documents(),
                Clock.offset(StoreOfTest.CLOCK, Duration.ofDays(900)),
                store.current());
        var settings = new RetentionSettings(
                Duration.ofDays(90),
                Duration.ofDays(730),
                Duration.ofDays(365),
                Duration.ofDays(365),
                Duration.ofDays(30));

        new Retention(later, settings, QuartersOfTest.of(later)).sweep();
        assertThat(drafts.files("mine", 1).names()).contains("communes.csv");

        drafts.remove("mine");
        new Retention(later, settings, QuartersOfTest.of(later)).sweep();
        assertThat(store.documents().all()).isEmpty();
    }
}
