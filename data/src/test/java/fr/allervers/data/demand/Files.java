package fr.allervers.data.demand;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files as programs write them, made in memory. */
final class Files {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private Files() {}

    /** Lines of a text file in UTF-8; {@code ;} separates. */
    static byte[] csv(String... lines) {
        return text(StandardCharsets.UTF_8, "\n", lines);
    }

    static byte[] text(Charset charset, String lineEnd, String... lines) {
        return String.join(lineEnd, lines).concat(lineEnd).getBytes(charset);
    }

    static byte[] with(byte[] rest, int... first) {
        var all = new byte[first.length + rest.length];
        for (int i = 0; i < first.length; i++) {
            all[i] = (byte) first[i];
        }
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    static byte[] xlsx(Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try {
            var workbook = new Workbook(out, "test", "1.0");
            content.accept(workbook);
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same archive with some parts changed, and those that it has not put in. */
    static byte[] with(byte[] archive, Map<String, UnaryOperator<String>> parts) {
        var out = new ByteArrayOutputStream();
        var missing = new TreeMap<>(parts);
        try (var zip = new ZipOutputStream(out);
                var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                        .get()) {
            for (var entry : Collections.list(in.getEntries())) {
                var change = missing.remove(entry.getName());
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write((change == null ? text : change.apply(text)).getBytes(StandardCharsets.UTF_8));
            }
            for (var part : missing.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().apply("").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Fills a sheet from lines; what looks like a number becomes one. */
    static Worksheet fill(Worksheet sheet, String... lines) {
        for (int r = 0; r < lines.length; r++) {
            var fields = lines[r].split(";", -1);
            for (int c = 0; c < fields.length; c++) {
                if (fields[c].matches("[1-9]\\d*")) {
                    sheet.value(r, c, Integer.valueOf(fields[c]));
                } else if (!fields[c].isEmpty()) {
                    sheet.value(r, c, fields[c]);
                }
            }
        }
        return sheet;
    }

    static byte[] ods(Consumer<com.github.miachm.sods.Sheet> content, String... lines) {
        var sheet = new com.github.miachm.sods.Sheet("Demande", lines.length, 12);
        for (int r = 0; r < lines.length; r++) {
            var fields = lines[r].split(";", -1);
            for (int c = 0; c < fields.length; c++) {
                if (!fields[c].isEmpty()) {
                    sheet.getRange(r, c)
                            .setValue(fields[c].matches("[1-9]\\d*") ? (Object) Integer.valueOf(fields[c]) : fields[c]);
                }
            }
        }
        content.accept(sheet);
        var spread = new SpreadSheet();
        spread.appendSheet(sheet);
        return bytes(spread);
    }

    static byte[] bytes(SpreadSheet spread) {
        var out = new ByteArrayOutputStream();
        try {
            spread.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, String> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** An XLSX with one sheet whose rows are given as XML, as other programs than fastexcel write them. */
    static byte[] rawXlsx(String sheetData) {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"));
    }

    /** A row of XML cells; each field is text in place. */
    static String rawRow(int number, String line) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        var fields = line.split(";", -1);
        for (int c = 0; c < fields.length; c++) {
            if (!fields[c].isEmpty()) {
                row.append("<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                        .formatted((char) ('A' + c), number, fields[c]));
            }
        }
        return row.append("</row>").toString();
    }
}
