package fr.allervers.data.json;

import fr.allervers.data.shape.Shapes;
import fr.allervers.data.shape.Validation;
import fr.allervers.data.travel.TableSet;

/** Reads files of travel tables. */
public final class TableSetReader extends DocumentReader<TableSet> {

    public TableSetReader() {
        super(Shapes.TABLE_SET);
    }

    @Override
    Validation validation() {
        return Validation.alone();
    }
}
