package fr.allervers.web.travel;

import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.SentFile;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The making of travel tables from one file that was sent. */
final class TravelRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TravelRun.class);

    /** What makes tables of the file. */
    @FunctionalInterface
    interface Making {
        Made of(SentFile file, DoubleConsumer progress) throws IOException;
    }

    /**
     * What was made.
     *
     * @param trips by name, as a table in text; null where nobody asked for them
     */
    record Made(TableSet tables, byte @Nullable [] trips) {}

    private final String id;
    private final String problem;
    private final SentFile file;
    private final Making making;
    private volatile RunState state = RunState.RUNNING;
    private volatile double share;
    private volatile boolean stopped;
    private volatile @Nullable Made made;
    private volatile List<TravelFinding> findings = List.of();
    private volatile @Nullable String failure;

    TravelRun(String id, String problem, SentFile file, Making making) {
        this.id = id;
        this.problem = problem;
        this.file = file;
        this.making = making;
    }

    @Override
    public void run() {
        try (file) {
            var done = making.of(file, this::progress);
            findings = done.tables().findings();
            made = done;
            state = RunState.DONE;
        } catch (TravelRefusedException e) {
            findings = e.findings();
            state = RunState.REFUSED;
        } catch (CancellationException e) {
            state = RunState.STOPPED;
        } catch (IOException | RuntimeException | Error e) { // nothing may leave a run that seems to go on for ever
            LOG.error("Making travel tables for {} failed", problem, e);
            failure = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
            state = RunState.FAILED;
        }
    }

    private void progress(double done) {
        share = done;
        if (stopped) {
            throw new CancellationException();
        }
    }

    /** Ends it at its next step, without tables. */
    void stop() {
        stopped = true;
    }

    String id() {
        return id;
    }

    /** Id of the problem that the tables are for. */
    String problem() {
        return problem;
    }

    RunState state() {
        return state;
    }

    /** How much of the work is done, 0 to 100. */
    int percent() {
        return state == RunState.DONE ? 100 : (int) (share * 100);
    }

    /** Null until it is done. */
    @Nullable
    Made made() {
        return made;
    }

    /** What was found in the file, or why it is refused. */
    List<TravelFinding> findings() {
        return findings;
    }

    /** Why it failed, null where it did not. */
    @Nullable
    String failure() {
        return failure;
    }
}
