package fr.allervers.web.territory.table;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The tables of the territory: all of them, and each to be changed in place. */
@Controller
@Needs(Right.READ)
@RequestMapping(TerritoryTables.ADDRESS)
final class TablesPage {

    private final KnownTerritories territories;
    private final TerritoryVersions versions;
    private final TableSaving saving;
    private final TableEditing editing;

    TablesPage(KnownTerritories territories, TerritoryVersions versions, TableSaving saving, TableEditing editing) {
        this.territories = territories;
        this.versions = versions;
        this.saving = saving;
        this.editing = editing;
    }

    private EditedTables tables() {
        var present = territories.name();
        return new TerritoryTables(present.id(), present.name(), versions, saving);
    }

    @GetMapping
    String list(Model model) {
        return editing.list(tables(), model);
    }

    @GetMapping("/{file}")
    String table(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Integer saved,
            @RequestParam(defaultValue = "") List<String> with,
            Model model) {
        return editing.showSaved(tables(), file, saved, with, model);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{file}")
    String post(
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        return editing.post(tables(), file, fields, model, answer);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{file}/fichier")
    String replace(
            @PathVariable String file,
            @RequestParam int base,
            @RequestParam(required = false) @Nullable MultipartFile sent,
            @RequestParam(required = false) @Nullable String author,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        return editing.replace(tables(), file, base, sent, author, model, answer);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{file}/titres")
    String replaceAnswered(
            @PathVariable String file,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        return editing.replaceAnswered(tables(), file, fields, model, answer);
    }

    @Needs(Right.COORDINATE)
    @PostMapping(path = "/{file}/fichier", params = "remove")
    String remove(@PathVariable String file, @RequestParam int base, Model model, HttpServletResponse answer) {
        return editing.remove(tables(), file, base, model, answer);
    }

    @GetMapping("/{file}/fichier")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        return TableEditing.download(tables(), file);
    }
}
