package fr.allervers.data.sheet;

import fr.allervers.data.sheet.Cell.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.hssf.model.HSSFFormulaParser;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderFooterBase;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** One table of an XLS file. */
final class XlsSheet {

    private static final int MERGED = 200_000;

    /** Days between the two days from which such files count. */
    private static final int DAYS_TO_1904 = 1462;

    private final XlsFile file;
    private final CellStyles styles;
    private final SheetBuilder sheet;
    private final BitSet hiddenRows = new BitSet();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private @Nullable FormulaRecord awaitingText;
    private boolean isComment;

    XlsSheet(XlsFile file, CellStyles styles, SheetBuilder sheet) {
        this.file = file;
        this.styles = styles;
        this.sheet = sheet;
    }

    Sheet build() {
        hiddenRows.stream().map(r -> r + 1).filter(sheet::has).forEach(sheet::hideRow);
        merged.forEach(
                m -> sheet.merge(m.getFirstRow() + 1, m.getFirstColumn(), m.getLastRow() + 1, m.getLastColumn()));
        return sheet.build();
    }

    void take(Record record) {
        if (record instanceof StringRecord text && awaitingText != null) {
            put(awaitingText, Cell.text(text.getString()), false);
            awaitingText = null;
        } else if (record instanceof CellValueRecordInterface cell) {
            awaitingText = null;
            cell(cell);
        } else if (record instanceof RowRecord row && row.getZeroHeight()) {
            hiddenRows.set(row.getRowNumber());
        } else if (record instanceof ColumnInfoRecord columns
                && (columns.getHidden() || columns.getColumnWidth() == 0)) {
            sheet.hideColumns(columns.getFirstColumn(), columns.getLastColumn());
        } else if (record instanceof MergeCellsRecord areas) {
            for (int i = 0; i < areas.getNumAreas() && merged.size() < MERGED; i++) {
                merged.add(areas.getAreaAt(i));
            }
        } else if (record instanceof NoteRecord note) {
            sheet.comment(Sheet.letters(note.getColumn()) + (note.getRow() + 1));
        } else if (record instanceof HeaderFooterBase text) {
            sheet.pageText(PageText.ofCodes(text.getText()));
        } else if (record instanceof ObjRecord thing) {
            isComment = thing.getSubRecords().stream()
                    .anyMatch(s -> s instanceof CommonObjectDataSubRecord kind
                            && kind.getObjectType() == CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT);
        } else if (record instanceof TextObjectRecord text
                && !isComment
                && !text.getStr().getString().isBlank()) {
            sheet.textBox();
        }
    }

    private void cell(CellValueRecordInterface cell) {
        int style = cell.getXFIndex();
        if (cell instanceof NumberRecord number) {
            put(cell, number(number.getValue(), style), true);
        } else if (cell instanceof LabelSSTRecord label) {
            var text = file.text(label.getSSTIndex());
            put(cell, Cell.text(text.text()), false);
            if (text.struck()) {
                sheet.strike(cell.getRow() + 1, cell.getColumn());
            }
        } else if (cell instanceof LabelRecord label) {
            put(cell, Cell.text(label.getValue()), false);
        } else if (cell instanceof BoolErrRecord value) {
            put(cell, value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue()), false);
        } else if (cell instanceof FormulaRecord formula) {
            formula(formula);
        }
    }

    private void formula(FormulaRecord formula) {
        if (formula.hasCachedResultString()) {
            awaitingText = formula;
            return;
        }
        var kind = formula.getCachedResultTypeEnum();
        if (kind == CellType.BOOLEAN) {
            put(formula, truth(formula.getCachedBooleanValue()), false);
        } else if (kind == CellType.ERROR) {
            put(formula, error(formula.getCachedErrorValue()), false);
        } else if (kind == CellType.NUMERIC) {
            boolean pending = formula.isCalcOnLoad() && formula.getValue() == 0;
            put(formula, pending ? pending(formula) : number(formula.getValue(), formula.getXFIndex()), !pending);
        }
    }

    private Cell number(double value, int style) {
        if (!Double.isFinite(value)) {
            return Cell.text(Double.toString(value));
        }
        boolean shifts = file.countsFrom1904() && styles.showsDate(style);
        return styles.number(Double.toString(shifts ? value + DAYS_TO_1904 : value), style);
    }

    private static Cell truth(boolean value) {
        return Cell.text(value ? "TRUE" : "FALSE");
    }

    private static Cell error(int code) {
        return Cell.of(Kind.ERROR, FormulaError.forInt((byte) code).getString());
    }

    /** A formula that asks to be computed on opening. Names and other tables that it uses are not looked up. */
    private static Cell pending(FormulaRecord formula) {
        try {
            return Cell.of(Kind.FORMULA, "=" + HSSFFormulaParser.toFormulaString(null, formula.getParsedExpression()));
        } catch (RuntimeException e) {
            return Cell.of(Kind.FORMULA, "=?");
        }
    }

    private void put(CellValueRecordInterface at, Cell cell, boolean isNumber) {
        int row = at.getRow() + 1;
        sheet.put(row, at.getColumn(), cell);
        if (!cell.isBlank()) {
            if (styles.isUnseen(at.getXFIndex(), isNumber)) {
                sheet.unseen(Sheet.letters(at.getColumn()) + row);
            }
            if (styles.strikes(at.getXFIndex())) {
                sheet.strike(row, at.getColumn());
            }
        }
    }
}
