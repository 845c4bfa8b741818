package fr.allervers.web.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.territory.TerritoryOfTest;
import fr.allervers.web.territory.TerritoryVersions;
import fr.allervers.web.territory.VersionReason;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Absences of advisors go by the operator's time from everywhere where no plan needs them. */
@OnBothDatabases
class PastAbsencesTest {

    private static final String ID = "val-absent";
    private static final Duration YEAR = Duration.ofDays(365);
    private static final RetentionSettings SETTINGS = new RetentionSettings(
            Duration.ofDays(9000), Duration.ofDays(9000), YEAR, Duration.ofDays(9000), Duration.ofDays(9000));

    /** The last day of the absence that a mend wrote. */
    private static final LocalDate LAST = LocalDate.of(2027, 1, 8);

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;
    private TerritoryVersions versions;

    @BeforeEach
    void anAdvisorWasAway() {
        store = kind.store(folder);
        versions = new TerritoryVersions(store);
        var example = Territories.copy("val-daigremont").files();
        var closures = new String(requireNonNull(example.content("closures.csv")), UTF_8);
        var more = """
                ADVISOR,amont,2027-01-04,08/01/2027,Absence (imprévu),,
                ADVISOR,aval,2027-06-01,2027-06-04,Formation,,
                """;
        versions.keep(
                TerritoryOfTest.named(ID, example.with("closures.csv", (closures + more).getBytes(UTF_8))),
                "Zoé",
                VersionReason.Kind.EDITED.saying(null).stored());
    }

    private int sweepOn(LocalDate day) {
        return sweepOn(day, SETTINGS);
    }

    private int sweepOn(LocalDate day, RetentionSettings settings) {
        var noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
        var later = new Store(
                store.database(),
                store.transactions(),
                store.documents(),
                Clock.fixed(noon, ZoneOffset.UTC),
                store.current());
        return new Retention(later, settings, QuartersOfTest.of(later)).sweep().absences();
    }

    private Territory tables(int version) {
        return versions.files(ID, version).read().territory();
    }

    private static List<String> closed(Territory territory) {
        return territory.calendar().closures().stream()
                .map(c -> c.id() + " " + c.period().to())
                .toList();
    }

    @Test
    void thoseOfTheTimeBeforeLeaveThePresentTablesByAVersionOfTheProgram() {
        assertThat(sweepOn(LAST.plusDays(YEAR.toDays()))).isZero();
        assertThat(versions.current(ID)).isEqualTo(1);

        assertThat(sweepOn(LAST.plusDays(YEAR.toDays() + 1))).isEqualTo(1);

        assertThat(closed(tables(2)))
                .as("works of long ago are nobody's, and the other advisor's time is not over")
                .containsExactly("73913 2027-02-06", "epinoux-gare 2027-03-19", "aval 2027-06-04");
        assertThat(closed(tables(1))).contains("amont 2027-01-08");
        var made = versions.version(ID, 2);
        assertThat(made.author()).isNull();
        assertThat(made.reason().kind()).isEqualTo(VersionReason.Kind.PAST_ABSENCES);
        assertThat(sweepOn(LAST.plusDays(YEAR.toDays() + 1))).isZero();
    }

    @Test
    void thePlansOfLaterQuartersAreMadeOfTheSame() {
        var later = Quarter.of(LAST.plusYears(1));
        sweepOn(LAST.plusDays(YEAR.toDays() + 1));

        assertThat(tables(2).problem(later)).isEqualTo(tables(1).problem(later));
    }

    @Test
    void thoseOfTheRunningQuarterStayInTheTablesHoweverShortTheTime() {
        var month = new RetentionSettings(
                Duration.ofDays(9000),
                Duration.ofDays(9000),
                Duration.ofDays(30),
                Duration.ofDays(9000),
                Duration.ofDays(9000));
        var lastOfQuarter = LocalDate.of(2027, 3, 31);

        assertThat(sweepOn(lastOfQuarter, month)).isZero();
        assertThat(versions.current(ID)).isEqualTo(1);

        assertThat(sweepOn(lastOfQuarter.plusDays(1), month)).isEqualTo(1);
        assertThat(closed(tables(2))).doesNotContain("amont 2027-01-08");
    }

    @Test
    void anEventForgetsWhoWasAwayAndWhen() {
        var problem = store.documents().keep(Document.Kind.PROBLEM, "p".getBytes(UTF_8));
        var plan = store.documents().keep(Document.Kind.PLAN, "plan".getBytes(UTF_8));
        var now = Moments.of(StoreOfTest.CLOCK.instant());
        store.write(() -> {
            store.database()
                    .sql("insert into problem values ('p', ?, '2027-Q1', 1, null, ?, ?)")
                    .params(ID, problem, now)
                    .update();
            store.database()
                    .sql("insert into plan_version (id, problem, territory, number, reason, document, score, unserved,"
                            + " cost, made_at) values ('v', 'p', ?, 1, 'SOLVED', ?, '{}', 0, 0, ?)")
                    .params(ID, plan, now)
                    .update();
            store.database()
                    .sql("insert into mended_problem (problem, territory, base_version, begins, event, author, made_at)"
                            + " values ('p', ?, 'v', '2027-01-04', ?, null, ?)")
                    .params(
                            ID,
                            "{\"kind\":\"ADVISOR_ABSENT\",\"advisor\":\"amont\",\"room\":null,\"residents\":null,"
                                    + "\"from\":\"2027-01-04\",\"to\":\"2027-01-08\"}",
                            now)
                    .update();
        });

        sweepOn(LAST.plusDays(YEAR.toDays()));
        assertThat(event()).contains("amont", "2027-01-08");

        assertThat(sweepOn(LAST.plusDays(YEAR.toDays() + 1))).isEqualTo(2);
        assertThat(event()).isEqualTo("{\"kind\":\"ADVISOR_ABSENT\"}");
    }

    private String event() {
        return store.database()
                .sql("select event from mended_problem")
                .query(String.class)
                .single();
    }
}
