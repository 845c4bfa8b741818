package fr.allervers.data.shape;

import fr.allervers.data.problem.Provenance;

/** The two fields by which any object of a list may say where it comes from. */
record Origin<R>(Field<R, String> source, Field<R, Boolean> estimated) {

    Provenance of(Row row) {
        var from = row.find(source);
        var isEstimated = row.find(estimated);
        return from == null && isEstimated == null ? Provenance.UNKNOWN : new Provenance(from, isEstimated);
    }
}
