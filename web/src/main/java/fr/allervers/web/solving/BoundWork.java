package fr.allervers.web.solving;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.proof.ProofAlone;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.JsonText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves what no plan of the problem that a job is about can beat. What is proven is kept every three seconds; who goes on with what
 * another process left begins from that, for the time that is left.
 */
@Component
public final class BoundWork implements JobWork {

    private static final Duration BETWEEN_KEEPING = Duration.ofSeconds(3);

    private final Quarters quarters;
    private final Bounds bounds;

    public BoundWork(Quarters quarters, Bounds bounds) {
        this.quarters = quarters;
        this.bounds = bounds;
    }

    @Override
    public JobKind kind() {
        return JobKind.BOUND;
    }

    @Override
    public @Nullable Integer percent(Job job) {
        var limit = JsonText.read(job.arguments(), BoundArguments.class).limit();
        return job.progress() == null || limit.isZero()
                ? null
                : (int) Math.min(100, 100 * elapsed(job).toMillis() / limit.toMillis());
    }

    /** How long it was worked on, by all processes that did. */
    static Duration elapsed(Job job) {
        return job.progress() == null
                ? Duration.ZERO
                : JsonText.read(job.progress(), BoundProgress.class).elapsed();
    }

    @Override
    public @Nullable String page(Job job, @Nullable Quarter quarter) {
        return quarter == null ? null : "/?quarter=" + quarter;
    }

    @Override
    public void run(BegunJob begun) {
        var job = begun.job();
        var asked = JsonText.read(job.arguments(), BoundArguments.class);
        var problem = quarters.problem(job.subject()).problem();
        var before = elapsed(job);
        long began = System.nanoTime();
        begun.progress(() -> new BoundProgress(before.plusNanos(System.nanoTime() - began)));
        var proof = ProofAlone.begin(
                problem,
                bounds.of(problem.id()),
                asked.unserved(),
                asked.limit().minus(before));
        begun.onStop(proof::stop);
        try {
            while (!proof.isOverWithin(BETWEEN_KEEPING)) {
                keep(begun, problem.id(), proof);
            }
            keep(begun, problem.id(), proof);
        } finally {
            proof.stop();
        }
    }

    private void keep(BegunJob begun, String problem, ProofAlone proof) {
        begun.write(() -> bounds.keep(problem, proof.proven()));
    }
}
