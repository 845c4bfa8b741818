package fr.allervers.data.fault;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.words.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A file that is refused as a whole, with what is wrong in it. Its message lists the faults in English. */
public final class FaultsException extends RuntimeException implements Told {

    private final transient List<Fault> faults;
    private final long more;

    /**
     * A refusal.
     *
     * @param faults at least one
     * @param more how many were found beside them
     */
    public FaultsException(List<Fault> faults, long more) {
        super(lines(faults, more, Locale.ENGLISH).stream().collect(joining("\n")));
        this.faults = List.copyOf(faults);
        this.more = more;
    }

    /** The faults found, at least one, in the order of the file; at most {@value Limits#FAULTS}. */
    public List<Fault> faults() {
        return faults;
    }

    /** How many faults were found beside {@link #faults()}. */
    public long more() {
        return more;
    }

    /** One line a fault, and a last one that counts those not listed. */
    @Override
    public List<String> lines(Locale locale) {
        return lines(faults, more, locale);
    }

    private static List<String> lines(List<Fault> faults, long more, Locale locale) {
        var lines = new ArrayList<>(
                RepeatedFaults.joined(faults).stream().map(f -> f.in(locale)).toList());
        if (more > 0) {
            lines.add(Fault.words("more", more).in(locale));
        }
        return lines;
    }
}
