package fr.allervers.web.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** {@link StoreFigures} as metrics, read anew every so often; those that cannot be read are left out. */
@Component
@EnableScheduling
final class StoreMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(StoreMetrics.class);
    private static final int SECONDS_OF_JOBS = 15;
    private static final int SECONDS_OF_PLANS = 60;

    private final StoreFigures figures;
    private final MultiGauge jobs;
    private final MultiGauge waiting;
    private final MultiGauge gaps;
    private final MultiGauge unserved;
    private final MultiGauge uploads;

    StoreMetrics(StoreFigures figures, MeterRegistry registry) {
        this.figures = figures;
        this.jobs = gauge("allervers.jobs", "", "Jobs by kind and state", registry);
        this.waiting = gauge("allervers.jobs.waiting.oldest", "seconds", "Time the oldest has waited", registry);
        this.gaps = gauge("allervers.plan.gap", "percent", "At most so far above the best cost", registry);
        this.unserved = gauge("allervers.plan.unserved", "residents", "Unserved, times priority", registry);
        this.uploads = gauge("allervers.uploads", "", "Files of demand that are kept", registry);
    }

    private static MultiGauge gauge(String name, String unit, String description, MeterRegistry registry) {
        return MultiGauge.builder(name)
                .baseUnit(unit.isEmpty() ? null : unit)
                .description(description)
                .register(registry);
    }

    @Scheduled(fixedDelay = SECONDS_OF_JOBS, timeUnit = TimeUnit.SECONDS)
    void ofJobs() {
        set(
                jobs,
                () -> figures.jobs().stream()
                        .map(j -> row(
                                tags("kind", j.kind().name(), "state", j.state().name()), j.count())));
        set(
                waiting,
                () -> figures.waiting().stream()
                        .map(w -> row(tags("kind", w.kind()), w.time().toSeconds())));
    }

    @Scheduled(fixedDelay = SECONDS_OF_PLANS, timeUnit = TimeUnit.SECONDS)
    void ofPlans() {
        var plans = read(figures::newestPlans);
        set(gaps, () -> plans.stream().filter(p -> p.gap() != null).map(p -> row(of(p), p.gap())));
        set(unserved, () -> plans.stream().map(p -> row(of(p), p.score().unserved())));
        set(uploads, () -> figures.uploads().stream().map(u -> row(Tags.of("territory", u.territory()), u.count())));
    }

    private static void set(MultiGauge gauge, Supplier<Stream<Row<?>>> rows) {
        gauge.register(read(() -> rows.get().toList()), true);
    }

    private static <T> List<T> read(Supplier<List<T>> figures) {
        try {
            return figures.get();
        } catch (DataAccessException e) {
            LOG.debug("Figures cannot be read", e);
            return List.of();
        }
    }

    private static Row<?> row(Tags tags, Number value) {
        return Row.of(tags, value);
    }

    /** Values of tags in small letters. */
    private static Tags tags(String... all) {
        return Tags.of(Stream.of(all).map(t -> t.toLowerCase(Locale.ROOT)).toArray(String[]::new));
    }

    private static Tags of(StoreFigures.NewestPlan plan) {
        return Tags.of("territory", plan.territory(), "quarter", plan.quarter());
    }
}
