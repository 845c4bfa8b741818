package fr.allervers.web.solving;

import fr.allervers.data.json.DocumentWriter;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.quarter.QuartersOfTest;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.store.GoingJobs;
import fr.allervers.web.store.Sha256;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.ToldSteps;
import fr.allervers.web.version.PlanVersions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Solves one quarter after the other, without end: a process to be killed. */
public final class SolveProcess {

    private static final int BETWEEN_LOOKS = 5;
    private static final Duration OFTEN = Duration.ofMillis(100);
    /** Not less: a process that is kept waiting on a busy machine is not dead. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final Store store;
    private final Quarters quarters;
    private final PlanVersions versions;
    private final SolveRuns runs;
    private final Set<String> told = new HashSet<>();

    private SolveProcess(FileStore file, long seed) {
        this.store = file.store();
        this.quarters = QuartersOfTest.of(store, "forbach");
        this.versions = new PlanVersions(store, quarters);
        var bounds = new Bounds(store, quarters);
        var jobs = new Jobs(store, file.source());
        this.runs = new SolveRuns(
                new SolvingSettings(Duration.ofMillis(300), false, Duration.ZERO, seed),
                store,
                jobs,
                quarters,
                versions,
                bounds);
        new JobScheduler(
                        new JobSettings(1, 0, OFTEN, A_SECOND),
                        file.source(),
                        store,
                        jobs,
                        List.of(new SolveWork(quarters, versions, bounds)))
                .start();
    }

    /** @param args the data folder and the seed; with a third it only does what a process before it left, and ends */
    public static void main(String[] args) throws InterruptedException {
        ToldSteps.step(FileStore.Step.STARTING);
        var opened = FileStore.open(Path.of(args[0]), ToldSteps::step);
        long seed = Long.parseLong(args[1]);
        var process = new SolveProcess(opened, seed);
        if (args.length > 2) {
            new GoingJobs(opened.store()).awaitEnd();
            opened.close();
            System.exit(0);
        }
        var random = new Random(seed);
        while (true) {
            var onOffer = process.quarters.onOffer();
            process.solve(process.quarters.problem(onOffer.get(random.nextInt(onOffer.size()))));
        }
    }

    /** From the newest plan on, where there is one. */
    private void solve(QuarterProblem problem) throws InterruptedException {
        var run = runs.start(problem.problem(), versions.latest(problem.id()));
        while (!run.state().isOver()) {
            Thread.sleep(BETWEEN_LOOKS);
            run = runs.report(problem.id());
            tell(run.version());
        }
        if (run.failure() != null) {
            throw new IllegalStateException(run.failure());
        }
    }

    private void tell(@Nullable String version) {
        if (version != null && told.add(version)) {
            var plan = versions.get(version).plan();
            awaitDisk();
            ToldSteps.kept("version", version, Sha256.of(DocumentWriter.PLANS.toBytes(plan)));
        }
    }

    /** H2 shows others what is committed a moment before it is on the disk; only whoever wrote it waits for that. */
    private void awaitDisk() {
        store.database().sql("checkpoint sync").update();
    }
}
