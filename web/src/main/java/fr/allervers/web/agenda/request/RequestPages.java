package fr.allervers.web.agenda.request;

import static java.util.Objects.requireNonNull;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.Agendas;
import fr.allervers.web.agenda.PublishedSession;
import fr.allervers.web.publication.Publication;
import fr.allervers.web.publication.Publications;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which an advisor asks for a swap or a free half-day, and the coordinator's list of what was asked. */
@Controller
@Needs(Right.ADVISE)
record RequestPages(
        AdvisorRequests requests,
        RequestLines lines,
        HalfDayGranting granting,
        HalfDayEffects effects,
        Agendas agendas,
        Publications publications,
        PlanVersions versions) {

    @GetMapping("/agenda/{advisor}/demandes")
    String page(@PathVariable String advisor, Model model) {
        return show(advisor, null, model);
    }

    private String show(String advisor, @Nullable String refused, Model model) {
        model.addAttribute("refused", refused);
        model.addAttribute("advisor", advisor);
        model.addAttribute("name", agendas.name(advisor));
        model.addAttribute("lines", lines.of(advisor));
        model.addAttribute("days", HalfDay.DAYS);
        model.addAttribute(
                "plans", ahead().stream().map(v -> choices(v, advisor)).toList());
        return "agenda/request";
    }

    /**
     * What can be asked about one published version.
     *
     * @param own the advisor's workshops
     * @param others those of all others
     */
    record Choices(PlanVersion version, List<RequestLines.Choice> own, List<RequestLines.Choice> others) {

        /** True where one of each side may change hands. */
        public boolean isAny() {
            return own.stream().anyMatch(c -> c.why() == null)
                    && others.stream().anyMatch(c -> c.why() == null);
        }
    }

    private Choices choices(PlanVersion version, String advisor) {
        return new Choices(version, lines.choices(version, advisor, true), lines.choices(version, advisor, false));
    }

    /** The versions that are published now and have sessions to come. */
    private List<PlanVersion> ahead() {
        var today = agendas.published().today();
        var published = publications.current().values().stream()
                .map(Publication::version)
                .toList();
        return agendas.all().stream()
                .filter(s -> !s.day().isBefore(today))
                .map(PublishedSession::version)
                .distinct()
                .filter(published::contains)
                .map(versions::get)
                .toList();
    }

    private PlanVersion published(String id) {
        return ahead().stream()
                .filter(v -> v.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "This plan is not what is published now; look at the page again."));
    }

    @PostMapping("/agenda/{advisor}/demandes/echange")
    Object swap(
            @PathVariable String advisor,
            @RequestParam String version,
            @RequestParam String workshop,
            @RequestParam String other,
            Model model,
            HttpServletResponse response) {
        var asked = published(version);
        var choices = choices(asked, advisor);
        require(choices.own(), workshop);
        require(choices.others(), other);
        var refused = lines.refusal(asked, workshop, other);
        if (refused != null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(advisor, refused, model);
        }
        requests.askSwap(advisor, version, workshop, other);
        return back();
    }

    private static void require(List<RequestLines.Choice> choices, String workshop) {
        if (choices.stream().noneMatch(c -> c.id().equals(workshop))) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Choose one of the workshops on the page.");
        }
    }

    @PostMapping("/agenda/{advisor}/demandes/demi-journee")
    RedirectView halfDay(
            @PathVariable String advisor,
            @RequestParam String version,
            @RequestParam DayOfWeek day,
            @RequestParam boolean morning) {
        agendas.name(advisor);
        requests.askHalfDay(advisor, published(version).id(), new HalfDay(day, morning));
        return back();
    }

    private static RedirectView back() {
        return new RedirectView("/agenda/{advisor}/demandes", true);
    }

    @PostMapping("/agenda/{advisor}/demandes/retrait")
    RedirectView withdraw(@PathVariable String advisor, @RequestParam String id) {
        if (!requests.withdraw(advisor, id)) {
            throw nobodyAsks();
        }
        return back();
    }

    @Needs(Right.COORDINATE)
    @GetMapping("/demandes-conseillers")
    String all(Model model) {
        model.addAttribute("lines", lines.all());
        return "agenda/requests";
    }

    /**
     * Keeps an answer. There is no yes without its effect: to a swap it is given by keeping the exchange, on the page of its effect,
     * which comes next; to a half-day from the page of the mends without it, else the form that begins their search comes next.
     *
     * @param effect id of the search for mends from whose page the answer comes
     */
    @Needs(Right.COORDINATE)
    @PostMapping("/demandes-conseillers/{id}")
    RedirectView answer(
            @PathVariable String id,
            @RequestParam boolean granted,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String effect) {
        if (answer.length() > AdvisorRequests.LONGEST_ANSWER) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The answer has more than 300 characters.");
        }
        if (granted) {
            var asked = lines.all().stream()
                    .filter(l -> l.request().id().equals(id))
                    .findFirst()
                    .orElseThrow(RequestPages::nobodyAsks);
            if (asked.request().isSwap()) {
                return new RedirectView(effect(asked.request()), true);
            }
            if (asked.request().half().noneMatch(half -> effects.shows(effect, asked.quarter(), half))) {
                return new RedirectView(search(asked), true);
            }
            granting.grant(asked.request(), asked.quarter(), asked.name() + " : " + asked.text());
        }
        if (!requests.answer(id, granted, answer.isBlank() ? null : answer.strip())) {
            throw nobodyAsks();
        }
        return new RedirectView("/demandes-conseillers", true);
    }

    private static ResponseStatusException nobodyAsks() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "Nobody asks that any more.");
    }

    private static String search(RequestLines.Line asked) {
        var halfDay = requireNonNull(asked.request().halfDay());
        return UriComponentsBuilder.fromPath("/imprevu")
                .queryParam("quarter", "{quarter}")
                .queryParam("kind", "HALF_DAY_FREE")
                .queryParam("advisor", "{advisor}")
                .queryParam("day", "{day}")
                .queryParam("morning", "{morning}")
                .queryParam("from", "{from}")
                .encode()
                .buildAndExpand(
                        asked.quarter(), asked.request().advisor(), halfDay.day(), halfDay.morning(), asked.from())
                .toUriString();
    }

    private static String effect(AdvisorRequest swap) {
        return UriComponentsBuilder.fromPath("/plan/{version}/changer/effet")
                .queryParam("kind", "EXCHANGE")
                .queryParam("workshop", "{workshop}")
                .queryParam("into", "{into}")
                .encode()
                .buildAndExpand(swap.version(), swap.workshop(), swap.other())
                .toUriString();
    }
}
