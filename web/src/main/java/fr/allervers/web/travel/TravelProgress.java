package fr.allervers.web.travel;

import org.jspecify.annotations.Nullable;

/**
 * How far the making of tables has come.
 *
 * @param percent of the work done
 * @param inputs under which the tables or, where the file is refused, its findings are kept; null until then
 * @param refused true where the file cannot be used
 * @param version number of the territory's version that has them, null where they were not taken when they were made
 */
record TravelProgress(
        int percent,
        @Nullable String inputs,
        boolean refused,
        @Nullable Integer version) {

    static final TravelProgress BEGUN = new TravelProgress(0, null, false, null);

    static TravelProgress at(double share) {
        return new TravelProgress((int) (share * 100), null, false, null);
    }

    static TravelProgress made(MadeTables made) {
        return new TravelProgress(100, made.inputs(), made.refused(), null);
    }

    TravelProgress taken(int number) {
        return new TravelProgress(percent, inputs, refused, number);
    }
}
