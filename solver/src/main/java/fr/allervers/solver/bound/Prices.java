package fr.allervers.solver.bound;

import java.util.Arrays;

/**
 * Prices of what a plan must have, the multipliers of a {@link Lagrangian}.
 *
 * @param resident by row: for serving one resident of it
 * @param session by advisor: of one session of theirs, 0 or more
 * @param presence by commune: for a workshop there, 0 or more
 * @param unserved in its only element: of one unserved resident of priority 1, 0 or more
 */
record Prices(double[] resident, double[] session, double[] presence, double[] unserved) {

    Prices copy() {
        return new Prices(resident.clone(), session.clone(), presence.clone(), unserved.clone());
    }

    static Prices zero(Prices like) {
        return new Prices(
                new double[like.resident.length],
                new double[like.session.length],
                new double[like.presence.length],
                new double[1]);
    }

    double squared() {
        return squared(resident) + squared(session) + squared(presence) + squared(unserved);
    }

    private static double squared(double[] values) {
        return Arrays.stream(values).map(v -> v * v).sum();
    }

    /** These prices after a step, none but those of residents below 0, and no presence above its weight. */
    Prices step(Prices direction, double length, double presenceWeight) {
        var next = copy();
        move(next.resident, direction.resident, length, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        move(next.session, direction.session, length, 0, Double.POSITIVE_INFINITY);
        move(next.presence, direction.presence, length, 0, presenceWeight);
        move(next.unserved, direction.unserved, length, 0, Double.POSITIVE_INFINITY);
        return next;
    }

    private static void move(double[] values, double[] direction, double length, double least, double most) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(most, Math.max(least, values[i] + length * direction[i]));
        }
    }

    /** Adds a part of another direction to this one. */
    void blend(Prices other, double part) {
        add(resident, other.resident, part);
        add(session, other.session, part);
        add(presence, other.presence, part);
        add(unserved, other.unserved, part);
    }

    private static void add(double[] values, double[] other, double part) {
        for (int i = 0; i < values.length; i++) {
            values[i] += part * other[i];
        }
    }
}
