package fr.allervers.data.table;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Faults of one or more tables as they are found; beyond {@link Limits#FAULTS} they are only counted. */
public final class TableFaults {

    private static final String BUNDLE = "fr.allervers.data.table.faults";

    private final List<Fault> listed = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();
    private long more;

    /** A sentence about tables. */
    static Sentence words(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
    }

    /**
     * One more fault.
     *
     * @param place as in {@code rooms.csv:12:capacity}: file, line, column
     */
    public void add(String place, Sentence sentence) {
        if (listed.size() < Limits.FAULTS) {
            listed.add(new Fault(place, sentence));
        } else {
            more++;
        }
    }

    /** Something to know that is no fault; what was said before, wherever, is not said again. */
    public void note(String place, Sentence sentence) {
        if (notices.size() < Limits.FAULTS
                && notices.stream().noneMatch(n -> n.sentence().equals(sentence))) {
            notices.add(new Fault(place, sentence));
        }
    }

    /** What is to know, in the order in which it was found. */
    public List<Fault> notices() {
        return List.copyOf(notices);
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** The faults listed so far. */
    public List<Fault> listed() {
        return List.copyOf(listed);
    }

    /** How many were found beside {@link #listed()}. */
    public long more() {
        return more;
    }

    /** How many were found in all. */
    public long count() {
        return listed.size() + more;
    }

    /** @throws FaultsException with all faults where there is one */
    public void refuseAny() {
        if (!listed.isEmpty()) {
            throw new FaultsException(listed, more);
        }
    }
}
