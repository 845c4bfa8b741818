package fr.allervers.web.travel;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.travel.TravelRefusedException;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.store.JsonText;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the travel tables that a job is about; what another process has left is begun anew. */
@Component
public final class TravelWork implements JobWork {

    private final TravelMaking making;
    private final TravelTaking taking;

    public TravelWork(TravelMaking making, TravelTaking taking) {
        this.making = making;
        this.taking = taking;
    }

    @Override
    public JobKind kind() {
        return JobKind.TRAVEL;
    }

    @Override
    public @Nullable Integer percent(Job job) {
        return job.progress() == null
                ? null
                : JsonText.read(job.progress(), TravelProgress.class).percent();
    }

    @Override
    public String page(Job job, @Nullable Quarter quarter) {
        return TravelPage.ADDRESS;
    }

    @Override
    public void run(BegunJob begun) {
        var asked = JsonText.read(begun.job().arguments(), TravelAsked.class);
        var progress = new AtomicReference<>(TravelProgress.BEGUN);
        begun.progress(progress::get);
        var made = making.make(
                asked,
                share -> {
                    begun.goOn();
                    progress.set(TravelProgress.at(share));
                },
                begun::write);
        progress.set(TravelProgress.made(made));
        if (made.refused()) {
            throw new TravelRefusedException(making.tables(made).findings());
        }
        if (asked.take()) {
            begun.write(() -> {
                int version = taking.take(asked, made, begun.job().startedBy());
                progress.updateAndGet(p -> p.taken(version));
            });
        }
    }
}
