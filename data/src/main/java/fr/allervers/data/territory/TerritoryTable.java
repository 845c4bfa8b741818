package fr.allervers.data.territory;

import fr.allervers.data.table.TableShape;
import fr.allervers.data.transport.OnDemandFile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file that a territory's folder may have.
 *
 * @param file its name
 * @param shape its columns; null where it is no table of rows
 * @param needed true where nothing can be planned without it
 */
public record TerritoryTable(
        String file, Form form, @Nullable TableShape shape, boolean needed) {

    /** What a file is written as. */
    public enum Form {
        /** Rows of cells. */
        ROWS,
        /** A name and a value a row, of names that are known. */
        NAMED_VALUES,
        /** An iCalendar file. */
        DIARY,
        /** Travel tables that a command made. */
        TRAVEL
    }

    /** Every file there may be beside those of one quarter, in the order in which they are explained. */
    public static final List<TerritoryTable> ALL = List.of(
            new TerritoryTable(SettingsFile.FILE, Form.NAMED_VALUES, SettingsFile.SHAPE, true),
            needed("communes.csv", PlaceFiles.COMMUNES),
            optional("venues.csv", PlaceFiles.VENUES),
            needed("rooms.csv", PlaceFiles.ROOMS),
            optional("hours.csv", Schedules.SHAPE),
            needed("themes.csv", ThemeFile.SHAPE),
            needed("audiences.csv", PeopleFiles.AUDIENCES),
            needed("mobility.csv", PeopleFiles.MOBILITY),
            needed("advisors.csv", PeopleFiles.ADVISORS),
            optional("absences.csv", CalendarFiles.ABSENCES),
            optional("closures.csv", CalendarFiles.CLOSURES),
            needed("services.csv", TransportFiles.SERVICE),
            optional("lines.csv", LinesFile.SHAPE),
            optional(TransportFiles.FIGURES, TransportFiles.FIGURE),
            optional(OnDemandFile.NAME, OnDemandFile.SHAPE),
            new TerritoryTable(TransportFiles.ROADS, Form.TRAVEL, null, false),
            needed("starts.csv", CalendarFiles.STARTS),
            optional(SchoolFiles.BY_HAND, SchoolFiles.HAND),
            optional(SchoolFiles.OPEN_DATA, SchoolFiles.OPEN),
            new TerritoryTable(SchoolFiles.DIARY, Form.DIARY, null, false),
            optional("wishes.csv", NeedsFiles.WISHES),
            optional("shares.csv", NeedsFiles.SHARES),
            optional("demand.csv", NeedsFiles.DEMAND),
            optional("synonyms.csv", NeedsFiles.SYNONYMS));

    private static TerritoryTable needed(String file, TableShape shape) {
        return new TerritoryTable(file, Form.ROWS, shape, true);
    }

    private static TerritoryTable optional(String file, TableShape shape) {
        return new TerritoryTable(file, Form.ROWS, shape, false);
    }

    /** The table of a file's name, those of one quarter among them; nothing where no territory has such a file. */
    public static Optional<TerritoryTable> of(String file) {
        if (TransportFiles.quarterOf(file) != null) {
            return Optional.of(new TerritoryTable(file, Form.TRAVEL, null, false));
        }
        return ALL.stream().filter(t -> t.file.equals(file)).findFirst();
    }

    /** Names that rows of {@link Form#NAMED_VALUES} have. */
    public static List<String> settings() {
        return SettingsFile.NAMES;
    }

    /** True where a row cannot do without a cell in that column. */
    public boolean needs(String column) {
        return shape != null && shape.needed().contains(column);
    }
}
