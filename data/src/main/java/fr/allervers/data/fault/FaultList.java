package fr.allervers.data.fault;

import fr.allervers.data.problem.Limits;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Faults as they are found; beyond {@link Limits#FAULTS} they are only counted. */
public final class FaultList {

    private final List<Fault> listed = new ArrayList<>();
    private long more;

    public void add(Place place, String key, Object... arguments) {
        add(place, Fault.words(key, arguments));
    }

    public void add(Place place, Sentence sentence) {
        if (isFull()) {
            more++;
        } else {
            listed.add(new Fault(place.toString(), sentence));
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

    public FaultsException refusal() {
        return new FaultsException(listed, more);
    }
}
