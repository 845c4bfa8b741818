package fr.allervers.data.json;

import fr.allervers.data.travel.TableSet;

/** Writes files of travel tables; findings are left out where there are none. */
public final class TableSetWriter extends DocumentWriter<TableSet> {

    @Override
    void write(TableSet tables, Output out) {
        out.whole("version", TableSetShape.VERSION);
        out.rows("communes", tables.communes(), c -> ProblemWriter.commune(c, out));
        out.rows("travel", tables.tables(), t -> ProblemWriter.travel(t, out));
        if (!tables.findings().isEmpty()) {
            out.rows("findings", tables.findings(), f -> FindingShape.write(f, out));
        }
    }
}
