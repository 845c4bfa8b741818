package fr.allervers.data.demand;

import com.github.miachm.sods.Range;
import com.github.miachm.sods.SpreadSheet;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.territory.Synonym.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;

/**
 * A spreadsheet as people make them, the same for the same number, with what it means: titles above, own headings and
 * words, communes merged or left blank, totals and subtotals before, behind and between, notes, old encodings, several
 * sheets, hidden rows and columns, formulas without values, mangled codes, a person a row, names and telephones.
 */
final class HumanSheet {

    /** One row of demand as it is meant. */
    private record Asked(
            Entry commune, HumanWords.Word theme, HumanWords.Word audience, HumanWords.Word mobility, int count) {

        String id() {
            return commune.id() + " " + theme.means() + " " + audience.means() + " " + mobility.means();
        }
    }

    /** A table as lines of cells; a cell that begins with {@code =} is a formula nobody computed. */
    private record Table(
            String name,
            List<List<String>> lines,
            List<int[]> merged,
            Set<Integer> hiddenRows,
            Set<Integer> hiddenColumns) {}

    private enum Shape {
        NARROW,
        WIDE,
        PERSONS
    }

    private final Random random;
    private final Vocabulary vocabulary;
    private final Map<String, Integer> truth = new LinkedHashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private int used;
    private int strange;
    private final Shape shape;
    private final String format;
    private final byte[] file;

    HumanSheet(int number, Vocabulary vocabulary) {
        this.random = new Random(7919L * number + 17);
        this.vocabulary = vocabulary;
        int kind = random.nextInt(20);
        this.shape = kind < 13 ? Shape.NARROW : kind < 17 ? Shape.WIDE : Shape.PERSONS;
        this.format = List.of("csv", "csv", "xlsx", "xlsx", "ods").get(random.nextInt(5));
        build();
        this.file = switch (format) {
            case "csv" -> csv();
            case "xlsx" -> xlsx();
            default -> ods();
        };
    }

    byte[] file() {
        return file;
    }

    /** Residents by what they ask for. */
    Map<String, Integer> truth() {
        return truth;
    }

    /** What somebody who knows says to a question; null where nothing in the file gives rise to it. */
    String answer(Question question) {
        return answers.get(question.key());
    }

