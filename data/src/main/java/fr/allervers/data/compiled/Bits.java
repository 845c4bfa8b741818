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

    /** Puts a number in or takes it out. */
    public static void put(long[] bits, int i, boolean in) {
        if (in) {
            set(bits, i);
        } else {
            bits[i >>> 6] &= ~(1L << i);
        }
    }

    /** Puts all numbers from {@code from} on and below {@code to} in or takes them out. */
    public static void put(long[] bits, int from, int to, boolean in) {
        for (int w = from >>> 6; w << 6 < to; w++) {
            long first = w == from >>> 6 ? -1L << from : -1L;
            long range = (w + 1) << 6 <= to ? first : first & (-1L >>> -to);
            bits[w] = in ? bits[w] | range : bits[w] & ~range;
        }
    }

    public static boolean has(long[] bits, int i) {
        return (bits[i >>> 6] & 1L << i) != 0;
    }

    public static boolean isEmpty(long[] bits) {
        return next(bits, 0) < 0;
    }

    /** The numbers that are in all three. */
    public static void intersect(long[] a, long[] b, long[] c, long[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] = a[i] & b[i] & c[i];
        }
    }

    /** Takes numbers out of a set. */
    public static void remove(long[] numbers, long[] from) {
        for (int i = 0; i < from.length; i++) {
            from[i] &= ~numbers[i];
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
        return next(bits, i, bits.length << 6);
    }

    /** The least number in the set from {@code from} on and below {@code to}, or -1. */
    public static int next(long[] bits, int from, int to) {
        for (int w = from >>> 6, first = w; w << 6 < to; w++) {
            long word = w == first ? bits[w] & (-1L << from) : bits[w];
            if (word != 0) {
                int found = (w << 6) + Long.numberOfTrailingZeros(word);
                return found < to ? found : -1;
            }
        }
        return -1;
    }

    /** The greatest number in the set below {@code to} and from {@code from} on, or -1. */
    public static int last(long[] bits, int from, int to) {
        for (int w = (to - 1) >> 6, first = w; w >= from >> 6; w--) {
            long word = w == first ? bits[w] & (-1L >>> -to) : bits[w];
            if (word != 0) {
                int found = (w << 6) + 63 - Long.numberOfLeadingZeros(word);
                return found >= from ? found : -1;
            }
        }
        return -1;
    }
}
