package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.solver.Deadline;
import fr.allervers.solver.mend.Mending;
import fr.allervers.web.job.BegunJob;
import fr.allervers.web.job.Job;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.JobWork;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches for the mends that a job is about; what another process has left is begun anew. */
@Component
public final class MendWork implements JobWork {

    private final MendedQuarters mended;
    private final PlanVersions versions;
    private final PlacedByHand placedByHand;
    private final MendSettings settings;

    MendWork(MendedQuarters mended, PlanVersions versions, PlacedByHand placedByHand, MendSettings settings) {
        this.mended = mended;
        this.versions = versions;
        this.placedByHand = placedByHand;
        this.settings = settings;
    }

    @Override
    public JobKind kind() {
        return JobKind.MEND;
    }

    @Override
    public String page(Job job, @Nullable Quarter quarter) {
        return "/imprevu/" + job.id();
    }

    @Override
    public void run(BegunJob begun) {
        var asked = JsonText.read(begun.job().arguments(), MendArguments.class);
        var version = versions.get(asked.version());
        var mend = mended.of(version, asked);
        List<FoundMend> found = new CopyOnWriteArrayList<>();
        var end = Deadline.in(settings.time());
        begun.progress(() -> new MendProgress(found));
        begun.onStop(end::end);
        var placed = placedByHand.of(version);
        new Mending(mend, placed, weeks -> mended.reaching(version, asked, weeks), end)
                .run(m -> found.add(FoundMend.of(mend.problem(), m)));
    }
}
