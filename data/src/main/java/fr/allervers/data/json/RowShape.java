package fr.allervers.data.json;

import fr.allervers.data.problem.Provenance;

/** An object of a list: it may say where it comes from. */
abstract class RowShape<R> extends Shape<R> {

    private final Field<String> source = optional("source", Text.ANY);
    private final Field<Boolean> estimated = optional("estimated", Flag.TRUE_OR_FALSE);

    final Provenance provenance(Row row) {
        var from = row.find(source);
        var isEstimated = row.find(estimated);
        return from == null && isEstimated == null ? Provenance.UNKNOWN : new Provenance(from, isEstimated);
    }
}
