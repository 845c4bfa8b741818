package fr.allervers.data.json;

import fr.allervers.data.fault.FaultList;
import fr.allervers.data.travel.TableSet;

/** Reads files of travel tables: {@code communes} and {@code travel} as in a problem file. */
public final class TableSetReader extends DocumentReader<TableSet> {

    private static final TableSetShape SHAPE = new TableSetShape();

    public TableSetReader() {
        super(SHAPE);
    }

    @Override
    Ids ids() {
        return new Ids();
    }

    @Override
    void checkWhole(TableSet tables, FaultList faults) {}
}
