package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.demand.TownHallAnswer;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.publication.RoomPromise;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.RoomRow;
import fr.allervers.web.publication.SessionKey;
import fr.allervers.web.publication.SignUpRow;
import fr.allervers.web.publication.SignUpRows;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.publication.WholeVersions;
import fr.allervers.web.security.Secret;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.PlanVersions;
import fr.allervers.web.territory.QuarterProblem;
import fr.allervers.web.territory.Quarters;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one town hall, opened by the secret in its address: its counts, its deadline, what is planned for it. */
@Controller
@Needs(Right.SECRET)
@RequestMapping("/mairie/{secret}")
record TownHallPage(
        TownHallLinks links,
        TownHallRounds rounds,
        Opinions opinions,
        DemandDesk desk,
        Quarters quarters,
        PlanVersions versions,
        QuarterPlans plans,
        WholeVersions wholes,
        RoomPromises promises,
        SignUps signUps,
        SignUpRows signUpRows) {

    /** A town hall and the quarter it looks at. */
    private record Asked(String secret, Commune commune, QuarterProblem problem) {

        Quarter quarter() {
            return problem.quarter();
        }
    }

    @GetMapping
    String page(
            @PathVariable String secret,
            @RequestParam(required = false) @Nullable Quarter quarter,
            @RequestParam(required = false) @Nullable String done,
            Model model,
            HttpServletResponse answer) {
        var asked = asked(secret, quarter);
        model.addAttribute("done", done);
        return show(asked, null, model, answer);
    }

    private Asked asked(String secret, @Nullable Quarter quarter) {
        var code = links.commune(new Secret(secret)).orElseThrow(TownHallPage::unknown);
        var problem = quarters.problem(quarter == null ? quarters.preferred() : quarter);
        var commune = problem.problem().communes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(TownHallPage::unknown);
        return new Asked(secret, commune, problem);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private String show(Asked asked, @Nullable CountsForm typed, Model model, HttpServletResponse response) {
        var quarter = asked.quarter();
        var answer = answer(asked);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        asked.problem().show(model);
        model.addAttribute("secret", asked.secret());
        model.addAttribute("commune", asked.commune());
        model.addAttribute("round", rounds.of(quarter));
        model.addAttribute("open", rounds.isOpen(quarter));
        model.addAttribute("answer", answer);
        model.addAttribute("form", typed == null ? CountsForm.of(answer == null ? List.of() : answer.rows()) : typed);
        model.addAttribute("askedQuarters", askedQuarters());
        showPlan(asked, model);
        return "townhall/townhall";
    }

    private @Nullable TownHallAnswer answer(Asked asked) {
        return desk.answers(asked.quarter()).stream()
                .filter(a -> a.commune().equals(asked.commune().code()))
                .findFirst()
                .orElse(null);
    }

    private List<Quarter> askedQuarters() {
        var offered = quarters.onOffer();
        return Stream.concat(Stream.of(quarters.preferred()), rounds.asked().stream())
                .filter(offered::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private void showPlan(Asked asked, Model model) {
        var draft = draft(asked.quarter());
        var isPublished = plans.isPublished(asked.quarter());
        var shown = isPublished ? plans.of(asked.quarter()) : draft;
        model.addAttribute("isPublished", isPublished);
        model.addAttribute("plan", shown);
        model.addAttribute("rooms", rooms(asked, shown));
        model.addAttribute("signUps", signUps(asked));
        if (shown != null) {
            var whole = wholes.of(shown);
            model.addAttribute(
                    "lines",
                    PlannedLine.of(whole.index(), whole.plan(), asked.commune().code()));
        }
        if (shown != null && !isPublished) {
            opinions.of(asked.quarter(), shown.id()).stream()
                    .filter(o -> o.commune().equals(asked.commune().code()))
                    .findFirst()
                    .ifPresent(o -> model.addAttribute("opinion", o));
        }
    }

    /** Those of its commune. */
    private List<RoomRow> rooms(Asked asked, @Nullable PlanVersion shown) {
        var whole = shown == null ? null : wholes.of(shown);
        var index = whole == null ? asked.problem().index() : whole.index();
        return RoomRow.of(index, whole == null ? null : whole.plan(), promises.of(asked.quarter())).stream()
                .filter(r -> r.room().commune().equals(asked.commune().code()))
                .toList();
    }

    /** Published workshops in its commune. */
    private List<SignUpRow> signUps(Asked asked) {
        return signUpRows.of(asked.quarter()).stream()
                .filter(r -> r.commune().equals(asked.commune().code()))
                .toList();
    }

    @PostMapping("/inscriptions")
    RedirectView count(
            @PathVariable String secret,
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime start,
            @RequestParam int people) {
        var asked = asked(secret, quarter);
        var own = signUps(asked).stream()
                .filter(r -> r.room().equals(room))
                .flatMap(r -> r.sessions().stream())
                .anyMatch(s -> s.start().equals(start));
        if (!own || people < 0) {
            throw unknown();
        }
        signUps.count(quarter, new SessionKey(room, start), people, true);
        return back(asked, "inscriptions");
    }

    private @Nullable PlanVersion draft(Quarter quarter) {
        var draft = rounds.of(quarter).draft();
        return draft == null ? null : versions.get(draft);
    }

    @PostMapping("/comptes")
    Object send(
            @PathVariable String secret,
            @RequestParam Quarter quarter,
            @RequestParam(required = false) @Nullable String more,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse answer) {
        var asked = asked(secret, quarter);
        var form = CountsForm.read(sent, asked.problem().problem());
        if (!rounds.isOpen(quarter)) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            return show(asked, form, model, answer);
        }
        if (more != null) {
            return show(asked, form, model, answer);
        }
        if (form.isFaulty() || form.isBlank()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", true);
            return show(asked, form, model, answer);
        }
        desk.answer(quarter, asked.commune().code(), form.rows(asked.commune()));
        return back(asked, "comptes");
    }

    @PostMapping("/avis")
    Object tell(
            @PathVariable String secret,
            @RequestParam Quarter quarter,
            @RequestParam String version,
            @RequestParam boolean accepted,
            @RequestParam(defaultValue = "") String remark,
            Model model,
            HttpServletResponse answer) {
        var asked = asked(secret, quarter);
        if (!version.equals(rounds.of(quarter).draft())) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", true);
            model.addAttribute("remark", remark);
            return show(asked, null, model, answer);
        }
        opinions.add(quarter, asked.commune().code(), version, accepted, remark.strip());
        return back(asked, "avis");
    }

    @PostMapping("/salles")
    RedirectView promise(
            @PathVariable String secret,
            @RequestParam Quarter quarter,
            @RequestParam String room,
            @RequestParam RoomPromise.State state) {
        var asked = asked(secret, quarter);
        var own = asked.problem().problem().rooms().stream()
                .filter(r -> r.id().equals(room))
                .anyMatch(r -> r.commune().equals(asked.commune().code()));
        if (!own || state == RoomPromise.State.ASKED) {
            throw unknown();
        }
        promises.set(quarter, room, state, true);
        return back(asked, "salles");
    }

    private static RedirectView back(Asked asked, String done) {
        return new RedirectView("/mairie/%s?quarter=%s&done=%s".formatted(asked.secret(), asked.quarter(), done), true);
    }
}
