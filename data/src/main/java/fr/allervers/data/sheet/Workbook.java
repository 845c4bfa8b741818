package fr.allervers.data.sheet;

import java.util.List;

/**
 * All tables of a file.
 *
 * @param format what kind of file it was
 * @param sheets in the file's order, hidden ones too; at least one
 * @param encoding of a text file, as Java names it; empty of other files
 * @param isLegible false where the letters of a text file make no words in any encoding that is known
 */
public record Workbook(Format format, List<Sheet> sheets, String encoding, boolean isLegible) {

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    static Workbook of(Format format, List<Sheet> sheets) {
        return new Workbook(format, sheets, "", true);
    }

    /** The same file with other tables. */
    public Workbook with(List<Sheet> others) {
        return new Workbook(format, others, encoding, isLegible);
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
