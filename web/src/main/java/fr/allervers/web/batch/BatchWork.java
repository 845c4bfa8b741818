package fr.allervers.web.batch;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.travel.TravelRebuild;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts the quarter that a job is about, with travel tables made anew where what they are made from changed. One that another process left is begun from nothing, as its draft must be the same; one
 * that shall end before its last try gives no draft.
 */
@Component
public final class BatchWork implements JobWork {

    private final QuarterBatch batch;
    private final TravelRebuild travel;

    public BatchWork(QuarterBatch batch, TravelRebuild travel) {
        this.batch = batch;
        this.travel = travel;
    }

    @Override
    public JobKind kind() {
        return JobKind.BATCH;
    }

    @Override
    public @Nullable Integer percent(Job job) {
        return job.progress() == null
                ? null
                : JsonText.read(job.progress(), BatchProgress.class).percent();
    }

    @Override
    public @Nullable String page(Job job, @Nullable Quarter quarter) {
        return quarter == null ? null : DraftPage.address(quarter);
    }

    @Override
    public void run(BegunJob begun) {
        var search = JsonText.read(begun.job().arguments(), DraftSearch.class);
        var progress = new AtomicReference<>(BatchProgress.begun(search));
        begun.progress(progress::get);
        var quarter = Quarter.parse(begun.job().subject());
        var notes = travel.rebuild(quarter, Job.PROGRAM, begun::goOn, begun::write);
        progress.updateAndGet(p -> p.with(notes));
        var prepared = batch.prepare(quarter, search).after(notes);
        var known = batch.find(prepared);
        if (known.isPresent()) {
            progress.updateAndGet(p -> p.done(known.get(), true));
        } else {
            search(begun, prepared, progress);
        }
    }

    private void search(BegunJob begun, PreparedDraft prepared, AtomicReference<BatchProgress> progress) {
        var solver = prepared.solver();
        solver.giveWayTo(begun::givesWay);
        begun.onStop(solver::stop);
        var plan = solver.run(
                p -> progress.updateAndGet(b -> b.at(p.moves(), p.best().participants())));
        if (!begun.isStopAsked()) {
            begun.write(() -> {
                var draft = batch.keep(prepared, plan, begun.job().startedBy());
                progress.updateAndGet(p -> p.done(draft, false));
            });
        }
    }
}
