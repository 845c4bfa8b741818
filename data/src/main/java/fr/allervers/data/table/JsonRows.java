package fr.allervers.data.table;

import fr.allervers.data.words.CellText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON list of flat objects as the rows of a table: a field is a column, a list of texts is a cell of values
 * parted by {@code |}. Fields of other names are passed over; anything deeper is not read, which is a doubt. Of a GeoJSON
 * file each feature is a row: its properties are the fields, and its point is latitude and longitude.
 */
public final class JsonRows extends TableSource {

    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> unread = new LinkedHashSet<>();

    /**
     * @param file its name, for the places of faults
     * @param faults gets what is wrong
     */
    public JsonRows(String file, TableShape shape, TableFaults faults) {
        super(file, shape, faults);
    }

    @Override
    List<TableRow> rows(byte[] bytes) {
        var rows = new ArrayList<TableRow>();
        try (var parser = JsonMapper.shared().createParser(bytes)) {
            boolean isFeatures = parser.nextToken() == JsonToken.START_OBJECT && toFeatures(parser);
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                faults.add(file, TableFaults.words("json.list"));
                return List.of();
            }
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                if (rows.size() == TableLimits.ROWS) {
                    faults.add(file, TableFaults.words("rows.many", TableLimits.ROWS));
                    return rows;
                }
                rows.add(isFeatures ? feature(parser) : row(parser));
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                faults.add(place(parser), TableFaults.words("json.list"));
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.add(at == null ? file : file + ":" + at.getLineNr(), TableFaults.words("json.malformed"));
        }
        sayWhatNoneHas(rows);
        return rows;
    }

    /** A column that must be there, of which no object has a field: it may be under another name. */
    private void sayWhatNoneHas(List<TableRow> rows) {
        shape.needed().stream()
                .sorted()
                .filter(column -> !rows.isEmpty() && rows.stream().noneMatch(r -> r.has(column)))
                .forEach(column -> faults.add(file, TableHeading.missing(column, names, unread, shape)));
    }

    private String place(JsonParser parser) {
        return file + ":" + parser.currentLocation().getLineNr();
    }

    /** Goes to the list of features of a GeoJSON file; false where there is none. */
    private static boolean toFeatures(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isFeatures = parser.currentName().equals("features");
            if (parser.nextToken() == JsonToken.START_ARRAY && isFeatures) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private TableRow row(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        return new TableRow(file, line, fields(parser, line), Map.of(), faults);
    }

    private TableRow feature(JsonParser parser) {
        int line = parser.currentTokenLocation().getLineNr();
        var cells = new HashMap<String, String>();
        var around = new HashMap<String, String>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("properties") && token == JsonToken.START_OBJECT) {
                cells.putAll(fields(parser, line));
            } else if (name.equals("geometry") && token == JsonToken.START_OBJECT) {
                around.putAll(point(parser, line));
            } else if (name.equals("id") && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
                around.put("id", CellText.stripped(String.valueOf(parser.getString())));
            } else {
                parser.skipChildren();
            }
        }
        around.keySet().retainAll(shape.columns());
        around.forEach(cells::putIfAbsent);
        return new TableRow(file, line, cells, Map.of(), faults);
    }

    /** Longitude stands first; of any other geometry nothing is read, which is said. */
    private Map<String, String> point(JsonParser parser, int line) {
        var numbers = new ArrayList<String>();
        boolean isPoint = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var token = parser.nextToken();
            if (name.equals("type")) {
                isPoint = token == JsonToken.VALUE_STRING && "Point".equals(parser.getString());
            }
            if (!name.equals("coordinates") || token != JsonToken.START_ARRAY) {
                parser.skipChildren();
                continue;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken().isNumeric()) {
                    numbers.add(parser.getString());
                }
                parser.skipChildren();
            }
        }
        if (!isPoint || numbers.size() < 2) {
            faults.doubt(file + ":" + line, TableFaults.words("json.geometry"));
            return Map.of();
        }
        return Map.of("longitude", numbers.get(0), "latitude", numbers.get(1));
    }

    /** The fields of an object as cells. */
    private Map<String, String> fields(JsonParser parser, int line) {
        Map<String, String> cells = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            var column = shape.column(name);
            parser.nextToken();
            names.add(name);
            if (!shape.columns().contains(column)) {
                unread.add(name);
                TableHeading.unknown(file + ":" + line, name, shape, faults);
                parser.skipChildren();
                continue;
            }
            var cell = CellText.stripped(cell(parser, file + ":" + line + ":" + name));
            if (!cell.isEmpty()) {
                cells.put(column, TableHeading.checked(faults, file + ":" + line + ":" + column, cell));
            }
        }
        return cells;
    }

    private String cell(JsonParser parser, String place) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return "";
        }
        if (parser.currentToken().isScalarValue()) {
            return String.valueOf(parser.getString());
        }
        var values = new ArrayList<String>();
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken().isScalarValue()) {
                    values.add(parser.getString());
                } else {
                    skip(parser, place);
                }
            }
        } else {
            skip(parser, place);
        }
        return String.join("|", values);
    }

    private void skip(JsonParser parser, String place) {
        faults.doubt(place, TableFaults.words("json.deep"));
        parser.skipChildren();
    }
}
