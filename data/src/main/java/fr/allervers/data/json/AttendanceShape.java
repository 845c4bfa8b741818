package fr.allervers.data.json;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Limits;

final class AttendanceShape extends RowShape<Attendance> {

    private final Field<String> demand = required("demand", Ids.reference(Ids.Kind.DEMAND));
    private final Field<Integer> residents;

    private AttendanceShape(int leastResidents) {
        residents = required("residents", WholeNumber.between(leastResidents, Limits.FIGURE));
    }

    /** Of a published workshop: a part of the problem, which must be right. */
    static AttendanceShape published() {
        return new AttendanceShape(1);
    }

    /** Of a plan: too few residents are a breach of the plan and no fault of the file. */
    static AttendanceShape planned() {
        var shape = new AttendanceShape(-Limits.FIGURE);
        shape.ignoreUnknown();
        return shape;
    }

    @Override
    Attendance build(Row row) {
        return new Attendance(row.get(demand), row.get(residents), provenance(row));
    }
}
