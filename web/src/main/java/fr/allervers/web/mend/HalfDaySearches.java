package fr.allervers.web.mend;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.agenda.request.HalfDayEffects;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersions;
import org.springframework.stereotype.Component;

/** Searches for mends without a half-day that an advisor asks for. */
@Component
record HalfDaySearches(Store store, Jobs jobs, PlanVersions versions, Quarters quarters) implements HalfDayEffects {

    @Override
    public boolean shows(String search, Quarter quarter, Granted halfDay) {
        return jobs.find(search)
                .filter(job -> job.kind() == JobKind.MEND && job.state() == RunState.DONE)
                .filter(job -> job.territory().equals(store.territory()))
                .map(job -> JsonText.read(job.arguments(), MendArguments.class))
                .filter(asked -> isOf(quarter, asked))
                .flatMap(asked -> asked.event().freeHalfDay())
                .filter(halfDay::equals)
                .isPresent();
    }

    private boolean isOf(Quarter quarter, MendArguments asked) {
        return versions.find(asked.version())
                .map(version -> quarters.problem(version.problem()).quarter())
                .filter(quarter::equals)
                .isPresent();
    }
}
