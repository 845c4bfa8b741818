package fr.allervers.data.demand;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.Sheet;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.territory.Territories;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemandTemplateTest {

    private static final String TABLE = "xl/worksheets/sheet1.xml";

    /** The first column's letter, its last row, the list's column and length. */
    private static final Pattern CHOICE = Pattern.compile("<dataValidation [^>]*sqref=\"([A-D])2:[A-D](\\d+)\"[^>]*>"
            + "<formula1>'?Listes'?!\\$([A-Z])\\$1:\\$[A-Z]\\$(\\d+)</formula1>");

    @TempDir
    private Path folder;

    static Stream<Vocabulary> vocabularies() {
        return Stream.concat(
                Stream.of(TestTerritory.vocabulary()),
                Territories.names().stream().map(name -> {
                    var territory = Territories.named(name);
                    return Vocabulary.of(territory.problem(new Quarter(2027, 1)), territory.synonyms());
                }));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void whatIsChosenFromItsListsIsReadWithoutAFinding(Vocabulary vocabulary) throws IOException {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var out = new ByteArrayOutputStream();
            new DemandTemplate(vocabulary).writeWorkbook(language, out);
            var lists = lists(out.toByteArray());
            assertThat(lists).hasSize(Kind.values().length);
            for (var kind : Kind.values()) {
                assertThat(lists.get(kind.ordinal()))
                        .as(kind.name())
                        .hasSize(vocabulary.all(kind).size());
            }

            int rows = lists.stream().mapToInt(List::size).max().orElseThrow();
            var reading = new DemandReader(vocabulary)
                    .read(SheetFile.read(filledIn(out.toByteArray(), lists, rows)), Answers.NONE);

            assertThat(reading.findings().stream().filter(Finding::isOpen)).isEmpty();
            assertThat(reading.isComplete()).isTrue();
            assertThat(reading.rows()).hasSize(rows);
            for (var kind : Kind.values()) {
                assertThat(reading.rows().stream().map(r -> id(kind, r)).distinct())
                        .as(kind.name())
                        .containsExactlyElementsOf(
                                vocabulary.all(kind).stream().map(Entry::id).toList());
            }
        }
    }

    @Test
    void theTextHasItsHeadings() throws IOException {
        var out = new ByteArrayOutputStream();
        new DemandTemplate(TestTerritory.vocabulary()).writeText(Locale.FRENCH, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffCommune;Thème;Public;Moyen de transport;Habitants;Priorité\r\n");
    }

    private static String id(Kind kind, AskedRow row) {
        return switch (kind) {
            case COMMUNE -> row.demand().commune();
            case THEME -> row.demand().theme();
            case AUDIENCE -> row.demand().audience();
            case MOBILITY -> row.demand().mobility();
        };
    }

    /** What the cells below each heading offer, as a spreadsheet program would find it. */
    private List<List<String>> lists(byte[] template) throws IOException {
        var sheet = SheetFile.read(template).sheets().stream()
                .filter(s -> s.name().equals("Listes"))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.hidden()).isTrue();
        var byColumn = new LinkedHashMap<String, List<String>>();
        var choices = CHOICE.matcher(parts(template).get(TABLE));
        while (choices.find()) {
            assertThat(Integer.parseInt(choices.group(2))).isGreaterThanOrEqualTo(1000);
            byColumn.put(
                    choices.group(1),
                    column(sheet, choices.group(3).charAt(0) - 'A', Integer.parseInt(choices.group(4))));
        }
        return byColumn.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static List<String> column(Sheet sheet, int column, int length) {
        var cells = new ArrayList<String>();
        sheet.rows().stream()
                .filter(r -> r.number() <= length)
                .map(r -> r.cell(column).text())
                .filter(text -> !text.isEmpty())
                .forEach(cells::add);
        return cells;
    }

    private byte[] filledIn(byte[] template, List<List<String>> lists, int rows) throws IOException {
        var parts = parts(template);
        var filled = new StringBuilder();
        IntStream.range(0, rows).forEach(r -> {
            var line =
                    new ArrayList<>(lists.stream().map(l -> l.get(r % l.size())).toList());
            line.add("3");
            line.add("1");
            filled.append(Files.rawRow(r + 2, String.join(";", line)));
        });
        parts.computeIfPresent(TABLE, (name, xml) -> xml.replace("</sheetData>", filled + "</sheetData>"));
        return Files.zip(parts);
    }

    private Map<String, String> parts(byte[] file) throws IOException {
        var path = java.nio.file.Files.write(folder.resolve("template.xlsx"), file);
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipFile(path.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts;
    }
}
