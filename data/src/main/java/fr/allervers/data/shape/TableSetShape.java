package fr.allervers.data.shape;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;
import fr.allervers.data.problem.TravelTable;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import java.util.List;

/** A file of travel tables. */
final class TableSetShape extends Shape<TableSet> {

    private static final int VERSION = 1;

    {
        required("version", WholeNumber.between(VERSION, VERSION), tables -> VERSION);
    }

    private final Field<TableSet, List<Commune>> communes =
            required("communes", new ListOf<>(new CommuneShape(), Limits.COMMUNES), TableSet::communes);
    private final Field<TableSet, List<TravelTable>> travel =
            required("travel", new ListOf<>(new TravelShape(), Limits.TABLES), TableSet::tables);
    private final Field<TableSet, List<TravelFinding>> findings =
            optional("findings", new ListOf<>(new FindingShape()), List.of(), TableSet::findings);

    @Override
    void check(Row row, Validation validation) {
        validation.matrixSizes().check(validation.faults());
    }

    @Override
    TableSet build(Row row) {
        return new TableSet(row.get(communes), row.get(travel), row.get(findings));
    }
}
