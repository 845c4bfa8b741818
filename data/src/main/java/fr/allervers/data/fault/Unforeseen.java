package fr.allervers.data.fault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * An error of the program while a file is read. Whoever sent the file is told of it as of any other finding, with a number; the
 * log has the cause under the same number. The same error at the same place has the same number.
 */
public final class Unforeseen {

    private static final Logger LOG = System.getLogger(Unforeseen.class.getName());

    /** Calls of which a number is made. */
    private static final int CALLS = 10;

    private Unforeseen() {}

    /**
     * Puts an error into the log and gives its number.
     *
     * @param place what was read: a file, or a row of it
     */
    public static String logged(String place, Throwable error) {
        var sum = new CRC32();
        sum.update((place + error.getClass().getName()).getBytes(StandardCharsets.UTF_8));
        var calls = error.getStackTrace();
        for (int i = 0; i < Math.min(CALLS, calls.length); i++) {
            sum.update(calls[i].toString().getBytes(StandardCharsets.UTF_8));
        }
        var number = "%08x".formatted(sum.getValue());
        LOG.log(Level.ERROR, "Error " + number + " in reading " + place, error);
        return number;
    }
}
