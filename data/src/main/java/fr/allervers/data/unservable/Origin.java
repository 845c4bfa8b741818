package fr.allervers.data.unservable;

import fr.allervers.data.problem.Demand;

/** Where residents come from and how: those of one origin who ask for the same can reach the same workshops. */
record Origin(String commune, String mobility) {

    static Origin of(Demand demand) {
        return new Origin(demand.commune(), demand.mobility());
    }
}
