package fr.allervers.data.json;

import fr.allervers.data.problem.Workshop;
import java.util.List;

/** Workshops as they stand in a plan and among a problem's published ones. */
final class WorkshopsOutput {

    private WorkshopsOutput() {}

    static void write(String name, List<Workshop> workshops, Output out) {
        out.rows(name, workshops, w -> {
            out.text("id", w.id());
            out.text("theme", w.theme());
            out.text("audience", w.audience());
            out.text("room", w.room());
            out.text("advisor", w.advisor());
            out.words("sessions", w.sessions(), Moments.DATE_TIME_FORM::format);
            out.rows("attendance", w.attendance(), a -> {
                out.text("demand", a.demand());
                out.whole("residents", a.residents());
                out.provenance(a.provenance());
            });
            out.provenance(w.provenance());
        });
    }
}
