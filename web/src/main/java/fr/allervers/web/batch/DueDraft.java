package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.Job;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The draft that is due of the present territory: that of the next quarter, from some weeks before its first day in its own zone. */
@Component
final class DueDraft {

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofDays(1);

    private final BatchSettings settings;
    private final Store store;
    private final Quarters quarters;
    private final QuarterBatch batch;
    private final DraftRuns runs;

    DueDraft(BatchSettings settings, Store store, Quarters quarters, QuarterBatch batch, DraftRuns runs) {
        this.settings = settings;
        this.store = store;
        this.quarters = quarters;
        this.batch = batch;
        this.runs = runs;
    }

    /**
     * Asks for it where it is due, was not made since it is, and nobody stopped it; one that failed is tried again a day
     * later. One that was made before, when somebody asked early, is asked for again: of the same it makes no other.
     */
    Optional<Job> ask() {
        var territory = quarters.territory().settings();
        var today = LocalDate.now(store.clock().withZone(territory.zone()));
        var quarter = Quarter.of(today).next();
        var due = settings.due(territory, quarter);
        if (due == null || today.isBefore(due)) {
            return Optional.empty();
        }
        var from = due.atStartOfDay(territory.zone()).toInstant();
        return isMade(quarter, from) || isHeldBack(quarter, from) ? Optional.empty() : Optional.of(runs.ask(quarter));
    }

    private boolean isMade(Quarter quarter, Instant from) {
        return batch.newest(quarter).filter(d -> !d.madeAt().isBefore(from)).isPresent();
    }

    private boolean isHeldBack(Quarter quarter, Instant from) {
        return runs.last(quarter)
                .filter(last -> last.endedAt() == null || !last.endedAt().isBefore(from))
                .filter(this::isHeldBack)
                .isPresent();
    }

    /** One that is stopped without anybody having asked for it is of a time when jobs were not handed on: it is done again. */
    private boolean isHeldBack(Job last) {
        if (!last.state().isOver() || last.state() == RunState.STOPPED) {
            return !last.state().isOver() || last.stopAsked();
        }
        var ended = Objects.requireNonNull(last.endedAt(), "a job that is over has ended");
        return last.state() == RunState.DONE || store.clock().instant().isBefore(ended.plus(BEFORE_ANOTHER_TRY));
    }
}
