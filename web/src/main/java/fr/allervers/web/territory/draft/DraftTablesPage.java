package fr.allervers.web.territory.draft;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.territory.table.EditedTables;
import fr.allervers.web.territory.table.TableEditing;
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

/** The tables of a draft, each to be changed in place. */
@Controller
@Needs(Right.OPERATE)
@RequestMapping(DraftTables.ADDRESS + "/{id}/tables")
final class DraftTablesPage {

    private final TerritoryDrafts drafts;
    private final TableEditing editing;

    DraftTablesPage(TerritoryDrafts drafts, TableEditing editing) {
        this.drafts = drafts;
        this.editing = editing;
    }

    private EditedTables tables(String id) {
        return new DraftTables(drafts.draft(id), drafts);
    }

    @GetMapping
    String list(@PathVariable String id, Model model) {
        return editing.list(tables(id), model);
    }

    @GetMapping("/{file}")
    String table(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable Integer saved,
            @RequestParam(defaultValue = "") List<String> with,
            Model model) {
        return editing.showSaved(tables(id), file, saved, with, model);
    }

    @PostMapping("/{file}")
    String post(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        return editing.post(tables(id), file, fields, model, answer);
    }

    @PostMapping("/{file}/fichier")
    String replace(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam int base,
            @RequestParam(required = false) @Nullable MultipartFile sent,
            @RequestParam(required = false) @Nullable String author,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        return editing.replace(tables(id), file, base, sent, author, model, answer);
    }

    @PostMapping("/{file}/titres")
    String replaceAnswered(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        return editing.replaceAnswered(tables(id), file, fields, model, answer);
    }

    @PostMapping(path = "/{file}/fichier", params = "remove")
    String remove(
            @PathVariable String id,
            @PathVariable String file,
            @RequestParam int base,
            Model model,
            HttpServletResponse answer) {
        return editing.remove(tables(id), file, base, model, answer);
    }

    @GetMapping("/{file}/fichier")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file) {
        return TableEditing.download(tables(id), file);
    }
}
