package fr.allervers.web.travel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allervers.data.bus.feed.FeedZip;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.RoadThroughAll;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.VersionReason;
import fr.allervers.web.territory.table.TableChanges;
import fr.allervers.web.territory.table.TableSaving;
import fr.allervers.web.travel.TravelNote.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class TravelRebuildTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final String BUSES = "buses-2027-Q1.json";

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private Quarters quarters;
    private TravelOfTest travel;

    @BeforeEach
    void open() {
        store = kind.store(folder);
        quarters = QuartersOfTest.of(store, "forbach");
        travel = TravelOfTest.of(store);
    }

    private List<TravelNote> rebuild(Quarter quarter) {
        return TravelRebuild.of(store).rebuild(quarter, "program", () -> {}, Runnable::run);
    }

    private Path feed(String stop) {
        return FeedZip.clean().plus("stops.txt", stop).write(folder.resolve("feed.zip"));
    }

    private int version() {
        return travel.versions().current("forbach");
    }

    private void put(String file, byte @Nullable [] content) {
        var files = travel.versions().files("forbach", version()).with(file, content);
        new TableSaving(store, travel.versions())
                .save(new TableChanges("forbach", version(), files), "Bea", VersionReason.Kind.EDITED.saying(null));
    }

    private void moveACommune() {
        var communes = new String(Objects.requireNonNull(travel.file("communes.csv"), "communes.csv"), UTF_8);
        put("communes.csv", communes.replace(",6.9925,", ",6.9921,").getBytes(UTF_8));
    }

    @Test
    void nothingIsSaidOfTablesThatNobodyEverTook() {
        assertThat(rebuild(QUARTER)).isEmpty();
        assertThat(version()).isEqualTo(1);
    }

    @Test
    void whatDidNotChangeStaysAndIsMadeAnewOnceACommuneMoved() throws Exception {
        travel.takeRoads(
                "2027-Q1", RoadThroughAll.write(quarters.problem(QUARTER).problem(), folder.resolve("map.osm.pbf")));
        assertThat(rebuild(QUARTER)).extracting(TravelNote::outcome).containsExactly(Outcome.UNCHANGED);
        assertThat(version()).isEqualTo(2);

        moveACommune();
        assertThat(rebuild(QUARTER)).containsExactly(TravelNote.rebuilt("roads.json", 4, false));
        assertThat(travel.versions().version("forbach", 4).author()).isEqualTo("program");

        assertThat(rebuild(QUARTER)).as("the second time").containsExactly(TravelNote.unchanged("roads.json", false));
        assertThat(version()).isEqualTo(4);
    }

    @Test
    void theNewestTimetableMakesTheTablesOfTheNextQuarterAndItsEndIsSaid() throws Exception {
        travel.takeBuses("2027-Q1", feed("x,X,49.3,6.9,,"));

        var notes = rebuild(QUARTER.next());

        assertThat(notes).containsExactly(TravelNote.rebuilt("buses-2027-Q2.json", 3, true));
        assertThat(travel.file("buses-2027-Q2.json")).isNotNull();
        assertThat(rebuild(QUARTER)).extracting(TravelNote::outcome).containsExactly(Outcome.UNCHANGED);
    }

    @Test
    void whatSomebodyPutThereOrTookAwayByHandStays() throws Exception {
        travel.takeBuses("2027-Q1", feed("x,X,49.3,6.9,,"));
        var before = Objects.requireNonNull(travel.file(BUSES), BUSES);
        put(BUSES, (new String(before, UTF_8) + "\n").getBytes(UTF_8));
        int version = version();

        assertThat(rebuild(QUARTER)).containsExactly(TravelNote.byHand(BUSES));
        assertThat(version()).isEqualTo(version);

        put(BUSES, null);
        assertThat(rebuild(QUARTER)).containsExactly(TravelNote.byHand(BUSES));
        assertThat(travel.file(BUSES)).isNull();
    }

    @Test
    void whatCannotBeMadeAnewIsSaidAndTheTablesOfBeforeCount() throws Exception {
        travel.takeRoads(
                "2027-Q1", RoadThroughAll.write(quarters.problem(QUARTER).problem(), folder.resolve("map.osm.pbf")));
        store.write(() -> store.database().sql("delete from travel_source_part").update());
        moveACommune();

        var notes = rebuild(QUARTER);

        assertThat(notes).extracting(TravelNote::outcome).containsExactly(Outcome.FAILED);
        assertThat(notes.get(0).in(Locale.FRENCH).why()).contains("extrait OpenStreetMap");
        assertThat(notes.get(0).in(Locale.ENGLISH).why()).contains("OpenStreetMap extract");
        assertThat(version()).isEqualTo(3);
        assertThat(travel.file("roads.json")).isNotNull();
    }

    @Test
    void oneThatShallEndTakesNothing() throws Exception {
        travel.takeBuses("2027-Q1", feed("x,X,49.3,6.9,,"));

        Runnable end = () -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> TravelRebuild.of(store).rebuild(QUARTER.next(), "program", end, Runnable::run))
                .isInstanceOf(CancellationException.class);
        assertThat(version()).isEqualTo(2);
    }
}
