package fr.allervers.web.travel;

import fr.allervers.data.transport.TableCache;
import fr.allervers.web.store.DataFolder;
import fr.allervers.web.store.SentFile;
import fr.allervers.web.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Makes travel tables in the background: one file at a time, as each takes memory and all of a processor. The last
 * {@value #KEPT} runs stay known.
 */
@Component
final class TravelRuns implements DisposableBean {

    private static final int KEPT = 5;

    private final Store store;
    private final TableCache cache;
    private final Semaphore one = new Semaphore(1);
    private final Map<String, TravelRun> runs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var daemon = new Thread(work, "allervers-travel");
        daemon.setDaemon(true);
        return daemon;
    });

    TravelRuns(DataFolder data, Store store) {
        this.store = store;
        this.cache = new TableCache(data.folder().resolve("travel"));
    }

    /** Tables made before, by the content of all they were made from. */
    TableCache cache() {
        return cache;
    }

    /**
     * Receives a file and begins to make tables of it.
     *
     * @throws ResponseStatusException 503 where another file is worked on, 413 where this one is too large
     */
    TravelRun begin(String problem, InputStream body, long most, TravelRun.Making making) throws IOException {
        if (!one.tryAcquire()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Another file is being worked on; send it again in a minute.");
        }
        try {
            var run = new TravelRun(UUID.randomUUID().toString(), problem, SentFile.of(body, most), making);
            keep(run);
            thread.execute(() -> {
                try {
                    run.run();
                } finally {
                    one.release();
                }
            });
            return run;
        } catch (IOException | RuntimeException e) {
            one.release();
            throw e;
        }
    }

    private synchronized void keep(TravelRun run) {
        runs.put(key(run.id()), run);
        if (runs.size() > KEPT) {
            runs.remove(runs.keySet().iterator().next());
        }
    }

    /** Runs of another territory are not found. */
    private String key(String id) {
        return store.territory() + "/" + id;
    }

    /**
     * The run of that id.
     *
     * @throws ResponseStatusException 404 where the territory has none, or no longer
     */
    synchronized TravelRun get(String id) {
        var run = runs.get(key(id));
        if (run == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There is no making of travel tables '%s', or no longer.".formatted(id));
        }
        return run;
    }

    @Override
    public synchronized void destroy() {
        runs.values().forEach(TravelRun::stop);
        thread.shutdown();
    }
}
