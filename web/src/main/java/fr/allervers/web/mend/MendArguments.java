package fr.allervers.web.mend;

import fr.allervers.web.agenda.request.GrantedHalfDays.Granted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be mended.
 *
 * @param version id of the published version
 * @param granted half-days that advisors keep free, which the plan may not know yet
 * @param next id of the problem of the next quarter, into whose first weeks workshops may be put off; null where none may
 * @param without id of the kept problem that has the travel tables without the line that ends; null where none does
 */
record MendArguments(
        String version,
        EventFields event,
        List<Granted> granted,
        @Nullable String next,
        @Nullable String without) {

    /** Jobs from before half-days could be granted have none. */
    MendArguments(
            String version,
            EventFields event,
            @Nullable List<Granted> granted,
            @Nullable String next,
            @Nullable String without) {
        this.version = version;
        this.event = event;
        this.granted = granted == null ? List.of() : List.copyOf(granted);
        this.next = next;
        this.without = without;
    }
}
