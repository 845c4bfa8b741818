package fr.allervers.web.territory.draft;

import fr.allervers.data.table.TextTable;
import fr.allervers.data.territory.TableFiles;
import fr.allervers.data.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The tables that a draft begins with.
 *
 * @param department such as 57
 * @param start {@link #EMPTY}, {@link #FRAME}, or the name of a territory that comes with the program, for a copy of it
 * @param communes as they were pasted
 */
record NewTerritory(String id, String name, String department, String start, String communes) {

    static final String ID = "[a-z0-9][a-z0-9-]{0,59}";

    /** Only what the form says. */
    static final String EMPTY = "empty";

    /** With the tables of an example that are much the same everywhere. */
    static final String FRAME = "frame";

    private static final List<String> SAME_EVERYWHERE = List.of(
            "assumptions.csv",
            "audiences.csv",
            "hours.csv",
            "mobility.csv",
            "school-holidays.csv",
            "services.csv",
            "starts.csv",
            "themes.csv",
            "wishes.csv");

    private static final String EXAMPLE = "forbach";
    private static final String SETTINGS = "territory.csv";

    /**
     * The files.
     *
     * @throws fr.allervers.data.fault.FaultsException where the communes cannot be read as a table
     */
    TableFiles files() {
        return Territories.names().contains(start) ? copied() : begun();
    }

    /** Headings of columns that were pasted and not taken. */
    List<String> unread() {
        return Territories.names().contains(start) ? List.of() : PastedCommunes.unread(communes);
    }

    private TableFiles copied() {
        var files = Territories.copy(start).files();
        var settings = TextTable.read(SETTINGS, Objects.requireNonNull(files.content(SETTINGS)), null);
        var rows = settings.rows().stream().map(this::own).toList();
        return files.with(SETTINGS, new TextTable(settings.headings(), rows).write());
    }

    private List<String> own(List<String> row) {
        var own = new ArrayList<>(row);
        switch (row.get(0)) {
            case "id" -> own.set(1, id);
            case "name" -> own.set(1, name);
            case "department" -> own.set(1, department.isBlank() ? row.get(1) : department);
            default -> {}
        }
        return own;
    }

    private TableFiles begun() {
        var pasted = PastedCommunes.read(communes);
        var files = TableFiles.none().with(SETTINGS, settings(pasted).write()).with("communes.csv", pasted.write());
        if (start.equals(FRAME)) {
            var example = Territories.copy(EXAMPLE).files();
            for (var file : SAME_EVERYWHERE) {
                files = files.with(file, example.content(file));
            }
        }
        return files;
    }

    private TextTable settings(TextTable pasted) {
        var rows = new ArrayList<>(
                List.of(List.of("id", id, ""), List.of("name", name, ""), List.of("department", department, "")));
        PastedCommunes.largest(pasted)
                .ifPresent(code -> rows.add(List.of("hub", code, "la commune la plus peuplée : à vérifier")));
        return new TextTable(List.of("name", "value", "remark"), rows);
    }
}
