package fr.allervers.web.mend;

import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import fr.allervers.web.agenda.request.HalfDayEffects;
import fr.allervers.web.job.JobKind;
import fr.allervers.web.job.Jobs;
import fr.allervers.web.store.JsonText;
import fr.allervers.web.store.Store;
import org.springframework.stereotype.Component;

/** Searches for mends without a half-day that an advisor asks for. */
@Component
record HalfDaySearches(Store store, Jobs jobs) implements HalfDayEffects {

    @Override
    public boolean shows(String search, Granted halfDay) {
        return jobs.find(search)
                .filter(job -> job.kind() == JobKind.MEND && job.territory().equals(store.territory()))
                .map(job -> JsonText.read(job.arguments(), MendArguments.class).event())
                .flatMap(EventFields::freeHalfDay)
                .filter(halfDay::equals)
                .isPresent();
    }
}
