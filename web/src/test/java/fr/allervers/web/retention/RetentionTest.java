package fr.allervers.web.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.retention.Retention.Swept;
import fr.allervers.web.store.Document;
import fr.allervers.web.store.Moments;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.StoreOfTest;
import fr.allervers.web.store.TestDatabase;
import fr.allervers.web.version.Variant;
import fr.allervers.web.version.Variants;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnBothDatabases
class RetentionTest {

    private static final RetentionSettings SETTINGS = new RetentionSettings(
            Duration.ofDays(90),
            Duration.ofDays(730),
            Duration.ofDays(200),
            Duration.ofDays(365),
            Duration.ofDays(180));

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Store store;

    @BeforeEach
    void fivePlansOfOneProblem() {
        store = kind.store(folder);
        StoreOfTest.territory("here", store);
        insert("insert into territory_version values ('here', 1, ?, null, 'test', ?)", Document.Kind.TERRITORY, "t");
        insert("insert into problem values ('p', 'here', '2027-Q1', 1, null, ?, ?)", Document.Kind.PROBLEM, "p");
        for (int number = 1; number <= 5; number++) {
            plan("v" + number, "p", "here", number, number == 2 ? "'of the board'" : "null");
        }
        write("insert into publication values ('here', '2027-Q1', 1, 'v3', null, ?, null, null)");
        write("insert into audit (territory, action, subject, done_at) values ('here', 'PUBLISHED', 'v3', ?)");
        insert(
                "insert into upload values ('here', '2027-Q1', 'u', 'd.csv', ?, 1, 'CSV', '{}', '[]', ?, null)",
                Document.Kind.UPLOAD,
                "upload");
    }

    private void plan(String id, String problem, String territory, int number, String name) {
        insert(
                "insert into plan_version (id, problem, territory, number, reason, name, document, score, unserved, cost, made_at)"
                        + " values ('%s', '%s', '%s', %d, 'SOLVED', %s, ?, '{}', 0, 0, ?)"
                                .formatted(id, problem, territory, number, name),
                Document.Kind.PLAN,
                "plan " + id);
    }

    /** Makes a plan of a quarter so many days older than the others, of a problem of its own. */
    private void older(int days, String problem, String territory, String quarter) {
        insert(
                "insert into problem values ('%s', '%s', '%s', 1, null, ?, ?)".formatted(problem, territory, quarter),
                Document.Kind.PROBLEM,
                problem);
        plan("of " + problem, problem, territory, 1, "null");
        for (var table : List.of("problem where id", "plan_version where problem")) {
            age(days, table.replace(" where", " set made_at = ? where") + " = '" + problem + "'");
        }
    }

    private void age(int days, String update) {
        store.write(() -> store.database()
                .sql("update " + update)
                .param(Moments.of(StoreOfTest.CLOCK.instant().minus(Duration.ofDays(days))))
                .update());
    }

    private List<String> problems() {
        return store.database()
                .sql("select id from problem order by id")
                .query(String.class)
                .list();
    }

    private void insert(String sql, Document.Kind kind, String content) {
        var document = store.documents().keep(kind, content.getBytes(UTF_8));
        store.write(() -> store.database()
                .sql(sql)
                .params(document, Moments.of(StoreOfTest.CLOCK.instant()))
                .update());
    }

    private void write(String sql) {
        store.write(() -> store.database()
                .sql(sql)
                .param(Moments.of(StoreOfTest.CLOCK.instant()))
                .update());
    }

    private Swept sweepAfter(long days) {
        var later = new Store(
                store.database(),
                store.transactions(),
                store.documents(),
                Clock.offset(StoreOfTest.CLOCK, Duration.ofDays(days)),
                store.current());
        return new Retention(later, SETTINGS, QuartersOfTest.of(later)).sweep();
    }

    @Test
    void nothingGoesBeforeItsTime() {
        assertThat(sweepAfter(89)).isEqualTo(new Swept(0, 0, 0, 0, 0, 0));
    }

