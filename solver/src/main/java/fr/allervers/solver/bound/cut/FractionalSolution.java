package fr.allervers.solver.bound.cut;

/** Solution of a linear program: workshops of a facility need not be whole. */
public interface FractionalSolution {

    /** Workshops opened at a facility, by its index in the relaxation. */
    double workshops(int facility);

    /** Residents that a facility serves along an arc, by the arc's position at the facility. */
    double served(int facility, int arc);
}
