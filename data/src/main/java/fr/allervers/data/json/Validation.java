package fr.allervers.data.json;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Problem;

/** The check of one document: the faults found so far, and what can only be checked once all of it was seen. */
final class Validation {

    private final FaultList faults = new FaultList();
    private final MatrixSizes matrixSizes = new MatrixSizes();
    private final Ids ids = new Ids();

    /** Of a document that names ids of this problem. */
    static Validation within(Problem problem) {
        var validation = new Validation();
        validation.ids.list(problem);
        return validation;
    }

    FaultList faults() {
        return faults;
    }

    MatrixSizes matrixSizes() {
        return matrixSizes;
    }

    Ids ids() {
        return ids;
    }

    /** Reports a fault, and is false: what a rule that does not hold returns. */
    boolean refuse(Place place, String key, Object... arguments) {
        faults.add(place, key, arguments);
        return false;
    }
}
