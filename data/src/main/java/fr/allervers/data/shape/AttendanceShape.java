package fr.allervers.data.shape;

import fr.allervers.data.problem.Attendance;
import fr.allervers.data.problem.Limits;

final class AttendanceShape extends Shape<Attendance> {

    private final Field<Attendance, String> demand =
            required("demand", Ids.reference(Ids.Kind.DEMAND), Attendance::demand);
    private final Field<Attendance, Integer> residents;
    private final Origin<Attendance> origin;

    private AttendanceShape(int leastResidents) {
        residents = required("residents", WholeNumber.between(leastResidents, Limits.FIGURE), Attendance::residents);
        origin = origin(Attendance::provenance);
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
        return new Attendance(row.get(demand), row.get(residents), origin.of(row));
    }
}