    @Test
    void aTimetableWhoseTablesNobodyTookGoesWithThemAndOneInUseStays() {
        for (var source : List.of("unused", "used")) {
            write("insert into travel_source values ('here', '%s', 'BUSES', 1, ?)".formatted(source));
            store.write(() -> store.database()
                    .sql("insert into travel_source_part values ('here', ?, 0, ?)")
                    .params(source, store.documents().keep(Document.Kind.SOURCE, source.getBytes(UTF_8)))
                    .update());
            insert(
                    "insert into travel_tables values ('here', 'made of %s', '%s', ?, false, null, null, ?)"
                            .formatted(source, source),
                    Document.Kind.TRAVEL,
                    "tables of " + source);
        }
        write(
                "insert into travel_taken values ('here', 'buses-2027-Q1.json', 'BUSES', 'used', 'i', 'c', null, null, ?)");

        assertThat(sweepAfter(91)).isEqualTo(new Swept(2, 1, 0, 0, 0, 4));
        assertThat(store.database()
                        .sql("select source from travel_source_part")
                        .query(String.class)
                        .list())
                .containsExactly("used");
    }

    @Test
    void plansOnTheWayGoAndThosePublishedNamedOrNewestStay() {
        assertThat(sweepAfter(91)).isEqualTo(new Swept(2, 0, 0, 0, 0, 2));
        assertThat(store.database()
                        .sql("select id from plan_version order by number")
                        .query(String.class)
                        .list())
                .containsExactly("v2", "v3", "v5");
        assertThat(sweepAfter(91)).isEqualTo(new Swept(0, 0, 0, 0, 0, 0));
    }

    /** Each draft and each change of tables or demand makes a problem of its own. */
    @Test
    void theNewestPlanOfAProblemThatNothingIsPlannedWithAnyMoreGoesWithIt() {
        older(30, "laid aside", "here", "2020-Q1");
        older(10, "newest of its quarter", "here", "2020-Q1");
        older(40, "chosen", "here", "2020-Q1");
        older(50, "published", "here", "2020-Q1");
        older(60, "drafted last", "here", "2020-Q1");
        older(70, "drafted before", "here", "2020-Q1");
        older(80, "mended and left", "here", "2020-Q1");
        write("insert into planned_problem values ('here', '2020-Q1', 'chosen', null, ?)");
        write("insert into publication values ('here', '2020-Q1', 1, 'of published', null, ?, null, null)");
        write("insert into quarter_draft values ('here', '2020-Q1', 1, 'a', 'of drafted before', null, '{}', ?)");
        write("insert into quarter_draft values ('here', '2020-Q1', 2, 'b', 'of drafted last', null, '{}', ?)");
        write(
                "insert into mended_problem values ('mended and left', 'here', 'of published', '2020-02-01', '{}', null, ?)");
        age(80, "mended_problem set made_at = ?");

        assertThat(sweepAfter(50).plans()).isEqualTo(2);

        assertThat(problems())
                .containsExactly("chosen", "drafted last", "laid aside", "newest of its quarter", "p", "published");
        assertThat(sweepAfter(61).plans()).isEqualTo(1);
        assertThat(problems()).doesNotContain("laid aside").hasSize(5);
    }

    @Test
    void thePlanOfTheProblemThatTablesAndDemandMakeStaysThoughAnotherIsNewer() {
        var quarters = QuartersOfTest.of(store, "forbach");
        store.current().in("forbach", () -> {
            var planned = quarters.problem(quarters.preferred());
            quarters.keep(planned.id());
            plan("of the tables", planned.id(), "forbach", 1, "null");
            age(30, "problem set made_at = ? where id = '" + planned.id() + "'");
            age(30, "plan_version set made_at = ? where id = 'of the tables'");
            older(20, "laid aside", "forbach", planned.quarter().toString());
            older(10, "newest of its quarter", "forbach", planned.quarter().toString());

            assertThat(sweepAfter(80).plans()).isEqualTo(1);
            assertThat(problems())
                    .contains(planned.id(), "newest of its quarter")
                    .doesNotContain("laid aside");
        });
    }

