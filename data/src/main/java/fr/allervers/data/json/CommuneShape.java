package fr.allervers.data.json;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;

final class CommuneShape extends RowShape<Commune> {

    private final Field<String> code = required("code", Ids.declaration(Ids.Kind.COMMUNE));
    private final Field<String> name = required("name", Text.ANY);
    private final Field<Double> latitude = required("latitude", Degrees.LATITUDE);
    private final Field<Double> longitude = required("longitude", Degrees.LONGITUDE);
    private final Field<Integer> population = optional("population", WholeNumber.upTo(Limits.POPULATION));

    @Override
    void check(Row row, Input in) {
        in.matrixSizes().countCommune();
    }

    @Override
    Commune build(Row row) {
        return new Commune(
                row.get(code),
                row.get(name),
                row.get(latitude),
                row.get(longitude),
                row.find(population),
                provenance(row));
    }
}
