package fr.allervers.web.territory.table;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.web.territory.VersionReason.Kind;
import fr.allervers.web.territory.table.Saved.Kept;
import fr.allervers.web.territory.table.Saved.Overtaken;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the pages do on which tables are edited, whosever tables they are. */
@Component
public final class TableEditing {

    private static final String LIST = "territory/tables";
    private static final String ROWS = "territory/table";
    private static final String FILE = "territory/file";
    private static final String HEADINGS = "territory/headings";

    /** Shows the list of all tables. */
    public String list(EditedTables tables, Model model) {
        int current = tables.current();
        model.addAttribute("tables", tables);
        model.addAttribute("base", current);
        model.addAttribute("rows", TableRowCount.all(tables.files(current)));
        return LIST;
    }

    /** Shows a table as it is. */
    String show(EditedTables tables, String file, Model model) {
        var table = table(file);
        int base = tables.current();
        var content = tables.files(base).content(file);
        if (table.shape() == null) {
            return showFile(tables, table, base, model);
        }
        try {
            var grid = Grid.of(table, content);
            var faults = kept(tables, base, grid);
            var view = new TableView(grid, base, GridEdits.none(), faults, "", 1, blank(grid));
            return showRows(tables, view, model);
        } catch (FaultsException e) {
            model.addAttribute("refusal", e.faults());
            return showFile(tables, table, base, model);
        }
    }

    /** How many empty rows are offered for new ones. */
    private static int blank(Grid grid) {
        return grid.rows().isEmpty() ? 3 : 1;
    }

    /** Shows a table with changes that somebody is to look over and save; as it is where there are none. */
    String propose(EditedTables tables, String file, Function<Grid, GridEdits> changes, Model model) {
        int base = tables.current();
        var grid = Grid.of(table(file), tables.files(base).content(file));
        var edits = changes.apply(grid);
        int blank = edits.count() == 0 ? blank(grid) : 0;
        return showRows(tables, new TableView(grid, base, edits, GridFaults.none(), "", 1, blank), model);
    }

    /** What is wrong in the table as it was kept, by the lines that it would be written at; faults of others are theirs. */
    private static GridFaults kept(EditedTables tables, int base, Grid grid) {
        var file = grid.table().file();
        var written = grid.written(GridEdits.none());
        var wrong = tables.faults(tables.files(base).with(file, written.file()));
        if (wrong == null) {
            return GridFaults.none();
        }
        var own = wrong.faults().stream()
                .filter(f -> f.place().split(":", 2)[0].equals(file))
                .toList();
        return GridFaults.of(own, 0, file, grid, written);
    }

    private static String showRows(EditedTables tables, TableView view, Model model) {
        model.addAttribute("tables", tables);
        model.addAttribute("view", view);
        model.addAttribute(
                "isKept", view.base() == tables.current() && view.edits().count() == 0 && !tables.hasHistory());
        model.addAttribute("suggestions", Suggestions.of(view.grid(), tables.files(view.base())));
        return frame(view.grid().table(), ROWS, model);
    }

    private static String showFile(EditedTables tables, TerritoryTable table, int base, Model model) {
        var content = tables.files(base).content(table.file());
        model.addAttribute("tables", tables);
        model.addAttribute("base", base);
        model.addAttribute("size", content == null ? null : content.length);
        return frame(table, FILE, model);
    }

    private static String frame(TerritoryTable table, String page, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("tableTitle", TableWords.title(table.file()));
        model.addAttribute("about", TableWords.about(table.file()));
        return page;
    }

