package fr.allervers.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;

/** One school calendar, of zone B in 2026-27, in each form in which a territory's folder may hold it. The dates are made up. */
public final class Calendars {

    private static final List<String> HEADING = List.of(
            "Description", "Population", "Date de début", "Date de fin", "Académies", "Zones", "Année scolaire");

    private static final List<List<String>> ROWS = Stream.of(
                    "Vacances de la Toussaint;-;2026-10-17;2026-11-02;Nancy-Metz;Zone B;2026-2027",
                    "Vacances de Noël;-;2026-12-19;2027-01-04;Nancy-Metz;Zone B;2026-2027",
                    "Vacances d'Hiver;-;2027-02-20;2027-03-08;Nancy-Metz;Zone B;2026-2027",
                    "Vacances d'Hiver;-;2027-02-06;2027-02-22;Paris;Zone C;2026-2027",
                    "Vacances de Printemps;-;2027-04-17;2027-05-03;Nancy-Metz;Zone B;2026-2027")
            .map(l -> List.of(l.split(";", -1)))
            .toList();

    /** Its days for zone B. */
    public static final List<String> DAYS = List.of(
            "2026-10-17..2026-11-01", "2026-12-19..2027-01-03", "2027-02-20..2027-03-07", "2027-04-17..2027-05-02");

    private Calendars() {}

    /** Files by their names. */
    public static Map<String, byte[]> forms() throws IOException {
        var forms = new LinkedHashMap<String, byte[]>();
        forms.put("school-calendar.csv", bytes(table(";")));
        forms.put("school-calendar.tsv", bytes(table("\t")));
        forms.put("school-calendar.json", bytes(json()));
        forms.put("school-calendar.xlsx", sheets(ROWS));
        forms.put("fr-en-calendrier-scolaire.xlsx", sheets(ROWS.subList(0, 2), ROWS.subList(2, 5)));
        forms.put("school-calendar.xls", old());
        forms.put("school-calendar.xml", bytes("<html><body>" + page() + "</body></html>"));
        forms.put("school-holidays.ics", bytes(diary()));
        forms.put("school-calendar.ics", bytes(diary().replace("\r\n", "\n")));
        return forms;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<List<String>> lines(List<List<String>> rows) {
        return Stream.concat(Stream.of(HEADING), rows.stream());
    }

    private static String table(String separator) {
        return lines(ROWS).map(l -> String.join(separator, l)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String page() {
        return lines(ROWS)
                .map(l -> l.stream().collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>")))
                .collect(Collectors.joining("\n", "<table>", "</table>"));
    }

    private static String json() {
        return ROWS.stream()
                .map(r -> "{\"description\": \"%s\", \"start_date\": \"%s\", \"end_date\": \"%s\", \"zones\": \"%s\"}"
                        .formatted(r.get(0), r.get(2), r.get(3), r.get(5)))
                .collect(Collectors.joining(",\n", "{\"total_count\": 5, \"results\": [", "]}"));
    }

    private static String diary() {
        return ROWS.stream()
                .map(r -> String.join(
                        "\r\n",
                        "BEGIN:VEVENT",
                        "UID:" + r.get(2) + r.get(5).charAt(5),
                        "DTSTART;VALUE=DATE:" + r.get(2).replace("-", ""),
                        "DTEND;VALUE=DATE:" + r.get(3).replace("-", ""),
                        "SUMMARY:" + r.get(0) + " - " + r.get(5),
                        "END:VEVENT",
                        ""))
                .collect(Collectors.joining("", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "END:VCALENDAR\r\n"));
    }

    @SafeVarargs
    private static byte[] sheets(List<List<String>>... all) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            for (int i = 0; i < all.length; i++) {
                var sheet = book.newWorksheet("Feuille " + (i + 1));
                var lines = lines(all[i]).toList();
                for (int row = 0; row < lines.size(); row++) {
                    for (int column = 0; column < HEADING.size(); column++) {
                        sheet.value(row, column, lines.get(row).get(column));
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] old() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            var sheet = book.createSheet();
            var lines = lines(ROWS).toList();
            for (int row = 0; row < lines.size(); row++) {
                var cells = sheet.createRow(row);
                for (int column = 0; column < HEADING.size(); column++) {
                    cells.createCell(column).setCellValue(lines.get(row).get(column));
                }
            }
            book.write(out);
        }
        return out.toByteArray();
    }
}
