package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.words.Sentence;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.store.CurrentTerritory;
import fr.allervers.web.territory.KnownTerritories;
import fr.allervers.web.territory.TerritoryVersion;
import fr.allervers.web.territory.TerritoryVersions;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of the territory's tables: who made them, when, why, what changed, and the way back. */
@Controller
@Needs(Right.READ)
@RequestMapping("/territoire/historique")
final class HistoryPage {

    private static final int SHOWN = 20;

    private final CurrentTerritory current;
    private final KnownTerritories territories;
    private final TerritoryVersions versions;
    private final TableSaving saving;

    HistoryPage(
            CurrentTerritory current, KnownTerritories territories, TerritoryVersions versions, TableSaving saving) {
        this.current = current;
        this.territories = territories;
        this.versions = versions;
        this.saving = saving;
    }

    /**
     * A line of the history.
     *
     * @param changed titles of the tables that changed; none for the first version
     * @param same number of the earliest version with the same tables; the version's own where none is earlier
     */
    public record Line(TerritoryVersion version, List<Sentence> changed, int same) {}

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(required = false) @Nullable Integer before,
            Model model) {
        var all = versions.all(id());
        var lines = new ArrayList<Line>();
        Integer older = null;
        for (var version : all) {
            if (before == null || version.number() < before) {
                if (lines.size() == SHOWN) {
                    older = lines.get(SHOWN - 1).version().number();
                    break;
                }
                line(version, table, all).ifPresent(lines::add);
            }
        }
        frame(model);
        model.addAttribute("lines", lines);
        model.addAttribute("table", table);
        model.addAttribute("tableTitle", table == null ? null : TableWords.title(table));
        model.addAttribute("older", older);
        return "territory/history";
    }

    private Optional<Line> line(TerritoryVersion version, @Nullable String table, List<TerritoryVersion> all) {
        var changed = files(version.number()).differing(files(version.number() - 1));
        if (table != null && !changed.contains(table)) {
            return Optional.empty();
        }
        int same = all.stream()
                .filter(v -> v.document().equals(version.document()))
                .mapToInt(TerritoryVersion::number)
                .min()
                .orElse(version.number());
        var titles = version.number() == 1
                ? List.<Sentence>of()
                : changed.stream().map(TableWords::title).toList();
        return Optional.of(new Line(version, titles, same));
    }

    private TableFiles files(int number) {
        return number == 0 ? TableFiles.none() : versions.files(id(), number);
    }

    private String id() {
        return current.id();
    }

    private void frame(Model model) {
        model.addAttribute("name", territories.name().name());
        model.addAttribute("current", versions.current(id()));
    }

    @GetMapping("/{number}")
    String version(@PathVariable int number, Model model) {
        frame(model);
        var after = files(versions.version(id(), number).number());
        model.addAttribute("shown", versions.version(id(), number));
        model.addAttribute("differences", number == 1 ? List.of() : TableDifference.between(files(number - 1), after));
        return "territory/version";
    }

    @GetMapping("/{number}/tables.zip")
    ResponseEntity<byte[]> zip(@PathVariable int number) {
        var name = "%s-version-%d.zip".formatted(id(), number);
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(versions.files(id(), number).zip());
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{number}/reprendre")
    String goBack(
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String author,
            @RequestParam(required = false) @Nullable String words,
            Model model,
            HttpServletResponse answer) {
        try {
            int made = saving.goBack(id(), number, PersonText.author(author), PersonText.words(words));
            return "redirect:/territoire/historique/" + made;
        } catch (FaultsException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", e.faults());
            return version(number, model);
        }
    }
}
