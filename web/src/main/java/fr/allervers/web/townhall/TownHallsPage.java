package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.data.table.TableWriter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.language.Say;
import fr.allervers.web.mail.MailServer;
import fr.allervers.web.publication.QuarterPlans;
import fr.allervers.web.quarter.QuarterProblem;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.security.Secret;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** All town halls of a territory for a coordinator: their links, the deadline, who answered, what to write to whom. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/mairies")
record TownHallsPage(
        TownHallLinks links,
        TownHallRounds rounds,
        Opinions opinions,
        TownHallLetter letter,
        Reminders reminders,
        MailServer server,
        DemandDesk desk,
        Quarters quarters,
        PlanVersions versions,
        QuarterPlans plans,
        Say say) {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    @GetMapping
    String page(@RequestParam(required = false) @Nullable Quarter quarter, Model model) {
        return show(quarters.problem(quarter == null ? quarters.preferred() : quarter), model);
    }

    private String show(QuarterProblem shown, Model model) {
        var quarter = shown.quarter();
        var round = rounds.of(quarter);
        var draft = round.draft() == null ? null : versions.get(round.draft());
        var rows = rows(shown, draft);
        shown.show(model);
        model.addAttribute("round", round);
        model.addAttribute("open", rounds.isOpen(quarter));
        model.addAttribute("draft", draft);
        model.addAttribute("isPublished", plans.isPublished(quarter));
        model.addAttribute("candidate", candidate(shown, draft));
        model.addAttribute("rows", rows);
        model.addAttribute(
                "unlinked", rows.stream().filter(r -> r.link() == null).count());
        model.addAttribute(
                "answered", rows.stream().filter(r -> r.answer() != null).count());
        model.addAttribute("reminders", reminders.of(quarter, rows));
        model.addAttribute("from", server.isSet() ? server.from() : null);
        return "townhall/townhalls";
    }

    /** The newest plan, where it is another than the one asked about and nothing is published. */
    private @Nullable PlanVersion candidate(QuarterProblem shown, @Nullable PlanVersion draft) {
        var newest = plans.isPublished(shown.quarter()) ? null : versions.latest(shown.id());
        return newest == null || newest.equals(draft) ? null : newest;
    }

    private List<TownHallRow> rows(QuarterProblem shown, @Nullable PlanVersion draft) {
        return TownHallRow.of(
                shown.problem().communes(),
                links.current(),
                desk.answers(shown.quarter()),
                draft == null ? List.of() : opinions.of(shown.quarter(), draft.id()));
    }

    /** Sends reminders by mail to the town halls that were chosen. */
    @PostMapping("/relance")
    RedirectView remind(@RequestParam Quarter quarter, @RequestParam(defaultValue = "") List<String> to) {
        reminders.send(reminders.of(quarter, rows(quarters.problem(quarter), null)).stream()
                .filter(r -> to.contains(r.commune().code()))
                .toList());
        return new RedirectView("/mairies?quarter=" + quarter + "#relance", true);
    }

    @PostMapping("/date")
    RedirectView setLastDay(
            @RequestParam Quarter quarter, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        rounds.setLastDay(quarters.problem(quarter).quarter(), day);
        return back(quarter);
    }

    @PostMapping("/avis")
    RedirectView ask(@RequestParam Quarter quarter, @RequestParam(defaultValue = "") String version) {
        var shown = quarters.problem(quarter);
        if (version.isEmpty()) {
            rounds.ask(quarter, null);
        } else if (quarters.problem(versions.get(version).problem()).quarter().equals(shown.quarter())) {
            rounds.ask(quarter, version);
        } else {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return back(quarter);
    }

    /** Makes a link and shows it, this once. */
    @PostMapping("/lien")
    String make(
            @RequestParam Quarter quarter,
            @RequestParam String commune,
            Model model,
            HttpServletRequest request,
            HttpServletResponse answer) {
        var shown = quarters.problem(quarter);
        var chosen = commune(shown, commune);
        var address = letter.address(request, quarter, links.make(commune));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("made", chosen.name());
        model.addAttribute("letter", letter.first(chosen, quarter, address));
        return show(shown, model);
    }

    private static Commune commune(QuarterProblem shown, String code) {
        return shown.problem().communes().stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Lets a commune's link open nothing any more. */
    @PostMapping("/lien/revoquer")
    RedirectView revoke(@RequestParam Quarter quarter, @RequestParam String commune) {
        links.revoke(commune(quarters.problem(quarter), commune).code());
        return back(quarter);
    }

    /** Makes the links that are missing and gives them as a table, this once. */
    @PostMapping("/liens")
    ResponseEntity<byte[]> makeMissing(@RequestParam Quarter quarter, HttpServletRequest request) throws IOException {
        var shown = quarters.problem(quarter);
        var codes = shown.problem().communes().stream().map(Commune::code).toList();
        var rows = links.makeMissing(codes).entrySet().stream()
                .map(made -> cells(commune(shown, made.getKey()), quarter, made.getValue(), request))
                .toList();
        var out = new ByteArrayOutputStream();
        var heading = Stream.of("commune", "code", "address", "letter")
                .map(c -> say.message("townhalls.csv." + c))
                .toList();
        TableWriter.writeForSpreadsheets(out, heading, rows);
        var attachment = ContentDisposition.attachment()
                .filename("mairies-" + quarter + ".csv")
                .build();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(out.toByteArray());
    }

    private List<String> cells(Commune commune, Quarter quarter, Secret secret, HttpServletRequest request) {
        var address = letter.address(request, quarter, secret);
        return Stream.of(commune.name(), commune.code(), address, letter.first(commune, quarter, address))
                .map(TableWriter::defused)
                .toList();
    }

    private static RedirectView back(Quarter quarter) {
        return new RedirectView("/mairies?quarter=" + quarter, true);
    }
}
