package fr.allervers.data.demand;

import fr.allervers.data.sheet.Cell;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetRow;
import fr.allervers.data.sheet.Workbook;
import fr.allervers.data.territory.Synonym.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tables of a file without what tells who somebody is: columns that look like names, telephones, mails, addresses or
 * birth dates, by their heading or their content, lose all below their heading; a single mail or telephone elsewhere
 * goes too, and so does a name after a title of courtesy in a remark, of which the rest stays. Sheets that are not shown, which nobody reads, go as a whole where anything goes.
 *
 * @param workbook the tables without them
 * @param dropped the columns, in the file's order
 * @param cells single ones that went beside them, or a name in them, in the file's order
 */
public record PersonalColumns(Workbook workbook, List<Dropped> dropped, List<DroppedCell> cells) {

    /**
     * One column without its content.
     *
     * @param row of the heading, from 1
     * @param column from 0
     * @param heading what stands over it, perhaps nothing
     */
    public record Dropped(String sheet, int row, int column, String heading) {

        /** What people call it: its heading, or else its letters. */
        public String name() {
            return heading.isEmpty() ? Sheet.letters(column) : heading;
        }
    }

    /**
     * One cell without its content, or without the name in it.
     *
     * @param row from 1
     * @param column its letters
     */
    public record DroppedCell(String sheet, int row, String column) {

        /** What people call it: {@code E12}. */
        public String name() {
            return column + row;
        }
    }

