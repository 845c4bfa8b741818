package fr.allervers.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.random.MadeUpTerritory;
import fr.allervers.solver.SolveLimits;
import fr.allervers.solver.engine.PlanSolver;
import fr.allervers.web.ServerProcess;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process has opened by itself when it says that it is ready. */
class PagesAtStartTest {

    @TempDir
    private Path folder;

    @Test
    void thePageOfThePlanIsOpenedBeforeTheProcessSaysThatItIsReady() throws Exception {
        keepAPlan();

        try (var server = ServerProcess.start(folder, List.of())) {
            assertThat(requests(server))
                    .contains("uri=\"/plan/{version}\"")
                    .contains("uri=\"/webjars/**\"")
                    .contains("uri=\"/plan/{version}/changer/effet\"")
                    .doesNotContain("CLIENT_ERROR");
        }
    }

    /** Of data that the tables of the territory would not make now. */
    private void keepAPlan() {
        var problem = MadeUpTerritory.problem(5, 2, 1);
        try (var file = FileStore.open(ServerProcess.data(folder), step -> {})) {
            var store = file.store();
            var quarters = QuartersOfTest.of(store, "forbach");
            QuartersOfTest.keep(store, quarters.preferred(), problem);
            var plan = new PlanSolver(problem, SolveLimits.ofMoves(2000, 1), null).run(heard -> {});
            new PlanVersions(store, quarters).add(plan, new PlanVersion.Origin(null, null, VersionReason.END));
        }
    }

    private static String requests(ServerProcess server) throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(server.root() + "/actuator/prometheus"))
                .build();
        return HttpClient.newHttpClient().send(asked, BodyHandlers.ofString()).body();
    }
}
