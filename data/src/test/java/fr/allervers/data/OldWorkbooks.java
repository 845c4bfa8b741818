package fr.allervers.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** The same demand in the two forms that Excel wrote before 2007, with a column of names and telephones beside it. */
public final class OldWorkbooks {

    private static final List<List<String>> ROWS = List.of(
            List.of("Commune", "Nom", "T\u00e9l\u00e9phone", "Th\u00e8me", "Public", "Transport", "Habitants"),
            List.of("Forbach", "UNTEL Jeanne", "06 12 34 56 78", "Sant\u00e9", "Seniors", "bus", "12"),
            List.of("", "DUPUIS Marc", "06 98 76 54 32", "E-mail", "Seniors", "bus", "3"),
            List.of("\u0152ting", "MARTIN Zo\u00e9", "07 11 22 33 44", "Sant\u00e9", "Seniors", "bus", "4"));

    private OldWorkbooks() {}

    /** As Excel 97 to 2003 wrote it: records in a container. */
    public static byte[] binary() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createInformationProperties();
            book.getSummaryInformation().setAuthor("Mme Untel");
            var sheet = book.createSheet("Demande");
            for (int r = 0; r < ROWS.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < ROWS.get(r).size(); c++) {
                    var text = ROWS.get(r).get(c);
                    if (text.matches("\\d{1,2}")) {
                        row.createCell(c).setCellValue(Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            book.write(out);
        }
        return out.toByteArray();
    }

    /** As Excel 2003 wrote it: one XML text. */
    public static byte[] xml() {
        var rows = ROWS.stream()
                .map(row -> row.stream().map(OldWorkbooks::cell).collect(Collectors.joining("", "<Row>", "</Row>")))
                .collect(Collectors.joining());
        return ("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
                        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:html=\"http://www.w3.org/TR/REC-html40\">"
                        + "<DocumentProperties><Author>Mme Untel</Author></DocumentProperties>"
                        + "<Worksheet ss:Name=\"Demande\"><Table>" + rows
                        + "</Table></Worksheet></Workbook>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var number = text.matches("\\d{1,2}");
        var merges = text.equals("Forbach") ? " ss:MergeDown=\"1\"" : "";
        var place = text.equals("DUPUIS Marc") ? " ss:Index=\"2\"" : "";
        return "<Cell%s%s><Data ss:Type=\"%s\">%s</Data></Cell>"
                .formatted(place, merges, number ? "Number" : "String", text);
    }
}
