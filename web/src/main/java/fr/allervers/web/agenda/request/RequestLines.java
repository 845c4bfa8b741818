package fr.allervers.web.agenda.request;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.calendar.Week;
import fr.allervers.data.problem.Advisor;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.change.ChangeWords;
import fr.allervers.solver.change.OtherAdvisor.Why;
import fr.allervers.web.agenda.Agendas;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What advisors ask, in words, with the workshops of the published plan that it touches. */
@Component
record RequestLines(
        AdvisorRequests requests,
        Agendas agendas,
        PlanVersions versions,
        Quarters quarters,
        Publications publications,
        Say say) {

    /**
     * What was asked, to be read.
     *
     * @param name of the advisor
     * @param text what they ask
     * @param touched workshops that would have to move for it, in words
     * @param residents who come to those, in all
     * @param quarter of the plan that it is about
     * @param from first day from which a half-day could be kept free: the next Monday of the quarter
     */
    record Line(
            AdvisorRequest request,
            String name,
            String text,
            List<Touched> touched,
            long residents,
            Quarter quarter,
            LocalDate from) {}

    /** A workshop by its id and in words. */
    record Touched(String id, String text) {}

    List<Line> all() {
        return lines(requests.all());
    }

    List<Line> of(String advisor) {
        return lines(
                requests.all().stream().filter(r -> r.advisor().equals(advisor)).toList());
    }

    private List<Line> lines(List<AdvisorRequest> asked) {
        var published = publications.current();
        var names = agendas.advisors();
        return asked.stream().map(r -> line(r, published, names)).toList();
    }

    private Line line(AdvisorRequest request, Map<Quarter, Publication> published, Map<String, String> names) {
        var version = about(request, published);
        var planned = quarters.problem(version.problem());
        var words = ChangeWords.of(planned.index(), version.plan());
        var touched = version.plan().workshops().stream()
                .filter(w -> touches(request, w))
                .toList();
        return new Line(
                request,
                name(request.advisor(), names, planned.problem()),
                text(request, words),
                touched.stream()
                        .map(w -> new Touched(w.id(), say.sentence(words.workshop(w.id()))))
                        .toList(),
                touched.stream().mapToLong(Workshop::participants).sum(),
                planned.quarter(),
                nextMonday(planned.quarter()));
    }

    /** Of one who is here no more, as the plan has it, or else their id. */
    private static String name(String advisor, Map<String, String> names, Problem problem) {
        var here = names.get(advisor);
        return here != null
                ? here
                : problem.advisors().stream()
                        .filter(a -> a.id().equals(advisor))
                        .map(Advisor::name)
                        .findFirst()
                        .orElse(advisor);
    }

    private LocalDate nextMonday(Quarter quarter) {
        var today = agendas.published().today();
        var begins = quarter.first();
        return today.isBefore(begins) ? begins : Week.monday(today).plusWeeks(1);
    }

    /** A half-day is about what is published now, a swap about the two workshops as they were. */
    private PlanVersion about(AdvisorRequest request, Map<Quarter, Publication> published) {
        var asked = versions.get(request.version());
        var now = published.get(quarters.problem(asked.problem()).quarter());
        return request.isSwap() || now == null ? asked : versions.get(now.version());
    }

    private static boolean touches(AdvisorRequest request, Workshop workshop) {
        var halfDay = request.halfDay();
        return halfDay == null
                ? workshop.id().equals(request.workshop()) || workshop.id().equals(request.other())
                : workshop.advisor().equals(request.advisor())
                        && workshop.sessions().stream().anyMatch(halfDay::has);
    }

    private String text(AdvisorRequest request, ChangeWords words) {
        var halfDay = request.halfDay();
        if (halfDay != null) {
            var key = halfDay.morning() ? "request.morning" : "request.afternoon";
            return say.message(key, say.weekday(halfDay.day()));
        }
        return say.message(
                "request.swap",
                say.sentence(words.workshop(String.valueOf(request.workshop()))),
                say.sentence(words.workshop(String.valueOf(request.other()))));
    }

    /**
     * A workshop that may be asked for.
     *
     * @param why it cannot change hands, null where it may
     */
    record Choice(String id, String text, @Nullable Why why) {}

    /** Workshops of a version that are to come, those of an advisor or those of all others, by date. */
    List<Choice> choices(PlanVersion version, String advisor, boolean own) {
        var words = ChangeWords.of(quarters.problem(version.problem()).index(), version.plan());
        var today = agendas.published().today();
        var fit = fit(version);
        return version.plan().workshops().stream()
                .filter(w -> w.advisor().equals(advisor) == own)
                .filter(w -> !w.sessions().get(0).toLocalDate().isBefore(today))
                .map(w -> new Choice(
                        w.id(), say.sentence(words.workshop(w.id())), own ? fit.asGiven(w) : fit.asTaken(w, advisor)))
                .toList();
    }

    private SwapFit fit(PlanVersion version) {
        return new SwapFit(quarters.problem(version.problem()).index(), version.plan());
    }

    /** In words, why two workshops of a version cannot change hands; null where they can. */
    @Nullable
    String refusal(PlanVersion version, String workshop, String other) {
        var refusal = fit(version).of(workshop(version, workshop), workshop(version, other));
        if (refusal == null) {
            return null;
        }
        var words = ChangeWords.of(quarters.problem(version.problem()).index(), version.plan());
        return say.message(
                "request.impossible",
                refusal.advisor().name(),
                say.sentence(words.workshop(refusal.workshop())),
                say.message("request.why." + refusal.why()));
    }

    private static Workshop workshop(PlanVersion version, String id) {
        return version.plan().workshops().stream()
                .filter(w -> w.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