    static TerritoryTable table(String file) {
        return TerritoryTable.of(file).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Takes a table's form: saves it, or shows it again with what was changed so far. */
    public String post(
            EditedTables tables,
            String file,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse answer) {
        var post = new TablePost(fields);
        int base = post.number("base", tables.current());
        var grid = Grid.of(table(file), tables.files(base).content(file));
        var view = new TableView(
                grid, base, post.edits(grid), GridFaults.none(), post.filter(), post.page(), post.blank());
        model.addAttribute("author", post.author());
        model.addAttribute("words", post.words());
        return post.saves() ? save(tables, view, post, model, answer) : showRows(tables, view, model);
    }

    private static String save(
            EditedTables tables, TableView view, TablePost post, Model model, HttpServletResponse answer) {
        var file = view.grid().table().file();
        var before = tables.files(view.base());
        var written = view.grid().written(view.edits());
        var files = view.edits().count() == 0 ? before : before.with(file, written.file());
        try {
            var reason = Kind.EDITED.saying(post.words());
            var saved = tables.save(view.base(), files, post.author(), reason);
            if (saved instanceof Kept kept) {
                return saved(tables, "/" + file, kept);
            }
            answer.setStatus(HttpStatus.CONFLICT.value());
            return again(tables, view, (Overtaken) saved, model);
        } catch (FaultsException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var faults = GridFaults.of(e.faults(), e.more(), file, view.grid(), written);
            return showRows(tables, view.with(faults), model);
        }
    }

    private static String saved(EditedTables tables, String page, Kept kept) {
        return "redirect:" + tables.address() + page + "?saved=" + kept.version()
                + (kept.others().isEmpty() ? "" : "&with=" + String.join(",", kept.others()));
    }

    /** Shows what was changed on what somebody else saved meanwhile, to be looked at and saved. */
    private static String again(EditedTables tables, TableView view, Overtaken overtaken, Model model) {
        var table = view.grid().table();
        var now = Grid.of(table, tables.files(overtaken.newest()).content(table.file()));
        var merge = RowsMerge.of(view.grid(), view.edits(), now);
        model.addAttribute("overtaken", overtaken.changes().get(table.file()));
        model.addAttribute("clashing", merge.clashing());
        return showRows(tables, view.on(now, overtaken.newest(), merge.edits()), model);
    }

    /** Shows a table, and what was saved just now where anything was. */
    public String showSaved(
            EditedTables tables, String file, @Nullable Integer saved, List<String> others, Model model) {
        model.addAttribute("saved", saved);
        model.addAttribute("with", others.stream().map(TableWords::title).toList());
        return show(tables, file, model);
    }

    /** Takes a whole file in the place of a table. */
    public String replace(
            EditedTables tables,
            String file,
            int base,
            @Nullable MultipartFile sent,
            @Nullable String author,
            Model model,
            HttpServletResponse answer)
            throws IOException {
        if (sent == null || sent.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var content = tables.files(base).with(file, sent.getBytes()).content(file);
        var choice = content == null ? null : HeadingChoice.of(table(file), content);
        if (choice == null) {
            return put(tables, file, base, content, author, model, answer);
        }
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("choice", choice);
        model.addAttribute("tables", tables);
        model.addAttribute("base", base);
        model.addAttribute("author", author);
        return frame(table(file), HEADINGS, model);
    }

    /**
     * Takes a file with what somebody said of its headings.
     *
     * @param fields {@code base}, {@code author}, {@code content}, and an answer for each heading that was asked about
     */
    public String replaceAnswered(
            EditedTables tables, String file, Map<String, String> fields, Model model, HttpServletResponse answer) {
        var base = fields.getOrDefault("base", "");
        if (!base.matches("\\d{1,9}")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var content = HeadingChoice.answered(fields.getOrDefault("content", ""), HeadingChoice.answers(fields));
        return put(tables, file, Integer.parseInt(base), content, fields.get("author"), model, answer);
    }

    /** Takes a file away. */
    public String remove(EditedTables tables, String file, int base, Model model, HttpServletResponse answer) {
        return put(tables, file, base, null, null, model, answer);
    }

    /** A file to be taken home. */
    public static ResponseEntity<byte[]> download(EditedTables tables, String file) {
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

    private static String put(
            EditedTables tables,
            String file,
            int base,
            byte @Nullable [] content,
            @Nullable String author,
            Model model,
            HttpServletResponse answer) {
        var table = table(file);
        try {
            var saved = tables.save(
                    base, tables.files(base).with(file, content), PersonText.author(author), Kind.EDITED.saying(null));
            if (saved instanceof Kept kept) {
                return saved(tables, "/" + file, kept);
            }
            answer.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("overtaken", ((Overtaken) saved).changes().get(file));
            return showFile(tables, table, ((Overtaken) saved).newest(), model);
        } catch (FaultsException e) {
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", e.faults());
            return showFile(tables, table, base, model);
        }
    }
}
