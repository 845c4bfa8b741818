package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
import fr.allervers.data.sheet.Workbook.Format;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A table as JSON: a list of objects, or an object whose field {@code demand} is one. Field names make the first row;
 * values are texts, numbers, booleans or null.
 */
final class JsonTable {

    private static final String LIST = "demand";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(SheetLimits.BYTES)
                    .maxNestingDepth(10)
                    .maxStringLength(SheetLimits.CELL)
                    .maxNameLength(SheetLimits.CELL)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final SheetBuilder sheet = new SheetBuilder("", false, new CellBudget());
    private int row = 1;

    private JsonTable(JsonParser parser) {
        this.parser = parser;
    }

    static Workbook read(byte[] bytes) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            var table = new JsonTable(parser);
            table.document();
            return Workbook.of(Format.JSON, List.of(table.sheet.build()));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw UnreadableSheetException.of(
                    "json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    private void document() {
        boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
        if (isObject) {
            toList();
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw UnreadableSheetException.of("json.rows");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            object();
        }
        if (isObject && toList()) {
            throw UnreadableSheetException.of("json.lists", line());
        }
        if (parser.nextToken() != null) {
            throw UnreadableSheetException.of("json.after", line());
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** Goes on to the list of demand; false where the object has none any more. */
    private boolean toList() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean found = parser.currentName().equals(LIST);
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void object() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw UnreadableSheetException.of("json.rows");
        }
        row++;
        var names = new HashSet<String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (!names.add(name)) {
                throw UnreadableSheetException.of("json.twice", row - 1, name);
            }
            sheet.put(row, column(name), value(parser.nextToken()));
        }
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

    private Cell value(JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> Cell.BLANK;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Cell.of(Kind.NUMBER, Figures.plain(parser.getString()));
            case VALUE_STRING, VALUE_TRUE, VALUE_FALSE -> Cell.text(parser.getString());
            default -> throw UnreadableSheetException.of("json.value", row - 1);
        };
    }
}
