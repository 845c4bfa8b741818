package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Workbook.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An XLS file, as Excel wrote them from 1997 to 2003: records one after the other, those of the workbook before its tables'. */
final class XlsFile {

    private static final int VERSION = 0x600;

    /** Places of white among colours. */
    private static final List<Integer> WHITE = List.of(1, 9);

    private final CellBudget budget = new CellBudget();
    private final CellStyles styles = new CellStyles();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<BoundSheetRecord> named = new ArrayList<>();
    private final Map<BoundSheetRecord, Sheet> tables = new HashMap<>();
    private @Nullable SSTRecord texts;
    private boolean countsFrom1904;
    private int style;
    private int part;
    private @Nullable BoundSheetRecord current;
    private @Nullable XlsSheet open;

    private XlsFile() {}

    /** @throws UnreadableSheetException where it holds no table, or is damaged or protected */
    static Workbook read(byte[] bytes) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                var records = records(files.getRoot())) {
            return new XlsFile().read(new RecordFactoryInputStream(records, false));
        } catch (EncryptedDocumentException e) {
            throw UnreadableSheetException.of("password");
        } catch (IOException | RuntimeException e) {
            throw ZippedWorkbook.refusal(e);
        }
    }

    private static InputStream records(DirectoryNode root) throws IOException {
        if (root.hasEntry("EncryptedPackage")) {
            throw UnreadableSheetException.of("password"); // an XLSX within
        }
        for (var name : root.getEntryNames()) {
            if (name.equalsIgnoreCase("Workbook")) {
                return root.createDocumentInputStream(name);
            }
        }
        throw UnreadableSheetException.of(root.hasEntry("Book") ? "old" : "document");
    }

    private Workbook read(RecordFactoryInputStream records) {
        int depth = 0;
        for (var record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord beginning) {
                if (++depth == 1) {
                    begin(beginning);
                }
            } else if (record instanceof EOFRecord) {
                if (--depth == 0) {
                    end();
                }
            } else if (depth == 1 && open != null) {
                open.take(record);
            } else if (depth == 1) {
                take(record); // what is deeper is of a chart, which repeats figures
            }
        }
        if (depth != 0) {
            throw UnreadableSheetException.of("damaged");
        }
        var sheets = named.stream()
                .filter(tables::containsKey)
                .map(tables::get)
                .limit(SheetLimits.SHEETS)
                .toList();
        if (sheets.isEmpty()) {
            throw UnreadableSheetException.of(named.isEmpty() ? "damaged" : "document");
        }
        // such a file always names who saved it, and may hold anything beside its tables
        return Workbook.of(Format.XLSX, sheets, true, true);
    }

    private void begin(BOFRecord beginning) {
        if (beginning.getVersion() != VERSION) {
            throw UnreadableSheetException.of("old");
        }
        if (beginning.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        var inOrder = BoundSheetRecord.orderByBofPosition(named);
        current = part < inOrder.length ? inOrder[part] : null;
        part++;
        if (current != null && beginning.getType() == BOFRecord.TYPE_WORKSHEET) {
            boolean hidden = current.isHidden() || current.isVeryHidden();
            open = new XlsSheet(this, styles, new SheetBuilder(current.getSheetname(), hidden, budget));
        }
    }

    private void end() {
        if (open != null && current != null) {
            tables.put(current, open.build());
        }
        open = null;
        current = null;
    }

    private void take(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            named.add(sheet);
        } else if (record instanceof FontRecord font) {
            fonts.add(font);
        } else if (record instanceof FormatRecord format) {
            styles.addFormat(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord look) {
            var font = font(look.getFontIndex());
            boolean white = font != null
                    && WHITE.contains((int) font.getColorPaletteIndex())
                    && (look.getAdtlFillPattern() == 0 || WHITE.contains((int) look.getFillForeground()));
            styles.look(style, font != null && font.isStruckout(), white);
            styles.addStyle(style++, look.getFormatIndex());
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof DateWindow1904Record dates) {
            countsFrom1904 = dates.getWindowing() == 1;
        }
    }

    boolean countsFrom1904() {
        return countsFrom1904;
    }

    /** A text that cells share, by its number; its raised digits as such. */
    RichText text(int number) {
        if (texts == null) {
            throw UnreadableSheetException.of("damaged");
        }
        var shared = texts.getString(number);
        var whole = shared.getString();
        if (shared.getFormatRunCount() == 0) {
            return new RichText(whole, false);
        }
        var text = new StringBuilder();
        boolean struck = false;
        int at = 0;
        FontRecord font = null;
        for (int i = 0; i <= shared.getFormatRunCount(); i++) {
            var run = i < shared.getFormatRunCount() ? shared.getFormatRun(i) : null;
            int to = Math.max(at, run == null ? whole.length() : Math.min(run.getCharacterPos(), whole.length()));
            var stretch = whole.substring(at, to);
            text.append(font != null && font.getSuperSubScript() == 1 ? RichText.raised(stretch) : stretch);
            struck |= font != null && font.isStruckout() && !stretch.isBlank();
            at = to;
            font = run == null ? null : font(run.getFontIndex());
        }
        return new RichText(text.toString(), struck);
    }

    /** The fifth is never written, though it is counted. */
    private @Nullable FontRecord font(int number) {
        int place = number > 4 ? number - 1 : number;
        return place >= 0 && place < fonts.size() ? fonts.get(place) : null;
    }
}
