package fr.allervers.web.territory.table;

import fr.allervers.data.transport.OnDemandFile;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a timetable and shows the rules of its services to be booked as rows that are not saved yet. */
@Controller
@Needs(Right.COORDINATE)
final class FeedRulesPage {

    private final Quarters quarters;
    private final TerritoryVersions versions;
    private final TableSaving saving;
    private final TableEditing editing;

    FeedRulesPage(Quarters quarters, TerritoryVersions versions, TableSaving saving, TableEditing editing) {
        this.quarters = quarters;
        this.versions = versions;
        this.saving = saving;
        this.editing = editing;
    }

    @PostMapping(TerritoryTables.ADDRESS + "/" + OnDemandFile.NAME + "/horaire")
    String read(@RequestParam MultipartFile feed, Model model, Locale language, HttpServletResponse answer)
            throws IOException {
        var territory = quarters.territory();
        var problem = quarters.problem(quarters.preferred()).problem();
        var rules = FeedRules.of(feed, territory.transport().onDemandMode(), problem, language);
        if (rules.isRefused()) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("feedRules", rules);
        var settings = territory.settings();
        var tables = new TerritoryTables(settings.id(), settings.name(), versions, saving);
        return editing.propose(tables, OnDemandFile.NAME, rules::edits, model);
    }
}