    private static final int SAMPLE = 300;

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:(?:\\+|00)\\s?33\\s?(?:\\(0\\))?\\s?|0)[1-9](?:[\\s.\\-/]?\\d{2}){4}(?!\\d)");
    private static final Pattern BARE_PHONE = Pattern.compile("0?[1-79]\\d{8}");
    private static final Pattern BIRTH = Pattern.compile("(?:\\d{1,2}[/.\\- ]\\d{1,2}[/.\\-"
            + " ](19[2-9]\\d|200\\d|201[0-5])|(19[2-9]\\d|200\\d|201[0-5])-\\d\\d-\\d\\d.*)");
    private static final Pattern PERSON = Pattern.compile(
            "(?i:m|mr|mme|mlle|monsieur|madame|mademoiselle)\\.? +\\p{Lu}.*|[\\p{Lu}'’-]{2,}(?: [\\p{Lu}'’-]{2,})*"
                    + " \\p{Lu}\\p{Ll}+.*|\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)? [\\p{Lu}'’-]{2,}");
    private static final Pattern NAMED = Pattern.compile(
            "(?<![\\p{L}\\d])(?:M|Mr|Mme|Mlle|(?i:monsieur|madame|mademoiselle))\\.?[ \u00a0]+\\p{Lu}[\\p{L}'’-]+(?:"
                    + " \\p{Lu}[\\p{L}'’-]+)*");
    private static final String SOMEBODY = "…";
    private static final Pattern HEADING = Pattern.compile(
            "(nom|noms|prenom|prenoms|nom prenom|prenom nom|nom et prenom|prenom et nom|noms prenoms|nom de"
                    + " famille|nom (du|de la|de l|d)"
                    + " ?(usager|usagere|personne|participant|participante|beneficiaire|habitant|senior|contact)|nom"
                    + " usager|identite|coordonnees|contact|tel|tels|telephone|telephones|tel portable|telephone"
                    + " portable|portable|mobile|gsm|num tel|no tel|numero|numero de telephone|n de telephone|n"
                    + " tel|mail|mails|e mail|email|courriel|adresse|adresses|adresse mail|adresse e mail|adresse"
                    + " email|adresse postale|adresse complete|rue|date de naissance|date naissance|naissance|ne le|nee"
                    + " le|ne e le|annee de naissance|nir|numero de securite sociale|num secu|numero caf|n"
                    + " allocataire|numero allocataire|name|first name|last name|surname|full name|phone|phone"
                    + " number|address|date of birth|birth date|birthday)");

    public PersonalColumns {
        dropped = List.copyOf(dropped);
        cells = List.copyOf(cells);
    }

    /** Of a file's tables. */
    public static PersonalColumns of(Workbook workbook, Vocabulary vocabulary) {
        var shapes = new SheetShapes(workbook, vocabulary);
        var file = shapes.turned().isEmpty() ? workbook : shapes.workbook();
        List<TableLayout> tables;
        try {
            tables = new LayoutFinder(vocabulary).all(file);
        } catch (UnreadableDemandException e) {
            tables = List.of();
        }
        var personal = of(file, tables, vocabulary);
        return shapes.turned().isEmpty() ? personal : turnedBack(workbook, personal, shapes);
    }

    /** What was found in sheets as they are read, taken out of them as they stand in the file. */
    private static PersonalColumns turnedBack(Workbook workbook, PersonalColumns read, SheetShapes shapes) {
        var sheets = new ArrayList<Sheet>();
        var cells = new ArrayList<DroppedCell>();
        read.cells.stream().map(c -> inFile(c, shapes)).forEach(cells::add);
        for (var silent : read.workbook.sheets()) {
            if (!shapes.turned().contains(silent.name())) {
                sheets.add(silent);
                continue;
            }
            var shape = shapes.of(silent.name());
            var instead = changed(shape, silent);
            var rows = new ArrayList<SheetRow>();
            var asRead = shape.places().values().stream().map(Place::row).collect(Collectors.toSet());
            for (var row : sheet(workbook, silent.name()).rows()) {
                if (!asRead.contains(row.number())) {
                    cells.addAll(single(silent.name(), row, Set.of()));
                }
                rows.add(blanked(with(row, instead), Set.of()));
            }
            sheets.add(sheet(workbook, silent.name()).withRows(rows));
        }
        return new PersonalColumns(workbook.with(sheets), read.dropped, cells);
    }

    /** Where a cell stands in the file that was found in a sheet as it is read. */
    private static DroppedCell inFile(DroppedCell cell, SheetShapes shapes) {
        var place = shapes.of(cell.sheet).places().get(new Place(cell.row, cell.column));
        return place == null ? cell : new DroppedCell(cell.sheet, place.row(), place.column());
    }

    private static Sheet sheet(Workbook workbook, String name) {
        return workbook.sheets().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private record Change(Cell from, Cell to) {}

    /** Cells of the file that lost something, with what stays of them in the sheet as it is read. */
    private static Map<Place, Change> changed(Reshaped shape, Sheet silent) {
        var changed = new HashMap<Place, Change>();
        for (int r = 0; r < silent.rows().size(); r++) {
            var before = shape.sheet().rows().get(r);
            for (int c = 0; c < before.cells().size(); c++) {
                var place = shape.places().get(Place.of(before.number(), c));
                var after = silent.rows().get(r).cell(c);
                if (place != null && !before.cell(c).equals(after)) {
                    changed.put(place, new Change(before.cell(c), after));
                }
            }
        }
        return changed;
    }

    /** The row with what stays of its cells; a heading that stands before an answer stays too. */
    private static SheetRow with(SheetRow row, Map<Place, Change> changed) {
        var cells = new ArrayList<>(row.cells());
        for (int c = 0; c < cells.size(); c++) {
            var change = changed.get(Place.of(row.number(), c));
            if (change != null) {
                var text = cells.get(c).text();
                var before = text.substring(0, Math.max(0, text.lastIndexOf(change.from.text())));
                cells.set(c, before.isEmpty() ? change.to : Cell.text(before + change.to.text()));
            }
        }
        return new SheetRow(row.number(), cells);
    }

    /** As {@link #of(Workbook, Vocabulary)}, where the tables of demand are found already. */
    static PersonalColumns of(Workbook workbook, List<TableLayout> tables, Vocabulary vocabulary) {
        var dropped = new ArrayList<Dropped>();
        var sheets = new ArrayList<Sheet>();
        var cells = new ArrayList<DroppedCell>();
        for (var sheet : workbook.sheets()) {
            var byRow = new HashMap<Integer, Set<Integer>>();
            for (var part : parts(sheet, tables)) {
                dropped.addAll(personal(part, vocabulary, byRow));
            }
            var rows = new ArrayList<SheetRow>(sheet.rows().size());
            for (var row : sheet.rows()) {
                var columns = byRow.get(row.number());
                if (columns != null) {
                    cells.addAll(single(sheet.name(), row, columns));
                }
                rows.add(columns == null ? row : blanked(row, columns));
            }
            sheets.add(sheet.withRows(rows));
        }
        if (dropped.isEmpty() && cells.isEmpty()) {
            return new PersonalColumns(workbook, List.of(), List.of());
        }
        var shown = sheets.stream().filter(s -> !s.hidden()).toList();
        return new PersonalColumns(workbook.with(shown.isEmpty() ? sheets : shown), dropped, cells);
    }

    /**
     * What people call the columns that were dropped, each once: with the names of its sheets where the file shows several,
     * as a letter alone says nothing there. Those of sheets that went as a whole are not named.
     */
    public List<String> names() {
        var sheets = new LinkedHashMap<String, Set<String>>();
        dropped.stream()
                .filter(d -> isKept(d.sheet))
                .forEach(d -> sheets.computeIfAbsent(d.name(), n -> new LinkedHashSet<>())
                        .add(d.sheet));
        return sheets.entrySet().stream()
                .map(e -> workbook.in(String.join(", ", e.getValue()), e.getKey()))
                .toList();
    }

    private boolean isKept(String sheet) {
        return workbook.sheets().stream().anyMatch(s -> s.name().equals(sheet));
    }

    /** True where nothing in the file tells who somebody is. */
    public boolean isEmpty() {
        return dropped.isEmpty() && cells.isEmpty();
    }

    /** What people call the single cells, each once; after the twentieth {@code …} stands for the rest. */
    public List<String> cellNames() {
        return Workbook.few(cells.stream()
                .filter(c -> isKept(c.sheet))
                .map(c -> workbook.in(c.sheet, c.name()))
                .distinct()
                .toList());
    }

    /** A table, or a sheet that has none, from its headings on. */
    private record Part(Sheet sheet, int heading) {}

    /** The tables in a sheet; where it has none, all below its first row. */
    private static List<Part> parts(Sheet sheet, List<TableLayout> tables) {
        var parts = tables.stream()
                .filter(t -> !sheet.hidden() && t.sheet().name().equals(sheet.name()))
                .map(t -> new Part(t.sheet(), t.heading()))
                .toList();
        int first = sheet.rows().isEmpty() ? 0 : sheet.rows().get(0).number();
        return parts.isEmpty() ? List.of(new Part(sheet, first)) : parts;
    }

    /** Adds the columns of each row of a part that tell who somebody is. */
    private static List<Dropped> personal(Part part, Vocabulary vocabulary, Map<Integer, Set<Integer>> byRow) {
        var sheet = part.sheet;
        var columns = personal(sheet, part.heading, vocabulary);
        for (var row : sheet.rows()) {
            if (row.number() > part.heading) {
                byRow.computeIfAbsent(row.number(), r -> new TreeSet<>()).addAll(columns);
            }
        }
        return columns.stream()
                .map(c -> new Dropped(sheet.name(), part.heading, c, title(sheet, part.heading, c)))
                .toList();
    }

    private static Set<Integer> personal(Sheet sheet, int heading, Vocabulary vocabulary) {
        int width = sheet.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        Set<Integer> columns = new TreeSet<>();
        for (int c = 0; c < width; c++) {
            if (isPersonal(sheet, heading, c, vocabulary)) {
                columns.add(c);
            }
        }
        return columns;
    }

    /** A mail or a telephone among other things. */
    private static boolean isReach(String text) {
        return text.length() > 7
                && (text.indexOf('@') > 0 && MAIL.matcher(text).find()
                        || text.chars().filter(Character::isDigit).count() > 8
                                && PHONE.matcher(text).find());
    }

    /** True where a text at the head or the foot of a page tells who somebody is. */
    public static boolean isInPages(Workbook workbook) {
        return workbook.sheets().stream()
                .flatMap(s -> s.marks().pageTexts().stream())
                .anyMatch(PersonalColumns::tells);
    }

    /** A file with nothing of the texts at the head and the foot of its pages but the times that they say. */
    public static Workbook withTimesOfPages(Workbook workbook) {
        return workbook.with(workbook.sheets().stream()
                .map(s -> s.withPageTexts(s.marks().pageTexts().stream()
                        .map(SaidTime::in)
                        .flatMap(Stream::ofNullable)
                        .map(SaidTime::words)
                        .distinct()
                        .toList()))
                .toList());
    }

    /** A text without what tells who somebody is. */
    static String silent(String text) {
        return silent(Cell.text(text)).text();
    }

    private static boolean tells(String text) {
        return isReach(text) || NAMED.matcher(text).find();
    }

    /** A cell without what tells who somebody is. */
    private static Cell silent(Cell cell) {
        if (isReach(cell.text())) {
            return Cell.BLANK;
        }
        var named = NAMED.matcher(cell.text());
        return named.find() ? new Cell(cell.kind(), named.replaceAll(SOMEBODY), cell.covered()) : cell;
    }

    /** A cell of a column that tells who somebody is: nothing stays but the word for a total, which tells what the row is. */
    private static Cell unnamed(Cell cell) {
        return SumRows.isOfAll(cell.text()) ? cell : Cell.BLANK;
    }

    private static List<DroppedCell> single(String sheet, SheetRow row, Set<Integer> columns) {
        return IntStream.range(0, row.cells().size())
                .filter(c -> !columns.contains(c) && tells(row.cell(c).text()))
                .mapToObj(c -> new DroppedCell(sheet, row.number(), Sheet.letters(c)))
                .toList();
    }

    private static SheetRow blanked(SheetRow row, Set<Integer> columns) {
        if (columns.isEmpty() && row.cells().stream().noneMatch(c -> tells(c.text()))) {
            return row;
        }
        var cells = new ArrayList<Cell>(row.cells().size());
        for (int c = 0; c < row.cells().size(); c++) {
            cells.add(columns.contains(c) ? unnamed(row.cell(c)) : silent(row.cell(c)));
        }
        return new SheetRow(row.number(), cells);
    }

    private static String title(Sheet sheet, int heading, int column) {
        return sheet.rows().stream()
                .filter(r -> r.number() == heading)
                .map(r -> r.cell(column).text())
                .findFirst()
                .orElse("");
    }

    private static boolean isPersonal(Sheet sheet, int heading, int column, Vocabulary vocabulary) {
        var texts = sheet.rows().stream()
                .filter(r -> r.number() > heading)
                .map(r -> r.cell(column).text())
                .filter(t -> !t.isEmpty())
                .limit(SAMPLE)
                .toList();
        if (texts.isEmpty()) {
            return false;
        }
        long reached = texts.stream()
                .filter(t -> isReach(t) || BARE_PHONE.matcher(t).matches())
                .count();
        if (2 * reached > texts.size() || most(texts, BIRTH)) {
            return true;
        }
        var profile = ColumnProfile.of(sheet, heading, column, vocabulary);
        boolean ours = Arrays.stream(Kind.values()).anyMatch(k -> profile.share(k) >= 0.5)
                || profile.holdsFigures()
                || texts.stream().allMatch(MarkedColumns::isMark);
        var folded = Folding.fold(title(sheet, heading, column));
        return !ours && (HEADING.matcher(folded).matches() || most(texts, PERSON));
    }

    private static boolean most(List<String> texts, Pattern pattern) {
        return 2 * texts.stream().filter(t -> pattern.matcher(t).matches()).count() > texts.size();
    }
}
