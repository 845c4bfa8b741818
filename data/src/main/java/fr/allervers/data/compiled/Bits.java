package fr.allervers.data.compiled;

/** Sets of small whole numbers as bits of an array, 64 to a word. */
public final class Bits {

    private Bits() {}

    /** An empty set for numbers from 0 up to {@code size}, not included. */
    public static long[] of(int size) {
        return new long[(size + 63) >>> 6];
    }

    public static void set(long[] bits, int i) {
        bits[i >>> 6] |= 1L << i;
    }

    public static void clear(long[] bits, int i) {
        bits[i >>> 6] &= ~(1L << i);
    }

    public static boolean has(long[] bits, int i) {
        return (bits[i >>> 6] & 1L << i) != 0;
    }

    public static boolean isEmpty(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The numbers that are in all four. */
    public static void intersect(long[] a, long[] b, long[] c, long[] d, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = a[i] & b[i] & c[i] & d[i];
        }
    }

    /** True where some number is in all three. */
    public static boolean meet(long[] a, long[] b, long[] c) {
        for (int i = 0; i < a.length; i++) {
            if ((a[i] & b[i] & c[i]) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds the numbers that are in all three. */
    public static void addCommon(long[] a, long[] b, long[] c, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] |= a[i] & b[i] & c[i];
        }
    }

    /** The least number in the set from {@code i} on, or -1. */
    public static int next(long[] bits, int i) {
        int w = i >>> 6;
        if (w >= bits.length) {
            return -1;
        }
        long word = bits[w] & (-1L << i);
        while (word == 0) {
            if (++w == bits.length) {
                return -1;
            }
            word = bits[w];
        }
        return (w << 6) + Long.numberOfTrailingZeros(word);
    }
}