    /** True where somebody who knows leaves out what a question of that key is about. */
    boolean leaves(String key) {
        return Answers.LEAVE_OUT.equals(answers.get(key));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void build() {
        var asked = asked();
        boolean sheetEach = !format.equals("csv") && shape == Shape.NARROW && chance(15);
        if (sheetEach) {
            boolean unnamed = chance(50);
            answers.put("SHEETS", Answers.TOGETHER);
            answers.put("COLUMN:COMMUNE", Answers.SHEET);
            var plan = new Plan(unnamed);
            byCommune(asked).forEach((commune, rows) -> tables.add(table(commune.name(), rows, plan)));
        } else {
            tables.add(table(HumanWords.one(HumanWords.of("SHEET"), random).text(), asked, new Plan(false)));
        }
        asked.forEach(a -> truth.merge(a.id(), a.count, Integer::sum));
    }

    private List<Asked> asked() {
        var communes = new ArrayList<>(vocabulary.all(Kind.COMMUNE));
        Collections.shuffle(communes, random);
        var some = communes.subList(0, 2 + random.nextInt(5));
        var themes = words("THEME", 2 + random.nextInt(3));
        var audiences = words("AUDIENCE", 1 + random.nextInt(3));
        var means = words("MOBILITY", 1 + random.nextInt(3));
        var rows = new ArrayList<Asked>();
        Set<String> ids = new LinkedHashSet<>();
        for (var commune : some) {
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                var row = new Asked(
                        commune,
                        HumanWords.one(themes, random),
                        HumanWords.one(audiences, random),
                        HumanWords.one(means, random),
                        1 + random.nextInt(12));
                if (ids.add(row.id())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<HumanWords.Word> words(String kind, int number) {
        var words = HumanWords.mixed(HumanWords.of(kind), number, this::isStrange, random);
        words.forEach(this::note);
        return words;
    }

    private HumanWords.Word heading(String column) {
        var word = HumanWords.mixed(HumanWords.of("HEADING", column), 1, this::isStrange, random)
                .get(0);
        note(word);
        return word;
    }

    private void note(HumanWords.Word word) {
        used++;
        strange += isStrange(word) ? 1 : 0;
    }

    /** True where neither the program's dictionary nor the territory has the word. */
    private boolean isStrange(HumanWords.Word word) {
        return word.kind().equals("HEADING")
                ? vocabulary.heading(word.text()) == null
                : !vocabulary.isLikely(Kind.valueOf(word.kind()), word.text());
    }

    /** Words of ours in it, and of them those in no dictionary. */
    int[] words() {
        return new int[] {used, strange};
    }

    private static Map<Entry, List<Asked>> byCommune(List<Asked> asked) {
        return asked.stream().collect(Collectors.groupingBy(a -> a.commune, LinkedHashMap::new, Collectors.toList()));
    }

    /** The columns of a table, in order, and what stands over them. */
    private final class Plan {

        private final List<String> columns = new ArrayList<>();
        private final Map<String, String> headings = new HashMap<>();
        private final int writing = random.nextInt(7);

        Plan(boolean withoutCommune) {
            var own = new ArrayList<>(List.of("COMMUNE", "AUDIENCE", "MOBILITY"));
            if (withoutCommune) {
                own.remove("COMMUNE");
            }
            if (shape != Shape.WIDE) {
                own.add("THEME");
            }
            if (shape == Shape.NARROW) {
                own.add("RESIDENTS");
            }
            if (chance(40)) {
                Collections.shuffle(own, random);
            }
            columns.addAll(own);
            own.forEach(c -> headings.put(c, heading(c).text()));
            addOthers();
        }

        private void addOthers() {
            if (chance(35)) {
                add(HumanWords.one(HumanWords.of("OTHER"), random).text());
            }
            if (shape == Shape.PERSONS && chance(60)) {
                add("Nom");
                add("Téléphone");
            }
            if (shape == Shape.NARROW && columns.contains("COMMUNE") && chance(8)) {
                add("Habitants");
            }
        }

        private void add(String heading) {
            columns.add(random.nextInt(columns.size() + 1), heading);
            headings.put(heading, heading);
        }
    }

    private Table table(String name, List<Asked> asked, Plan plan) {
        var lines = new ArrayList<List<String>>();
        var merged = new ArrayList<int[]>();
        var columns = new ArrayList<>(plan.columns);
        var themes = asked.stream().map(Asked::theme).distinct().toList();
        var heading =
                new ArrayList<>(columns.stream().map(c -> plan.headings.get(c)).toList());
        if (shape == Shape.WIDE) {
            for (var theme : themes) {
                heading.add(theme.text());
                answers.put("HEADING:" + QuestionKeys.of(theme.text()), theme.means());
            }
        }
        addTitles(lines);
        lines.add(heading);
        addAnswers(columns, plan);
        boolean leaned = columns.contains("COMMUNE") && shape != Shape.PERSONS && chance(25);
        boolean subtotals = shape == Shape.NARROW && columns.contains("COMMUNE") && !leaned && chance(25);
        var subtotal = HumanWords.one(HumanWords.of(chance(50) ? "SUBTOTAL_BEFORE" : "SUBTOTAL_BEHIND"), random);
        boolean bare = chance(30);
        boolean over = bare && chance(50);
        for (var group : byCommune(asked).entrySet()) {
            int first = lines.size();
            var rows = shape == Shape.WIDE
                    ? wide(group.getValue(), columns, themes, plan)
                    : narrow(group.getValue(), columns, plan);
            lines.addAll(rows);
            if (leaned && rows.size() > 1) {
                lean(lines, first, columns.indexOf("COMMUNE"), merged);
            }
            int sum = group.getValue().stream().mapToInt(Asked::count).sum();
            if (subtotals && rows.size() > 1) {
                var text = bare
                        ? group.getKey().name()
                        : subtotal.text().formatted(group.getKey().name());
                lines.add(over ? first : lines.size(), total(columns, text, "COMMUNE", sum));
            }
        }
        addEnd(lines, asked, columns, themes);
        return finished(name, lines, merged, columns, lines.indexOf(heading));
    }

    private void addTitles(List<List<String>> lines) {
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(List.of(HumanWords.one(HumanWords.of("TITLE"), random).text()));
        }
        if (!lines.isEmpty() && chance(50)) {
            lines.add(List.of());
        }
    }

    private void addAnswers(List<String> columns, Plan plan) {
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            boolean ours = List.of("COMMUNE", "THEME", "AUDIENCE", "MOBILITY", "RESIDENTS")
                    .contains(column);
            answers.put("HEADING:" + QuestionKeys.of(plan.headings.get(column)), ours ? column : Answers.LEAVE_OUT);
            if (ours) {
                answers.put("COLUMN:" + column, "@" + Sheet.letters(c));
            }
        }
        if (shape == Shape.PERSONS) {
            answers.put("COLUMN:RESIDENTS", Answers.EACH_ROW);
        }
    }

    private List<List<String>> narrow(List<Asked> asked, List<String> columns, Plan plan) {
        var rows = new ArrayList<List<String>>();
        for (var one : asked) {
            for (int i = shape == Shape.PERSONS ? one.count : 1; i > 0; i--) {
                rows.add(
                        columns.stream().map(c -> cell(c, one, plan)).collect(Collectors.toCollection(ArrayList::new)));
            }
        }
        return rows;
    }

    private List<List<String>> wide(List<Asked> asked, List<String> columns, List<HumanWords.Word> themes, Plan plan) {
        var rows = new ArrayList<List<String>>();
        Map<String, List<Asked>> together = asked.stream()
                .collect(Collectors.groupingBy(
                        a -> a.audience.text() + a.mobility.text(), LinkedHashMap::new, Collectors.toList()));
        for (var group : together.values()) {
            var row = columns.stream()
                    .map(c -> cell(c, group.get(0), plan))
                    .collect(Collectors.toCollection(ArrayList::new));
            for (var theme : themes) {
                int count = group.stream()
                        .filter(a -> a.theme.equals(theme))
                        .mapToInt(Asked::count)
                        .sum();
                row.add(count == 0 ? "" : Integer.toString(count));
            }
            rows.add(row);
        }
        return rows;
    }

    private String cell(String column, Asked one, Plan plan) {
        return switch (column) {
            case "COMMUNE" -> commune(one.commune, plan.writing);
            case "THEME" -> word("THEME", one.theme);
            case "AUDIENCE" -> word("AUDIENCE", one.audience);
            case "MOBILITY" -> word("MOBILITY", one.mobility);
            case "RESIDENTS" -> figure(one.count);
            case "Habitants" -> Integer.toString(one.commune.size());
            case "Nom" ->
                List.of("Mme Klein", "M. Weber", "DUPONT Marie", "Schmitt Jean").get(random.nextInt(4));
            case "Téléphone" ->
                "06 12 34 5%d %d%d".formatted(random.nextInt(10), random.nextInt(10), random.nextInt(10));
            case "Réf." -> Integer.toString(1000 + random.nextInt(9000));
            case "Date de saisie" -> "1%d/11/2026".formatted(random.nextInt(10));
            case "Canton" -> "Forbach";
            default -> chance(20) ? "à rappeler" : "";
        };
    }

    private String word(String kind, HumanWords.Word word) {
        answers.put(kind + ":" + QuestionKeys.of(word.text()), word.means());
        return word.text();
    }

    private String commune(Entry commune, int writing) {
        var text = switch (writing) {
            case 0 -> commune.name().toUpperCase(java.util.Locale.FRENCH);
            case 1 -> commune.id();
            case 2 -> List.of("'%s", "%s.0", "=\"%s\"").get(random.nextInt(3)).formatted(commune.id());
            case 3 -> commune.name().replace("-", " ");
            case 4 -> commune.name() + " (57)";
            default -> commune.name();
        };
        answers.put("COMMUNE:" + QuestionKeys.of(text), commune.id());
        return text;
    }

    private String figure(int count) {
        int way = random.nextInt(100);
        return way < 94
                ? Integer.toString(count)
                : way < 96
                        ? count + ",0"
                        : way < 98
                                ? remembered(count + " pers.", count)
                                : format.equals("csv") ? Integer.toString(count) : "=" + count + "+0";
    }

    private String remembered(String text, int count) {
        answers.put("RESIDENTS:" + QuestionKeys.ofFigure(text), Integer.toString(count));
        return text;
    }

    private void lean(List<List<String>> lines, int first, int column, List<int[]> merged) {
        for (int r = first + 1; r < lines.size(); r++) {
            lines.get(r).set(column, "");
        }
        // SODS forgets a blank cell behind a covered one: such a file says something else than what was meant
        boolean mergeable = format.equals("xlsx") || format.equals("ods") && shape == Shape.NARROW;
        if (chance(50) || !mergeable) {
            answers.put("ABOVE:COMMUNE", Answers.ABOVE);
        } else {
            merged.add(new int[] {first, column, lines.size() - 1, column});
        }
    }

    private static List<String> total(List<String> columns, String text, String where, int sum) {
        var row = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        row.set(columns.indexOf(where), text);
        row.set(columns.indexOf("RESIDENTS"), Integer.toString(sum));
        return row;
    }

    private void addEnd(
            List<List<String>> lines, List<Asked> asked, List<String> columns, List<HumanWords.Word> themes) {
        int sum = asked.stream().mapToInt(Asked::count).sum();
        var word = HumanWords.one(HumanWords.of("TOTAL"), random).text();
        if (shape == Shape.NARROW && chance(40)) {
            var first = columns.stream()
                    .filter(c -> !c.equals("RESIDENTS"))
                    .findFirst()
                    .orElseThrow();
            lines.add(total(columns, word, first, sum));
        } else if (shape == Shape.WIDE && chance(40)) {
            var row = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            row.set(0, word);
            for (var theme : themes) {
                row.add(Integer.toString(asked.stream()
                        .filter(a -> a.theme.equals(theme))
                        .mapToInt(Asked::count)
                        .sum()));
            }
            lines.add(row);
        }
        if (chance(30)) {
            lines.add(List.of());
            lines.add(List.of(HumanWords.one(HumanWords.of("NOTE"), random).text()));
        }
    }

    private Table finished(
            String name, List<List<String>> lines, List<int[]> merged, List<String> columns, int heading) {
        for (int r = 0; r < lines.size(); r++) {
            for (int c = 0; c < lines.get(r).size(); c++) {
                var text = lines.get(r).get(c);
                if (text.matches("=\\d+\\+0")) {
                    var count = text.substring(1, text.indexOf('+'));
                    answers.put("RESIDENTS:" + Sheet.letters(c) + (r + 1), count);
                    answers.put("RESIDENTS:" + name + Sheet.letters(c) + (r + 1), count);
                }
            }
        }
        Set<Integer> rows = chance(10) && lines.size() > heading + 2 ? Set.of(heading + 1) : Set.of();
        Set<Integer> hidden = chance(10) ? Set.of(random.nextInt(columns.size())) : Set.of();
        return new Table(name, lines, merged, rows, hidden);
    }

    private byte[] csv() {
        var separator = List.of(";", ";", ",", "\t").get(random.nextInt(4));
        var charset = Charset.forName(
                List.of("UTF-8", "UTF-8", "windows-1252", "windows-1252", "x-MacRoman", "IBM850", "ISO-8859-15")
                        .get(random.nextInt(7)));
        int width = tables.get(0).lines.stream().mapToInt(List::size).max().orElseThrow();
        var lines = tables.get(0).lines.stream()
                .map(l -> {
                    var padded = new ArrayList<>(l);
                    padded.addAll(Collections.nCopies(width - l.size(), ""));
                    return padded.stream().map(t -> quoted(t, separator)).collect(Collectors.joining(separator));
                })
                .collect(Collectors.joining("\r\n"));
        return (charset.newEncoder().canEncode("œŒ")
                        ? lines
                        : lines.replace("œ", "oe").replace("Œ", "Oe"))
                .getBytes(charset.canEncode() ? charset : StandardCharsets.UTF_8);
    }

    private static String quoted(String text, String separator) {
        return text.contains(separator) || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private byte[] xlsx() {
        return Files.xlsx(w -> {
            if (chance(15)) {
                Files.fill(w.newWorksheet("Lisez-moi"), "Merci de remplir l'onglet suivant");
            }
            tables.forEach(t -> write(t, w));
            if (chance(15)) {
                Files.fill(w.newWorksheet("Listes"), "Public", "Seniors", "Jeunes")
                        .setVisibilityState(VisibilityState.HIDDEN);
            }
        });
    }

    private static void write(Table table, Workbook workbook) {
        var sheet = workbook.newWorksheet(table.name);
        for (int r = 0; r < table.lines.size(); r++) {
            var line = table.lines.get(r);
            for (int c = 0; c < line.size(); c++) {
                var text = line.get(c);
                if (text.matches("[1-9]\\d*")) {
                    sheet.value(r, c, Integer.valueOf(text));
                } else if (text.matches("=\\d+\\+0")) {
                    sheet.formula(r, c, text.substring(1));
                } else if (!text.isEmpty()) {
                    sheet.value(r, c, text);
                }
            }
        }
        table.merged.forEach(m -> sheet.range(m[0], m[1], m[2], m[3]).merge());
        table.hiddenRows.forEach(sheet::hideRow);
        table.hiddenColumns.forEach(sheet::hideColumn);
    }

    private byte[] ods() {
        var spread = new SpreadSheet();
        for (var table : tables) {
            int width = table.lines.stream().mapToInt(List::size).max().orElseThrow();
            var sheet = new com.github.miachm.sods.Sheet(table.name, table.lines.size(), width);
            for (int r = 0; r < table.lines.size(); r++) {
                for (int c = 0; c < table.lines.get(r).size(); c++) {
                    put(sheet.getRange(r, c), table.lines.get(r).get(c));
                }
            }
            table.hiddenRows.forEach(sheet::hideRow);
            table.hiddenColumns.forEach(sheet::hideColumn);
            table.merged.forEach(m ->
                    sheet.getRange(m[0], m[1], m[2] - m[0] + 1, m[3] - m[1] + 1).merge());
            spread.appendSheet(sheet);
        }
        return Files.bytes(spread);
    }

    private static void put(Range cell, String text) {
        if (text.matches("=\\d+\\+0")) {
            cell.setFormula(text);
        } else if (!text.isEmpty()) {
            cell.setValue(text.matches("[1-9]\\d*") ? (Object) Integer.valueOf(text) : text);
        }
    }

    @Override
    public String toString() {
        var out = new StringBuilder(shape + " " + format + "\n");
        for (var table : tables) {
            out.append("[").append(table.name).append("]\n");
            table.lines.forEach(l -> out.append(String.join(" | ", l)).append('\n'));
        }
        return out.append(truth).toString();
    }
}
