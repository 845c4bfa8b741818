package fr.allervers.web.travel;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusRequest;
import fr.allervers.data.bus.BusTrips;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.Territory;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The trips by bus at their hours, by the timetable from which the tables of a quarter were taken. It is read in the background, one
 * at a time, and kept while it is asked for: whoever asks first waits a moment at most.
 */
@Component
public final class Timetables {

    private static final Logger LOG = LoggerFactory.getLogger(Timetables.class);

    /** How many stay in memory, each with the stops and runs around one territory only. */
    private static final int KEPT = 4;

    private static final Duration UNUSED = Duration.ofMinutes(30);

    /** How long a reader waits for a timetable that is still being read; later readers find it. */
    private static final long PATIENCE_SECONDS = 3;

    private record Key(String territory, TakenTables taken, BusRequest request) {}

    private final Store store;
    private final CurrentTerritory current;
    private final TravelTaking taking;
    private final Sources sources;
    private final AsyncCache<Key, Optional<BusTrips>> read;

    @Autowired
    public Timetables(Store store, CurrentTerritory current, TravelTaking taking) {
        this(store, current, taking, reading());
    }

    /** @param reading by which timetables are read */
    Timetables(Store store, CurrentTerritory current, TravelTaking taking, Executor reading) {
        this.store = store;
        this.current = current;
        this.taking = taking;
        this.sources = new Sources(store);
        this.read = Caffeine.newBuilder()
                .maximumSize(KEPT)
                .expireAfterAccess(UNUSED)
                .executor(reading)
                .buildAsync();
    }

    /** One thread, which ends where nothing is to be read. */
    private static ExecutorService reading() {
        var one = new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "timetables");
            thread.setDaemon(true);
            return thread;
        });
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /**
     * The trips of a quarter as far as they are known.
     *
     * @param trips empty where the quarter's tables are not made from a timetable that is kept, and as long as it is being read
     * @param isBeingRead true where they are not there yet and will be
     */
    record Known(Optional<BusTrips> trips, boolean isBeingRead) {}

    /**
     * The trips of a quarter of the present territory.
     *
     * @param problem with the communes between which they go, and the hours of sessions
     * @param territory the present one
     * @return empty where the quarter's tables are not made from a timetable that is kept, and as long as it is still being read
     */
    public Optional<BusTrips> of(Quarter quarter, Problem problem, Territory territory) {
        return known(quarter, problem, territory).trips;
    }

    /** The same, and whether they are still being read. */
    Known known(Quarter quarter, Problem problem, Territory territory) {
        var known = taking.inPlace(SourceKind.BUSES.file(quarter)).map(taken -> {
            var decided = territory.settings().schoolBuses();
            var parameters = BusParameters.USUAL.withSchoolBuses(decided == null ? taken.schoolBuses() : decided);
            return wait(new Key(store.territory(), taken, ProblemTravel.buses(problem, parameters)));
        });
        return known.orElseGet(() -> new Known(Optional.empty(), false));
    }

    private Known wait(Key key) {
        try {
            var trips =
                    read.get(key, k -> current.in(k.territory, () -> read(k))).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Known(trips, false);
        } catch (TimeoutException e) {
            return new Known(Optional.empty(), true);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DataAccessException lost) {
                throw lost;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Known(Optional.empty(), true);
        }
    }

    private Optional<BusTrips> read(Key key) {
        Path file = null;
        try {
            file = Files.createTempFile("aller-vers-", ".source");
            sources.write(key.taken.source(), file);
            return Optional.of(BusTrips.of(
                    key.request, FeedReader.read(file, FeedLimits.USUAL).feed()));
        } catch (DataAccessException e) { // of the moment: the next page tries again
            throw e;
        } catch (IOException
                | RuntimeException e) { // tables were made of it once: whatever it is, it is not tried at each page
            LOG.warn("the timetable of {} of '{}' cannot be read", key.taken.file(), key.territory, e);
            return Optional.empty();
        } finally {
            TravelMaking.delete(file);
        }
    }
}
