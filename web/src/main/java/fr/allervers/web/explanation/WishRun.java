package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.pricing.WishAnswer;
import fr.allervers.solver.explanation.pricing.WishInquiry;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.solving.PlanVersion;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pricing of one wish for one version of a plan. */
public final class WishRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(WishRun.class);

    private final String id;
    private final PlanVersion version;
    private final Wish wish;
    private final WishInquiry inquiry;
    private volatile RunState state = RunState.WAITING;
    private volatile int percent;
    private volatile @Nullable WishAnswer answer;
    private volatile @Nullable String failure;

    WishRun(String id, PlanVersion version, Wish wish, WishInquiry inquiry) {
        this.id = id;
        this.version = version;
        this.wish = wish;
        this.inquiry = inquiry;
    }

    @Override
    public void run() {
        if (state.isOver()) {
            return;
        }
        state = RunState.RUNNING;
        try {
            answer = inquiry.run(done -> percent = done);
            state = RunState.DONE;
        } catch (CancellationException e) {
            state = RunState.STOPPED;
        } catch (RuntimeException | Error e) { // nothing may leave a wish that seems to be priced for ever
            LOG.error("Pricing {} failed", wish, e);
            failure = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            state = RunState.FAILED;
        }
    }

    void stop() {
        inquiry.stop();
        if (state == RunState.WAITING) {
            state = RunState.STOPPED;
        }
    }

    public String id() {
        return id;
    }

    /** The version that the wish was made for. */
    public PlanVersion version() {
        return version;
    }

    public Wish wish() {
        return wish;
    }

    public RunState state() {
        return state;
    }

    /** How much of the work is done, 0 to 100. */
    public int percent() {
        return percent;
    }

    /** Null until it is done. */
    public @Nullable WishAnswer answer() {
        return answer;
    }

    /** Why it failed, null where it did not. */
    public @Nullable String failure() {
        return failure;
    }
}
