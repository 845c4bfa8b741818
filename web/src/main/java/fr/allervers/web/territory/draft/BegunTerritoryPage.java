package fr.allervers.web.territory.draft;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.territory.TerritoryFindings;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.security.InstallationPath;
import fr.allervers.web.territory.table.PersonText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** What a draft still lacks until a first plan can be made, step by step. */
@Controller("territoryDraftPage")
@Needs(Right.OPERATE)
@RequestMapping(DraftTables.ADDRESS + "/{id}")
record BegunTerritoryPage(TerritoryDrafts drafts, Clock clock) {

    @GetMapping
    String page(@PathVariable String id, Model model) {
        var draft = drafts.draft(id);
        var files = drafts.files(id, draft.number());
        var wrong = DraftFaults.of(files);
        var steps = DraftStep.all(files, wrong == null ? Map.of() : byFile(wrong.faults()));
        model.addAttribute("draft", draft);
        model.addAttribute("steps", steps);
        model.addAttribute("ready", wrong == null && steps.stream().noneMatch(DraftStep::missing));
        model.addAttribute("findings", wrong == null ? findings(files) : files.doubts());
        model.addAttribute("address", DraftTables.ADDRESS + "/" + id);
        return "territory/draft";
    }

    private static Map<String, Long> byFile(List<Fault> faults) {
        return faults.stream().collect(groupingBy(f -> f.place().split(":", 2)[0], counting()));
    }

    /** What is legal and left to decide. */
    private List<Fault> findings(TableFiles files) {
        try {
            var quarter = Quarter.of(LocalDate.now(clock)).next();
            return TerritoryFindings.of(TerritoryArchive.read(files).territory(), quarter);
        } catch (FaultsException e) {
            return e.faults();
        }
    }

    @PostMapping("/achever")
    Object finish(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String author,
            HttpServletRequest request,
            Model model,
            HttpServletResponse answer) {
        try {
            drafts.finish(id, PersonText.author(author));
            return new RedirectView(InstallationPath.of(request) + "/t/" + id + "/");
        } catch (FaultsException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", e.faults());
            return page(id, model);
        }
    }

    @PostMapping("/supprimer")
    String remove(@PathVariable String id) {
        drafts.remove(drafts.draft(id).id());
        return "redirect:/territoires/nouveau";
    }
}
