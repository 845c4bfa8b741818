package fr.allervers.web.shape;

import fr.allervers.data.fault.Fault;
import java.util.List;
import java.util.Locale;

/**
 * Something to decide or to mend in a file or territory.
 *
 * @param place file and row
 * @param message in the language asked for
 */
public record FaultShape(String place, String message) {

    /** The shapes of faults in a language. */
    public static List<FaultShape> all(List<Fault> faults, Locale language) {
        return faults.stream()
                .map(f -> new FaultShape(f.place(), f.sentence().in(language)))
                .toList();
    }
}
