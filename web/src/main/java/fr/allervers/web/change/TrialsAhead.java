package fr.allervers.web.change;

import fr.allervers.web.plan.PlanShown;
import fr.allervers.web.store.Store;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes up the version that somebody looks at, so that the effect of the first change that they try does not wait for it. One at a time:
 * where one is taken up already, the next is left to whoever asks for its first effect.
 */
@Component
final class TrialsAhead implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrialsAhead.class);
    private static final long IDLE_SECONDS = 30;

    /** While the page itself is drawn, nothing of the machine is taken from it. */
    private static final long FIRST_LOOK_MS = 1_500;

    private final Store store;
    private final Effects effects;
    private final ThreadPoolExecutor one = new ThreadPoolExecutor(
            0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), new ThreadPoolExecutor.DiscardPolicy());

    TrialsAhead(Store store, Effects effects) {
        this.store = store;
        this.effects = effects;
    }

    @EventListener
    void shown(PlanShown shown) {
        var territory = store.territory();
        one.execute(() -> {
            try {
                Thread.sleep(FIRST_LOOK_MS);
                store.current().in(territory, () -> effects.takeUp(shown.version()));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.debug(
                        "Version {} could not be taken up ahead",
                        shown.version().id(),
                        e);
            }
        });
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
