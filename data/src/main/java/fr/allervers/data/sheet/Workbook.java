package fr.allervers.data.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * All tables of a file.
 *
 * @param format what kind of file it was
 * @param sheets in the file's order, hidden ones too; at least one
 * @param encoding of a text file, as Java names it; empty of other files
 * @param isLegible false where the letters of a text file make no words in any encoding that is known
 * @param beside fields of JSON that stand beside its tables and are not read
 * @param carriesMore true where a spreadsheet holds more than its tables that may tell of people: text boxes, pictures,
 *     what pivot tables, charts and links keep of other tables
 * @param namesAuthors true where a spreadsheet may tell who made it
 */
public record Workbook(
        Format format,
        List<Sheet> sheets,
        String encoding,
        boolean isLegible,
        List<String> beside,
        boolean carriesMore,
        boolean namesAuthors) {

    private static final int FEW = 20;

    public Workbook {
        sheets = List.copyOf(sheets);
        beside = List.copyOf(beside);
    }

    static Workbook of(Format format, List<Sheet> sheets, boolean carriesMore, boolean namesAuthors) {
        boolean boxes = sheets.stream().anyMatch(s -> s.marks().textBoxes() > 0);
        return new Workbook(format, sheets, "", true, List.of(), carriesMore || boxes, namesAuthors);
    }

    /** The same file with other tables. */
    public Workbook with(List<Sheet> others) {
        return new Workbook(format, others, encoding, isLegible, beside, carriesMore, namesAuthors);
    }

    /** What people call a place in a sheet, or in several: with the sheet's name where there are several. */
    public String in(String sheet, String place) {
        return sheets.size() > 1 ? place + " (" + sheet + ")" : place;
    }

    /** Names of places, after the twentieth {@code …} for the rest. */
    public static List<String> few(List<String> places) {
        return places.size() <= FEW
                ? places
                : Stream.concat(places.stream().limit(FEW), Stream.of("…")).toList();
    }

    /** A kind of file that can be read; told by content and never by name. */
    public enum Format {
        CSV("csv"),
        XLSX("xlsx"),
        ODS("ods"),
        JSON("json");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** How the names of such files end, without the dot. */
        public String ending() {
            return ending;
        }
    }
}
