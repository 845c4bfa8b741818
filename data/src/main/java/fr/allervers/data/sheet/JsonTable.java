package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
import fr.allervers.data.sheet.Workbook.Format;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Tables as JSON: a list of objects, or an object whose field {@code demand} is one; where none is called so, each of its
 * fields that is a list of objects. Field names make the first row; values are texts, numbers, booleans or null. Objects
 * within an object give it more fields, lists of values are one text, and lists of objects make a row of each, which has
 * the fields of the object around it too.
 */
final class JsonTable {

    private static final String LIST = "demand";

    /** Fields that a whole problem has: nobody misses them in its demand. */
    private static final List<String> PROBLEM = List.of("version", "communes", "rooms", "advisors");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(SheetLimits.BYTES)
                    .maxNestingDepth(10)
                    .maxStringLength(SheetLimits.CELL)
                    .maxNameLength(SheetLimits.CELL)
                    .maxNumberLength(100)
                    .build())
            .build();

    /** Fields of an object around lists, by name, and whether they are lists of objects. */
    private record Around(Map<String, Boolean> fields) {

        List<String> tables() {
            return fields.containsKey(LIST)
                    ? List.of(LIST)
                    : fields.keySet().stream().filter(this::isTable).toList();
        }

        private boolean isTable(String name) {
            return Boolean.TRUE.equals(fields.get(name));
        }

        /** Those that are not read and that somebody may miss. */
        List<String> others() {
            return fields.keySet().containsAll(PROBLEM)
                    ? List.of()
                    : fields.keySet().stream()
                            .filter(f -> !tables().contains(f))
                            .toList();
        }
    }

    private final JsonParser parser;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final SheetBuilder sheet;
    private int object;
    private int row = 1;
    private int buffered;
    private long inherited;

    private JsonTable(JsonParser parser, SheetBuilder sheet) {
        this.parser = parser;
        this.sheet = sheet;
    }

    static Workbook read(byte[] bytes) {
        var budget = new CellBudget();
        try (var outer = JSON.createParser(ObjectReadContext.empty(), bytes);
                var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                var sheet = list(parser, "", budget);
                requireEnd(parser);
                return new Workbook(Format.JSON, List.of(sheet), "", true, List.of(), false, false);
            }
            var around = around(outer);
            var sheets = new ArrayList<Sheet>();
            var tables = around.tables();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (tables.contains(name)) {
                    sheets.add(list(parser, tables.size() == 1 ? "" : name, budget));
                } else {
                    parser.skipChildren();
                }
            }
            requireEnd(parser);
            if (sheets.isEmpty() || sheets.size() > SheetLimits.SHEETS) {
                throw UnreadableSheetException.of("json.rows");
            }
            return new Workbook(Format.JSON, sheets, "", true, around.others(), false, false);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw UnreadableSheetException.of(
                    "json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    private static Around around(JsonParser parser) {
        var fields = new LinkedHashMap<String, Boolean>();
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            boolean isList = skipped(parser);
            if (fields.putIfAbsent(name, isList) != null && (isList || name.equals(LIST))) {
                throw UnreadableSheetException.of("json.lists", name, line(parser));
            }
        }
        return new Around(fields);
    }

    /** Goes to the end of a value; true where it is a list of objects. */
    private static boolean skipped(JsonParser parser) {
        boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
        boolean isList = isArray && parser.nextToken() == JsonToken.START_OBJECT;
        parser.skipChildren();
        while (isArray && parser.currentToken() != JsonToken.END_ARRAY) {
            parser.nextToken();
            parser.skipChildren();
        }
        return isList;
    }

    private static Sheet list(JsonParser parser, String name, CellBudget budget) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw UnreadableSheetException.of("json.rows");
        }
        var table = new JsonTable(parser, new SheetBuilder(name, false, budget));
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            table.element();
        }
        return table.sheet.build();
    }

    private static void requireEnd(JsonParser parser) {
        if (parser.nextToken() != null) {
            throw UnreadableSheetException.of("json.after", line(parser));
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void element() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw UnreadableSheetException.of("json.rows");
        }
        object++;
        buffered = 0;
        inherited = 0;
        for (var fields : rows("")) {
            row++;
            fields.forEach((name, cell) -> sheet.put(row, column(name), cell));
        }
    }

    /** The rows of an object: one, or one for each object in the lists within it. */
    private List<Map<String, Cell>> rows(String prefix) {
        var own = new LinkedHashMap<String, Cell>();
        var within = new ArrayList<Map<String, Cell>>();
        var names = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = parser.currentName();
            if (!names.add(field)) {
                throw UnreadableSheetException.of("json.twice", object, field);
            }
            var name = prefix.isEmpty() ? field : prefix + " " + field;
            switch (parser.nextToken()) {
                case START_OBJECT -> {
                    var given = rows(name);
                    if (given.size() == 1) {
                        given.get(0).forEach(own::putIfAbsent);
                    } else {
                        within.addAll(given);
                    }
                }
                case START_ARRAY -> within.addAll(listed(name, own));
                default -> own.put(name, value());
            }
        }
        return within.isEmpty() ? List.of(own) : inherited(own, within);
    }

    /** Rows with the fields of the object around them; one that they have themselves stands beside theirs, marked. */
    private List<Map<String, Cell>> inherited(Map<String, Cell> own, List<Map<String, Cell>> within) {
        inherited += (long) own.size() * within.size();
        if (own.size() > SheetLimits.COLUMNS || inherited > SheetLimits.CELLS / 4) {
            throw UnreadableSheetException.of("cells", SheetLimits.CELLS / 4);
        }
        for (var row : within) {
            var all = new LinkedHashMap<String, Cell>();
            own.forEach((name, cell) -> all.put(row.containsKey(name) ? "↑ " + name : name, cell));
            row.forEach(all::putIfAbsent);
            row.clear();
            row.putAll(all);
        }
        return within;
    }

    /** The objects of a list as rows; values are one text, a field of the object around them. */
    private List<Map<String, Cell>> listed(String name, Map<String, Cell> own) {
        var rows = new ArrayList<Map<String, Cell>>();
        Set<String> values = new LinkedHashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            switch (parser.currentToken()) {
                case START_OBJECT -> rows.addAll(rows(""));
                case START_ARRAY -> throw UnreadableSheetException.of("json.value", object);
                default -> Stream.of(value().text()).filter(t -> !t.isEmpty()).forEach(values::add);
            }
            if (++buffered > SheetLimits.ROWS) {
                throw UnreadableSheetException.of("rows", SheetLimits.ROWS);
            }
        }
        if (!values.isEmpty()) {
            own.put(name, Cell.text(String.join(", ", values)));
        }
        return rows;
    }

    private int column(String name) {
        var known = columns.get(name);
        if (known != null) {
            return known;
        }
        int column = columns.size();
        columns.put(name, column);
        sheet.put(1, column, Cell.text(name));
        return column;
    }

    private Cell value() {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Cell.of(Kind.NUMBER, Figures.plain(parser.getString()));
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> Cell.text(parser.getString());
            default -> throw UnreadableSheetException.of("json.value", object);
        };
    }
}
