package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.pricing.SearchBudget;
import fr.allervers.solver.explanation.pricing.WishInquiry;
import fr.allervers.solver.explanation.wish.Wish;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.territory.Quarters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Prices wishes one after the other, beside whatever run goes on. */
@Component
public final class WishRuns implements SmartLifecycle {

    private final Quarters quarters;
    private final ExplanationSettings settings;
    private final Map<String, WishRun> runs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var daemon = new Thread(work, "allervers-wishes");
        daemon.setDaemon(true);
        return daemon;
    });
    private volatile boolean accepting;

    WishRuns(Quarters quarters, ExplanationSettings settings) {
        this.quarters = quarters;
        this.settings = settings;
    }

    /**
     * Begins to price a wish, when its turn comes.
     *
     * @throws fr.allervers.solver.explanation.wish.ImpossibleWishException where it means nothing to the problem
     * @throws ResponseStatusException 429 where too many wait
     */
    public synchronized WishRun begin(PlanVersion version, Wish wish) {
        if (runs.values().stream().filter(r -> !r.state().isOver()).count() >= settings.wishesWaiting()) {
            throw new ResponseStatusException(
                    HttpStatus.TOO_MANY_REQUESTS, "Too many wishes wait; stop one, or come back in a minute.");
        }
        var problem = quarters.problem(version.problem()).problem();
        var inquiry = new WishInquiry(problem, version.plan(), wish, SearchBudget.ofTime(settings.wish()));
        var run = new WishRun(UUID.randomUUID().toString(), version, wish, inquiry);
        runs.put(run.id(), run);
        forget();
        thread.execute(run);
        return run;
    }

    private void forget() {
        var over = runs.values().stream().filter(r -> r.state().isOver()).toList();
        int tooMany = Math.min(over.size(), runs.size() - settings.wishesKept());
        for (int i = 0; i < tooMany; i++) {
            runs.remove(over.get(i).id());
        }
    }

    /**
     * The run of that id.
     *
     * @throws ResponseStatusException 404 where there is none, or no longer
     */
    public synchronized WishRun get(String id) {
        var run = runs.get(id);
        if (run == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no wish '%s'.".formatted(id));
        }
        return run;
    }

    /** The wishes of a problem, the latest first. */
    public synchronized List<WishRun> of(String problem) {
        var found = new ArrayList<WishRun>();
        for (var run : runs.values()) {
            if (run.version().problem().equals(problem)) {
                found.add(0, run);
            }
        }
        return found;
    }

    /** Ends the pricing soon, without an answer. Does nothing where it is over. */
    public void stop(String id) {
        get(id).stop();
    }

    @Override
    public void start() {
        accepting = true;
    }

    @Override
    public synchronized void stop() {
        accepting = false;
        runs.values().forEach(WishRun::stop);
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return accepting;
    }
}
