package fr.allervers.data.table;

import fr.allervers.data.fault.Fault;
import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.words.Sentence;
import java.util.ArrayList;
import java.util.List;

/** Faults of one or more tables as they are found, and what else there is to know of them. */
public final class TableFaults extends FaultList {

    private static final String BUNDLE = "fr.allervers.data.table.faults";

    private final List<Fault> notices = new ArrayList<>();
    private final List<Fault> doubts = new ArrayList<>();

    /** A sentence about tables. */
    static Sentence words(String key, Object... arguments) {
        return new Sentence(BUNDLE, key, List.of(arguments));
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

    /** Something that is taken as it stands, or not read, and most likely meant otherwise: for people to decide. */
    public void doubt(String place, Sentence sentence) {
        if (doubts.size() < Limits.FAULTS) {
            doubts.add(new Fault(place, sentence));
        }
    }

    /** What is to decide, in the order in which it was found. */
    public List<Fault> doubts() {
        return List.copyOf(doubts);
    }

    /** @throws FaultsException with all faults where there is one */
    public void refuseAny() {
        if (!isEmpty()) {
            throw refusal();
        }
    }
}
