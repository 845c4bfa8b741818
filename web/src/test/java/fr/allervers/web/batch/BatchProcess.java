package fr.allervers.web.batch;

import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobScheduler;
import fr.allervers.web.job.JobSettings;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.FileStore;
import fr.allervers.web.store.GoingJobs;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.ToldSteps;
import fr.allervers.web.travel.TravelRebuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Drafts one quarter after the other, each of other chance, without end: a process to be killed. */
public final class BatchProcess {

    private static final long TRIES = 3000;
    private static final Duration OFTEN = Duration.ofMillis(100);
    /** Not less: a process that is kept waiting on a busy machine is not dead. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final FileStore file;
    private final Jobs jobs;
    private final BatchOfTest batch;
    /** Jobs whose end is on the disk: it can be read a moment before. */
    private final BlockingQueue<Job> ended = new LinkedBlockingQueue<>();

    private BatchProcess(FileStore file) {
        this.file = file;
        this.jobs = new Jobs(file.store(), file.source());
        this.batch = BatchOfTest.of(file.store());
        new JobScheduler(
                        new JobSettings(1, 0, OFTEN, A_SECOND),
                        file.source(),
                        file.store(),
                        jobs,
                        List.of(new BatchWork(batch.batch(), TravelRebuild.of(file.store()))),
                        List.of(ended::add))
                .start();
    }

    /** @param args the data folder and the seed; with a third it only does what a process before it left, and ends */
    public static void main(String[] args) throws InterruptedException {
        ToldSteps.step(FileStore.Step.STARTING);
        var process = new BatchProcess(FileStore.open(Path.of(args[0]), ToldSteps::step));
        if (args.length > 2) {
            new GoingJobs(process.file.store()).awaitEnd();
            process.file.close();
            System.exit(0);
        }
        var random = new Random(Long.parseLong(args[1]));
        while (true) {
            process.draft(random);
        }
    }

    /** A draft that the process before was asked for comes first: it is done again. */
    private void draft(Random random) throws InterruptedException {
        var quarter = batch.quarters().preferred();
        var search = JsonText.of(new DraftSearch(TRIES, random.nextInt(Integer.MAX_VALUE)));
        jobs.ask(JobKind.BATCH, file.store().territory(), quarter.toString(), search, null);
        tell(ended.take());
    }

    private void tell(Job job) {
        if (job.failure() != null) {
            throw new IllegalStateException(job.failure());
        }
        var draft = batch.batch().newest(batch.quarters().preferred()).orElseThrow();
        ToldSteps.kept("draft", String.valueOf(draft.number()), draft.version(), job.id());
    }
}