    /** Its pages read all of its variants. */
    @Test
    void aProblemOfWhichSomethingStaysKeepsWhatItsVariantsHaveComeTo() {
        older(10, "newest of its quarter", "here", "2020-Q1");
        older(80, "branched", "here", "2020-Q1");
        plan("named", "branched", "here", 2, "'B'");
        plan("on the way", "branched", "here", 3, "null");
        plan("gone on", "branched", "here", 4, "null");
        age(80, "plan_version set made_at = ? where problem = 'branched'");
        for (var row : List.of(
                "plan_variant (problem, territory, number, position) values ('branched', 'here', 1, 2)",
                "plan_step values ('branched', 1, 1, 'of branched')",
                "plan_step values ('branched', 1, 2, 'gone on')")) {
            store.write(() -> store.database().sql("insert into " + row).update());
        }

        sweepAfter(50);

        assertThat(store.database()
                        .sql("select id from plan_version where problem = 'branched' order by number")
                        .query(String.class)
                        .list())
                .containsExactly("named", "gone on");
        assertThat(store.current().in("here", () -> new Variants(store).main("branched")))
                .map(Variant::head)
                .contains("gone on");
    }

    @Test
    void whatAVariantHasComeToStays() {
        for (var row : List.of(
                "plan_variant (problem, territory, number, position) values ('p', 'here', 2, 3)",
                "plan_step values ('p', 2, 3, 'v1')",
                "plan_step values ('p', 2, 1, 'v4')")) {
            store.write(() -> store.database().sql("insert into " + row).update());
        }

        assertThat(sweepAfter(91)).isEqualTo(new Swept(1, 0, 0, 0, 0, 1));
        assertThat(store.database()
                        .sql("select version from plan_step")
                        .query(String.class)
                        .list())
                .containsExactly("v1");
    }

    @Test
    void auditAndUploadsGoWithTheirDocuments() {
        assertThat(sweepAfter(366)).isEqualTo(new Swept(2, 0, 0, 1, 0, 2));
        assertThat(sweepAfter(731)).isEqualTo(new Swept(0, 1, 0, 0, 0, 1));
        assertThat(store.documents().all()).hasSize(5);
    }

    @Test
    void anAbsenceGoesSomeTimeAfterItsLastDay() {
        var today = StoreOfTest.CLOCK.instant().atZone(ZoneOffset.UTC).toLocalDate();
        for (var last : List.of(0, 1)) {
            store.write(() -> store.database()
                    .sql("insert into absence (territory, id, advisor, first_day, last_day, declared_at)"
                            + " values ('here', ?, 'ada', ?, ?, ?)")
                    .params(
                            "until " + last,
                            today.minusDays(5).toString(),
                            today.plusDays(last).toString(),
                            Moments.of(StoreOfTest.CLOCK.instant()))
                    .update());
        }

        assertThat(sweepAfter(200).absences()).isZero();
        assertThat(sweepAfter(201).absences()).isEqualTo(1);
        assertThat(store.database()
                        .sql("select id from absence")
                        .query(String.class)
                        .list())
                .containsExactly("until 1");
    }

    @Test
    void jobsGoOnceTheyAreOverForLongAndThoseThatWaitOrRunStay() {
        job("old", "DONE", "?");
        job("waiting", "WAITING", "null");
        job("running", "RUNNING", "null");

        assertThat(sweepAfter(179).jobs()).isZero();
        assertThat(sweepAfter(181).jobs()).isEqualTo(1);
        assertThat(store.database()
                        .sql("select id from job order by id")
                        .query(String.class)
                        .list())
                .containsExactly("running", "waiting");
    }

    private void job(String id, String state, String ended) {
        write("""
                insert into job (id, territory, kind, subject, arguments, state, priority, stop_asked, fence, asked_at,
                    ended_at) values ('%s', 'here', 'SOLVE', 'p', '{}', '%s', 200, false, 0, %s, %s)""".formatted(id, state, ended.equals("?") ? "timestamp '2026-01-01 00:00:00'" : "?", ended));
    }
}
