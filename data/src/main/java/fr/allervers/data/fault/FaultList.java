package fr.allervers.data.fault;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Faults as they are found; beyond {@link Limits#FAULTS} they are only counted. */
public class FaultList {

    private final List<Fault> listed = new ArrayList<>();
    private long more;

    public void add(Place place, String key, Object... arguments) {
        add(place, Fault.words(key, arguments));
    }

    public void add(Place place, Sentence sentence) {
        add(place.toString(), sentence);
    }

    /**
     * One more fault.
     *
     * @param place as in {@code rooms.csv:12:capacity}: file, line, column
     */
    public void add(String place, Sentence sentence) {
        if (isFull()) {
            more++;
        } else {
            listed.add(new Fault(place, sentence));
        }
    }

    /** True where a further fault will only be counted: no need to look for the nearest known word. */
    public boolean isFull() {
        return listed.size() >= Limits.FAULTS;
    }

    public boolean isEmpty() {
        return listed.isEmpty();
    }

    public long count() {
        return listed.size() + more;
    }

    /** The first {@link Limits#FAULTS}, in the order they were found. */
    public List<Fault> listed() {
        return List.copyOf(listed);
    }

    /** How many were found beside {@link #listed()}. */
    public long more() {
        return more;
    }

    public FaultsException refusal() {
        return new FaultsException(listed, more);
    }
}
