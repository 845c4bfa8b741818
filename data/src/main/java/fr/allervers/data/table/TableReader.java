package fr.allervers.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads a file of text in UTF-8 with a heading, its cells parted by commas, semicolons or tabs, whichever the heading
 * has most of. Quoted cells may hold line breaks. Rows without any text are passed over.
 */
public final class TableReader {

    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final String file;
    private final TableShape shape;
    private final TableFaults faults;

    /**
     * @param file its name, for the places of faults
     * @param faults gets what is wrong
     */
    public TableReader(String file, TableShape shape, TableFaults faults) {
        this.file = file;
        this.shape = shape;
        this.faults = faults;
    }

    /**
     * All rows. Where the file as a whole is faulty there are none, and the faults say why.
     *
     * @param in is not closed
     * @throws IOException where the stream cannot be read
     */
    public List<TableRow> read(InputStream in) throws IOException {
        var bytes = in.readNBytes(TableLimits.BYTES + 1);
        if (bytes.length > TableLimits.BYTES) {
            faults.add(file, TableFaults.words("file.large", TableLimits.BYTES / (1024 * 1024)));
            return List.of();
        }
        var text = decoded(bytes);
        return text == null ? List.of() : rows(text);
    }

    private @Nullable String decoded(byte[] bytes) {
        int skip = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        var buffer = ByteBuffer.wrap(bytes, skip, bytes.length - skip);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
        } catch (CharacterCodingException e) {
            long line = 1 + lineBreaks(bytes, buffer.position());
            faults.add(file + ":" + line, TableFaults.words("file.encoding"));
            return null;
        }
    }

    private static long lineBreaks(byte[] bytes, int end) {
        long breaks = 0;
        for (int i = 0; i < end; i++) {
            breaks += bytes[i] == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private List<TableRow> rows(String text) {
        var rows = new ArrayList<TableRow>();
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        TableHeading heading = null;
        try (var parser = CSV.reader(schema).createParser(text)) {
            parser.nextToken(); // the list of all rows
            for (var line = next(parser); line != null; line = next(parser)) {
                if (line.cells().stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (heading == null) {
                    heading = TableHeading.of(file, line.number(), line.cells(), shape, faults);
                    if (heading == null) {
                        return List.of();
                    }
                } else if (rows.size() == TableLimits.ROWS) {
                    faults.add(file + ":" + line.number(), TableFaults.words("rows.many", TableLimits.ROWS));
                    return rows;
                } else {
                    rows.add(heading.row(line.number(), line.cells()));
                }
            }
        } catch (JacksonException e) {
            var at = e.getLocation();
            faults.add(at == null ? file : file + ":" + at.getLineNr(), TableFaults.words("csv.malformed"));
        }
        if (heading == null && faults.isEmpty()) {
            faults.add(file, TableFaults.words("file.empty"));
        }
        return rows;
    }

    private static @Nullable Line next(JsonParser parser) {
        var token = parser.nextToken();
        while (token != null && token != JsonToken.START_ARRAY) {
            token = parser.nextToken();
        }
        if (token == null) {
            return null;
        }
        int number = parser.currentLocation().getLineNr();
        var cells = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            cells.add(String.valueOf(parser.getString()));
        }
        return new Line(number, cells);
    }

    private static char separator(String text) {
        var heading = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return Arrays.asList(',', ';', '\t').stream()
                .reduce((a, b) -> count(heading, b) > count(heading, a) ? b : a)
                .orElseThrow();
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }

    private record Line(int number, List<String> cells) {}
}
