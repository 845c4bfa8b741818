package fr.allervers.web.demand;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.demand.DemandDesk.Taking;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Desks of several processes at one database: nothing that one of them did is lost to another. */
@OnBothDatabases
class SeveralDesksTest {

    private static final Quarter QUARTER = new Quarter(2027, 1);
    private static final String HEAD = "Commune;Thème;Public;Transport;Habitants\n";
    private static final int MANY = 12;

    private record Node(Quarters quarters, DemandDesk desk) {}

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Node one;
    private Node other;

    @BeforeEach
    void nodes() {
        var store = kind.store(folder);
        one = node(store);
        other = node(store);
    }

    private static Node node(Store store) {
        var versions = new DemandVersions(store);
        var quarters = QuartersOfTest.of(store, "forbach", versions);
        return new Node(quarters, new DemandDesk(store, quarters, versions));
    }

    private static byte[] table(int residents) {
        return (HEAD + "Forbach;E-mail;Seniors;bus;%d\n".formatted(residents)).getBytes(UTF_8);
    }

    /** Does work numbered from 0, half of it at each desk, all at the same time. */
    private void atOnce(int count, BiConsumer<DemandDesk, Integer> work) throws Exception {
        var threads = Executors.newFixedThreadPool(count);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            IntStream.range(0, count)
                    .forEach(i -> all.add(() -> {
                        work.accept((i % 2 == 0 ? one : other).desk(), i);
                        return true;
                    }));
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void everyAnswerStays() throws Exception {
        var upload = one.desk().send(QUARTER, "d.csv", table(12)).upload();

        atOnce(MANY, (desk, i) -> desk.decide(QUARTER, upload.id(), Map.of("question " + i, "answer"), false));

        assertThat(one.desk().upload(QUARTER, upload.id()).answers()).hasSize(MANY);
    }

    @Test
    void everyFileThatIsAddedCounts() throws Exception {
        var ids = IntStream.range(0, MANY)
                .mapToObj(i -> one.desk()
                        .send(QUARTER, "d" + i + ".csv", table(100 + i))
                        .upload()
                        .id())
                .toList();

        atOnce(MANY, (desk, i) -> desk.take(QUARTER, ids.get(i), Taking.ADD));

        assertThat(one.desk().received(QUARTER).all().stream()
                        .mapToLong(Demand::residents)
                        .sum())
                .isEqualTo(IntStream.range(0, MANY).map(i -> 100 + i).sum());
    }

    @Test
    void whatOnePlansTheOtherPlans() {
        var own = other.quarters().problem(QUARTER).id();
        var first = one.desk().send(QUARTER, "first.csv", table(7)).upload();
        one.desk().take(QUARTER, first.id(), Taking.REPLACE);
        var planned = one.desk().plan(QUARTER, false);

        assertThat(other.quarters().problem(QUARTER).problem()).isEqualTo(planned.problem());

        var second = other.desk().send(QUARTER, "second.csv", table(8)).upload();
        other.desk().take(QUARTER, second.id(), Taking.ADD);

        assertThat(one.quarters().problem(QUARTER).demandVersion()).isEqualTo(1);
        assertThat(other.desk().plan(QUARTER, false).problem().residents()).isEqualTo(15);
        assertThat(one.quarters().problem(QUARTER).problem().residents()).isEqualTo(15);
        one.desk().planEstimate(QUARTER);
        assertThat(other.quarters().problem(QUARTER).id()).isEqualTo(own);
    }
}
