package fr.allervers.data.example;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Reads the territory's files: comma-separated, UTF-8, a heading that names each column. */
final class Rows {

    private static final CsvMapper CSV = CsvMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(CsvReadFeature.EMPTY_STRING_AS_NULL)
            .build();

    private Rows() {}

    /**
     * All rows of a file.
     *
     * @param file name beside the others, without its ending
     * @param type record whose components are the columns
     * @throws tools.jackson.core.JacksonException where the file does not fit the record
     */
    static <T extends Record> List<T> of(String file, Class<T> type) {
        var name = "forbach/%s.csv".formatted(file);
        var schema = CSV.schemaFor(type).withHeader().withColumnReordering(true).withArrayElementSeparator("|");
        try (var in = Objects.requireNonNull(Rows.class.getResourceAsStream(name), name);
                var rows = CSV.readerFor(type).with(schema).<T>readValues(in)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
