package fr.allervers.web.demand;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.demand.Answers;
import fr.allervers.data.demand.DemandTable;
import fr.allervers.data.demand.DemandTemplate;
import fr.allervers.data.demand.SharedResidents;
import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.problem.Demand;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.demand.DemandDesk.Taking;
import fr.allervers.web.quarter.DemandSincePublished;
import fr.allervers.web.quarter.Quarters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.view.RedirectView;

/** The demand of a quarter: templates, files sent, what was taken, and planning with it. */
@Controller
@Needs(Right.READ)
@RequestMapping("/demande")
final class DemandPage {

    /** Rows that the page shows; the download has all. */
    private static final int SHOWN = 500;

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DemandDesk desk;
    private final Quarters quarters;
    private final DemandPlanning planning;
    private final DemandSincePublished published;

    DemandPage(DemandDesk desk, Quarters quarters, DemandPlanning planning, DemandSincePublished published) {
        this.desk = desk;
        this.quarters = quarters;
        this.planning = planning;
        this.published = published;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable Quarter quarter,
            @RequestParam(required = false) @Nullable String taken,
            Model model) {
        var shown = quarter == null ? quarters.preferred() : quarter;
        var received = desk.received(shown);
        desk.uploads(shown).stream()
                .filter(u -> u.id().equals(taken) && received.holds(u))
                .findFirst()
                .ifPresent(u -> {
                    model.addAttribute("taken", u);
                    model.addAttribute("takenResidents", desk.residentsOf(shown, u));
                });
        return show(shown, null, model);
    }

    private String show(Quarter quarter, @Nullable Sentence refusal, Model model) {
        var shown = quarters.problem(quarter);
        var received = desk.received(quarter);
        var answered = received.all().stream().map(Demand::commune).collect(toSet());
        shown.show(model);
        model.addAttribute("uploads", desk.uploads(quarter));
        model.addAttribute("received", received);
        model.addAttribute("isPlanned", shown.demandVersion() != null);
        model.addAttribute("isNewest", desk.isNewest(quarter, shown.demandVersion()));
        model.addAttribute("inForce", published.of(quarter).orElse(null));
        model.addAttribute("past", PastOnPage.of(shown.problem()));
        model.addAttribute("rows", received.all().stream().limit(SHOWN).toList());
        model.addAttribute("residents", received.residents());
        model.addAttribute("answered", answered.size());
        model.addAttribute("silent", shown.problem().communes().size() - answered.size());
        model.addAttribute(
                "silentResidents",
                quarters.own(quarter).problem().demand().stream()
                        .filter(d -> !answered.contains(d.commune()))
                        .mapToLong(Demand::residents)
                        .sum());
        model.addAttribute(
                "typed",
                FindingsPage.names(
                        desk.answers(quarter).stream()
                                .map(TownHallAnswer::commune)
                                .toList(),
                        desk.vocabulary(quarter)));
        model.addAttribute("words", desk.vocabulary(quarter));
        model.addAttribute("refusal", refusal);
        return "demand/demand";
    }

    @Needs(Right.COORDINATE)
    @PostMapping
    Object send(
            @RequestParam Quarter quarter, @RequestParam MultipartFile file, Model model, HttpServletResponse answer)
            throws IOException {
        try (var in = file.getInputStream()) {
            var name = file.getOriginalFilename();
            var sent = desk.send(quarter, name == null ? "" : name, SheetFile.bytes(in));
            var again = sent.known() ? "&again" : "";
            return new RedirectView(
                    "/demande/%s?quarter=%s%s".formatted(sent.upload().id(), quarter, again), true);
        } catch (UnreadableSheetException e) {
            return refused(quarter, e.sentence(), model, answer);
        } catch (UnreadableDemandException e) {
            return refused(quarter, e.sentence(), model, answer);
        } catch (UnfitDemandException e) {
            return refused(quarter, e.sentence(), model, answer);
        }
    }

    private String refused(Quarter quarter, Sentence why, Model model, HttpServletResponse answer) {
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(quarter, why, model);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/planifier")
    Object plan(
            @RequestParam Quarter quarter,
            @RequestParam(defaultValue = "false") boolean estimateOthers,
            Model model,
            HttpServletResponse answer) {
        try {
            planning.plan(quarter, estimateOthers);
            return new RedirectView("/?quarter=" + quarter, true);
        } catch (UnfitDemandException e) {
            return refused(quarter, e.sentence(), model, answer);
        }
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/estimation")
    RedirectView planEstimate(@RequestParam Quarter quarter) {
        planning.planEstimate(quarter);
        return new RedirectView("/demande?quarter=" + quarter, true);
    }

    @GetMapping("/modele.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam(required = false) @Nullable Quarter quarter, Locale language)
            throws IOException {
        var out = new ByteArrayOutputStream();
        template(quarter).writeWorkbook(language, out);
        return file("modele-demande.xlsx", XLSX, out.toByteArray());
    }

    @GetMapping("/modele.csv")
    ResponseEntity<byte[]> text(@RequestParam(required = false) @Nullable Quarter quarter, Locale language)
            throws IOException {
        var out = new ByteArrayOutputStream();
        template(quarter).writeText(language, out);
        return file("modele-demande.csv", CSV, out.toByteArray());
    }

    private DemandTemplate template(@Nullable Quarter quarter) {
        return new DemandTemplate(desk.vocabulary(quarter == null ? quarters.preferred() : quarter));
    }

    @GetMapping("/demande.csv")
    ResponseEntity<byte[]> table(@RequestParam Quarter quarter, Locale language) throws IOException {
        var out = new ByteArrayOutputStream();
        new DemandTable(desk.vocabulary(quarter)).write(desk.received(quarter).all(), language, out);
        return file("demande-" + quarter + ".csv", CSV, out.toByteArray());
    }

    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(@PathVariable String id, @RequestParam Quarter quarter) {
        return DemandApi.download(desk, quarter, id);
    }

    /** Takes a file's rows, with the audiences that were chosen for those shared; where that asks something new, it is asked first. */
    @Needs(Right.COORDINATE)
    @PostMapping("/{id}/prendre")
    Object take(
            @PathVariable String id,
            @RequestParam Quarter quarter,
            @RequestParam Taking how,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            HttpServletResponse answer) {
        try {
            var chosen = audiences(form);
            if (!chosen.isEmpty()) {
                boolean asksMore = !desk.reading(
                                quarter, desk.upload(quarter, id).and(chosen))
                        .isComplete();
                desk.decide(quarter, id, chosen, false);
                if (asksMore) {
                    return new RedirectView(
                            "/demande/%s?quarter=%s&waits=1#%s".formatted(id, quarter, NextQuestion.ALL), true);
                }
            }
            desk.take(quarter, id, how);
            return new RedirectView("/demande?quarter=%s&taken=%s".formatted(quarter, id), true);
        } catch (UnfitDemandException e) {
            return refused(quarter, e.sentence(), model, answer);
        }
    }

    /** Audiences that were chosen for rows of everybody by the keys of these, empty for what is to be as estimated again. */
    private static Map<String, String> audiences(MultiValueMap<String, String> form) {
        return DecisionForm.read(form, Set.of()).entrySet().stream()
                .filter(e -> e.getKey().startsWith(SharedResidents.AUDIENCE))
                .collect(toMap(Map.Entry::getKey, e -> e.getValue().equals(Answers.ESTIMATE) ? "" : e.getValue()));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
