package fr.allervers.web.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.account.Audit;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.travel.TravelOfTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class ReplanInStoreTest {

    @Parameter
    private TestDatabase kind;

    @TempDir
    private Path folder;

    private DataSource source;
    private Store store;

    @BeforeEach
    void importTwoTerritories() {
        source = kind.source(folder);
        store = kind.store(source);
        var versions = new TerritoryVersions(store);
        versions.keep(Territories.copy("forbach"), null, "test");
        versions.keep(Territories.copy("val-daigremont"), null, "test");
    }

    private CommandRun replan(String quarter, Object... more) {
        var args = new ArrayList<Object>(List.of("replan", "--quarter", quarter, "--moves", "100"));
        args.addAll(
                kind == TestDatabase.H2
                        ? List.of("--data", folder)
                        : List.of("--database", TestDatabase.address(source)));
        args.addAll(List.of(more));
        return CommandRun.of(args.toArray());
    }

    private int drafts(String territory) {
        return store.database()
                .sql("select count(*) from plan_version where reason = 'DRAFT' and territory = ?")
                .param(territory)
                .query(Integer.class)
                .single();
    }

    @Test
    void allTerritoriesAreDraftedOnceAndTheNextQuarterFromThisOne() {
        var first = replan("2027-Q1", "--all");
        assertThat(first.err()).contains("1 of 2: ", "2 of 2: ", "forbach", "val-daigremont");
        assertThat(first.out().lines())
                .hasSize(3)
                .satisfies(
                        l -> assertThat(l).asString().startsWith("forbach: drafted, "),
                        org.assertj.core.data.Index.atIndex(0));
        assertThat(first.status()).isZero();

        var again = replan("2027-Q1", "--all");
        assertThat(again.out()).contains("forbach: drafted before", "2 of 2 territories have their draft");
        assertThat(drafts("forbach")).isEqualTo(1);
        assertThat(new Audit(store).page("forbach", 0))
                .as("a line for what was made, none for what was found")
                .extracting(Audit.Entry::action, Audit.Entry::subject)
                .containsExactly(tuple("QUARTER_DRAFTED", "2027-Q1"));
        assertThat(drafts("val-daigremont")).isEqualTo(1);

        assertThat(replan("2027-Q2", "--territory", "forbach").status()).isZero();
        assertThat(store.database()
                        .sql("select before_version from quarter_draft where quarter = '2027-Q2'")
                        .query(String.class)
                        .single())
                .isEqualTo(store.database()
                        .sql("select plan_version from quarter_draft where quarter = '2027-Q1'"
                                + " and territory = 'forbach'")
                        .query(String.class)
                        .single());
        assertThat(drafts("val-daigremont")).isEqualTo(1);
    }

    @Test
    void oneThatFailsHoldsUpNoOtherAndTheStatusSaysSo() {
        store.write(() -> store.database()
                .sql("insert into territory (id, name, current_version, made_at) values ('a-broken-one', 'B', 7, ?)")
                .param(Moments.of(store.clock().instant()))
                .update());

        var run = replan("2027-Q1", "--all", "--json");

        assertThat(run.status()).isEqualTo(1);
        assertThat((List<?>) run.json().get("territories"))
                .extracting(t -> ((Map<?, ?>) t).get("territory") + " " + ((Map<?, ?>) t).get("outcome"))
                .containsExactly("a-broken-one FAILED", "forbach DRAFTED", "val-daigremont DRAFTED");
        assertThat(replan("2027-Q1", "--all").out())
                .contains("a-broken-one: NO DRAFT.", "run it again for this one alone (--territory a-broken-one)");
    }

    private void takeTimetable(String territory) {
        var feed = FeedZip.clean().write(folder.resolve("feed.zip"));
        store.current().in(territory, () -> {
            try {
                TravelOfTest.of(store).takeBuses("2026-Q4", feed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void whatBecameOfTravelTablesIsSaidOfEachTerritoryInTheReadersLanguage() {
        takeTimetable("forbach");

        assertThat(replan("2027-Q1", "--territory", "forbach").out())
                .contains("forbach: buses-2027-Q1.json made from the map or timetable that was taken last");
        assertThat(replan("2027-Q1", "--territory", "forbach", "--lang", "fr").out())
                .contains("forbach : buses-2027-Q1.json gardé, rien de ce dont il est fait n'a changé");

        store.write(() -> store.database().sql("delete from travel_source_part").update());
        var lost = replan("2027-Q2", "--territory", "forbach", "--lang", "fr");
        assertThat(lost.status()).isZero();
        assertThat(lost.out())
                .contains("forbach : buses-2027-Q2.json N'A PAS PU ÊTRE REFAIT")
                .contains("La raison : ce n'est pas un fichier zip entier : téléchargez-le de nouveau");
    }

    @Test
    void theTwoFormsAreNotMixed() {
        assertThat(replan("2027-Q1").err()).contains("Give either a territory and a folder");
        assertThat(replan("2027-Q1", "--all", "--out", folder).err()).contains("Give either");
        assertThat(replan("2027-Q1", "--all", "--territory", "forbach").err()).contains("Give either");
        assertThat(replan("2027-Q1", "forbach").err()).contains("both the territory (TERRITORY) and the folder");
        var unknown = replan("2027-Q1", "--territory", "metz");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("Territory metz is not in the database. There is: forbach, val-daigremont");
    }
}
