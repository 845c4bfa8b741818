package fr.allervers.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.store.OnBothDatabases;
import fr.allervers.web.store.Store;
import fr.allervers.web.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.i18n.LocaleContextHolder;

/** A process with its usual settings takes up jobs: how soon, and in which language it tells of them. */
@OnBothDatabases
class TakenUpTest {

    private static final int SECONDS = 60;

    /** What was seen of a job: when, by which language. */
    private record Seen(long nanos, Locale language) {

        static Seen now() {
            return new Seen(System.nanoTime(), LocaleContextHolder.getLocale());
        }
    }

    private final BlockingQueue<Seen> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<Seen> ended = new LinkedBlockingQueue<>();
    private final Locale language = Locale.getDefault();

    @TempDir
    private Path folder;

    @Parameter
    private TestDatabase kind;

    private Jobs jobs;
    private JobScheduler node;

    @BeforeEach
    void open() {
        Locale.setDefault(Locale.ENGLISH);
        DataSource source = kind.source(folder);
        var fixed = kind.store(source);
        var store = new Store(
                fixed.database(), fixed.transactions(), fixed.documents(), Clock.systemUTC(), fixed.current());
        jobs = new Jobs(store, source);
        var usual = new Binder().bindOrCreate("allervers.jobs", JobSettings.class);
        node = new JobScheduler(usual, source, store, jobs, List.of(work()), List.of(job -> ended.add(Seen.now())));
        node.start();
    }

    private JobWork work() {
        return new JobWork() {
            @Override
            public JobKind kind() {
                return JobKind.SOLVE;
            }

            @Override
            public void run(BegunJob job) {
                begun.add(Seen.now());
            }
        };
    }

    @AfterEach
    void close() {
        node.stop();
        Locale.setDefault(language);
    }

    private static Seen next(BlockingQueue<Seen> seen) throws InterruptedException {
        var next = seen.poll(SECONDS, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    @Test
    void aClickIsTakenUpWithinASecond() throws Exception {
        var waited = new ArrayList<Long>();
        for (int i = 0; i < 5; i++) {
            long asked = System.nanoTime();
            jobs.ask(JobKind.SOLVE, "here", "job " + i, "{}", null);
            waited.add(TimeUnit.NANOSECONDS.toMillis(next(begun).nanos() - asked));
        }
        waited.sort(null);

        assertThat(waited.get(2))
                .as("ms until a job is begun, median of %s", waited)
                .isLessThan(1000);
    }

    @Test
    void whatIsToldOfAJobIsFrenchWhateverTheMachineSpeaks() throws Exception {
        jobs.ask(JobKind.SOLVE, "here", "p", "{}", null);

        assertThat(next(begun).language()).isEqualTo(Locale.FRENCH);
        assertThat(next(ended).language()).isEqualTo(Locale.FRENCH);
    }
}
