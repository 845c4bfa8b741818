package fr.allervers.web.territory.draft;

import fr.allervers.data.fault.Excerpt;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.Territories;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.territory.table.PersonText;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a territory: from nothing, with the tables that are the same everywhere, or as a copy of an example. */
@Controller
@Needs(Right.OPERATE)
@RequestMapping("/territoires/nouveau")
record NewTerritoryPage(TerritoryDrafts drafts) {

    private static final int LONGEST_NAME = 200;

    @GetMapping
    String page(Model model) {
        return show(new NewTerritory("", "", "", NewTerritory.FRAME, ""), null, model);
    }

    private String show(NewTerritory form, @Nullable String refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("wrong", refusal);
        model.addAttribute("examples", Territories.names());
        model.addAttribute("drafts", drafts.all());
        return "territory/new";
    }

    @PostMapping
    String begin(
            @RequestParam String id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String department,
            @RequestParam String start,
            @RequestParam(defaultValue = "") String communes,
            @RequestParam(required = false) @Nullable String author,
            Model model,
            RedirectAttributes next,
            HttpServletResponse answer) {
        var form = new NewTerritory(id.strip(), name.strip(), department.strip(), start, communes);
        var refusal = refusal(form, author);
        if (refusal == null) {
            if (!form.unread().isEmpty()) {
                next.addAttribute("unread", Excerpt.of(String.join(", ", form.unread())));
            }
            return "redirect:" + DraftTables.ADDRESS + "/" + form.id();
        }
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, refusal, model);
    }

    /** Begins it; the key of why not where it cannot be. */
    private @Nullable String refusal(NewTerritory form, @Nullable String author) {
        if (!form.id().matches(NewTerritory.ID)) {
            return "new.wrong.id";
        }
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            return "new.wrong.name";
        }
        try {
            var begun = drafts.begin(form.id(), form.name(), form.files(), PersonText.author(author));
            return begun ? null : "new.wrong.taken";
        } catch (FaultsException e) {
            return "new.wrong.communes";
        }
    }
}
