package fr.allervers.web.travel;

import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Makes travel tables and comes to no end of it before it is stopped. */
record StuckWork(CountDownLatch begun) implements JobWork {

    @Override
    public JobKind kind() {
        return JobKind.TRAVEL;
    }

    @Override
    public void run(BegunJob job) {
        var stopped = new CountDownLatch(1);
        job.onStop(stopped::countDown);
        begun.countDown();
        try {
            stopped.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
