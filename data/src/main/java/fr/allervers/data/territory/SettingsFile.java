package fr.allervers.data.territory;

import fr.allervers.data.problem.Cost;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.Rules;
import fr.allervers.data.problem.Weights;
import fr.allervers.data.table.KnownCommunes;
import fr.allervers.data.table.TableRow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.words.CommuneCode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code territory.csv}: a name and a value a line. */
final class SettingsFile {

    static final String FILE = "territory.csv";

    static final TableShape SHAPE = TableShape.of("name", "value?", "remark?");

    static final List<String> NAMES = Stream.concat(
                    Stream.of(
                            "id",
                            "name",
                            "remark",
                            "telephone",
                            "zone",
                            "department",
                            "school_zone",
                            "hub",
                            "whit_monday_worked",
                            "school_buses",
                            "draft_weeks",
                            "setup_minutes",
                            "advisor_mode",
                            "excess_factor"),
                    Stream.of(Cost.values()).map(Cost::setting))
            .toList();

    /** No quarter is longer: only the next one is drafted by itself. */
    private static final int MOST_DRAFT_WEEKS = 12;

    private static final int HIGHEST_WEIGHT = 999_999_999;

    private final FolderTables tables;
    private final Map<String, TableRow> rows = new LinkedHashMap<>();

    SettingsFile(FolderTables tables) {
        this.tables = tables;
        tables.all(FILE, SHAPE, this::put);
    }

    private String put(TableRow row) {
        var name = row.known("name", NAMES, FILE);
        if (rows.putIfAbsent(name, row) != null) {
            row.fault("name", FolderTables.words("id.twice", name));
        }
        return name;
    }

    Settings settings() {
        return new Settings(
                id(),
                need("name"),
                text("remark"),
                text("telephone"),
                zone(),
                department(),
                text("school_zone"),
                hub(),
                Boolean.TRUE.equals(flag("whit_monday_worked")),
                flag("school_buses"),
                draftWeeks(),
                new Rules(
                        whole("setup_minutes", 30, Limits.MINUTES),
                        or("advisor_mode", "car"),
                        whole("excess_factor", 2, Limits.FIGURE)),
                Weights.by(c -> whole(c.setting(), c.usualWeight(), HIGHEST_WEIGHT)));
    }

    /** Says what is wrong with a setting, at its row where it has one. */
    void fault(String name, String key, Object... arguments) {
        var row = rows.get(name);
        var sentence = FolderTables.words(key, arguments);
        if (row == null) {
            tables.faults().add(FILE, sentence);
        } else {
            row.fault("value", sentence);
        }
    }

    /** Says what is wrong with the hub where there is one: no commune of the territory, or a name of another. */
    void checkHub(KnownCommunes communes) {
        var row = rows.get("hub");
        if (row != null && row.has("value")) {
            communes.in(row, "value");
        }
    }

    /** Part of file names and addresses. */
    private String id() {
        var id = need("id");
        if (!id.isEmpty() && !id.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            fault("id", "settings.id", id);
        }
        return id;
    }

    private @Nullable String hub() {
        var text = text("hub");
        var code = text == null ? null : CommuneCode.in(text);
        return code == null ? text : code;
    }

    private ZoneId zone() {
        var text = or("zone", "Europe/Paris");
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            fault("zone", "settings.zone", text);
            return ZoneId.of("Europe/Paris");
        }
    }

    private String department() {
        var given = need("department").replaceFirst("^0(?=\\d\\d$)", "");
        var text = given.matches("\\d") ? "0" + given : given.matches("2[ab]") ? given.toUpperCase(Locale.ROOT) : given;
        if (!text.isEmpty() && !text.matches("0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97\\d|98\\d")) {
            fault("department", "settings.department", text);
        }
        return text;
    }

    private @Nullable Boolean flag(String name) {
        var row = rows.get(name);
        return row == null ? null : row.flag("value");
    }

    private @Nullable Integer draftWeeks() {
        var row = rows.get("draft_weeks");
        return row == null ? null : row.wholeOrNull("value", 0, MOST_DRAFT_WEEKS);
    }

    private @Nullable String text(String name) {
        var row = rows.get(name);
        return row == null ? null : row.text("value");
    }

    private String or(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    private String need(String name) {
        var row = rows.get(name);
        if (row == null) {
            tables.faults().add(FILE, FolderTables.words("settings.missing", name));
            return "";
        }
        return row.need("value");
    }

    private int whole(String name, int otherwise, int most) {
        var row = rows.get(name);
        var number = row == null ? null : row.wholeOrNull("value", 0, most);
        return number == null ? otherwise : number;
    }
}
