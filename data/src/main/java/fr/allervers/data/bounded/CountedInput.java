package fr.allervers.data.bounded;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.IntConsumer;

/** A stream whose bytes are counted as they are read, by a counter that may throw where they become too many. */
public final class CountedInput extends FilterInputStream {

    private final IntConsumer counter;

    /** @param counter gets the number of bytes of each read, 0 at the end */
    public CountedInput(InputStream in, IntConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counter.accept(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        counter.accept(Math.max(0, read));
        return read;
    }
}
