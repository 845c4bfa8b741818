package fr.allervers.data.sheet;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** Ends the reading of a part that grows as no honest part does. */
final class MeasuredInput extends FilterInputStream {

    private final long compressed;
    private final IntConsumer total;
    private long read;
    private long sincePiece;

    /**
     * @param compressed bytes of the part as it is stored
     * @param total is told how many bytes more were read
     */
    MeasuredInput(InputStream in, long compressed, IntConsumer total) {
        super(in);
        this.compressed = compressed;
        this.total = total;
    }

    /** A piece of XML is complete. */
    void pieceEnds() {
        sincePiece = 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count > 0) {
            measure(count);
        }
        return count;
    }

    private void measure(int count) {
        read += count;
        sincePiece += count;
        total.accept(count);
        if (sincePiece > SheetLimits.PIECE
                || read > SheetLimits.UNSUSPICIOUS + SheetLimits.RATIO * Math.max(0, compressed)) {
            throw UnreadableSheetException.of("bomb");
        }
    }
}
