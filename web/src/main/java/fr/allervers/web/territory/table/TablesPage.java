package fr.allervers.web.territory.table;

import fr.allervers.web.territory.Quarters;
import fr.allervers.web.territory.TerritoryVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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
import org.springframework.web.server.ResponseStatusException;

/** The tables of the territory: all of them, and each to be changed in place. */
@Controller
@RequestMapping(TerritoryTables.ADDRESS)
final class TablesPage {

    private final Quarters quarters;
    private final TerritoryVersions versions;
    private final TableSaving saving;
    private final TableEditing editing;

    TablesPage(Quarters quarters, TerritoryVersions versions, TableSaving saving, TableEditing editing) {
        this.quarters = quarters;
        this.versions = versions;
        this.saving = saving;
        this.editing = editing;
    }

    private EditedTables tables() {
        var settings = quarters.territory().settings();
        return new TerritoryTables(settings.id(), settings.name(), versions, saving);
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
        model.addAttribute("saved", saved);
        model.addAttribute("with", with.stream().map(TableWords::title).toList());
        return editing.show(tables(), file, model);
    }

    @PostMapping("/{file}")
    String post(
            @PathVariable String file,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        return editing.post(tables(), file, fields, model, answer);
    }

    @PostMapping("/{file}/fichier")
    String replace(
            @PathVariable String file,
            @RequestParam int base,
            @RequestParam(required = false) @Nullable MultipartFile sent,
            @RequestParam(defaultValue = "false") boolean remove,
            @RequestParam(required = false) @Nullable String author,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        if (!remove && (sent == null || sent.isEmpty())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var content = remove || sent == null ? null : sent.getBytes();
        return editing.replace(tables(), file, base, content, author, model, answer);
    }

    @GetMapping("/{file}/fichier")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        var tables = tables();
        var content = tables.files(tables.current()).content(file);
        if (content == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var attachment = ContentDisposition.attachment().filename(file).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
