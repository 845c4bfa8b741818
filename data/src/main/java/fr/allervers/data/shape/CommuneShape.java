package fr.allervers.data.shape;

import fr.allervers.data.problem.Commune;
import fr.allervers.data.problem.Limits;

final class CommuneShape extends Shape<Commune> {

    private final Field<Commune, String> code = required("code", Ids.declaration(Ids.Kind.COMMUNE), Commune::code);
    private final Field<Commune, String> name = required("name", Text.ANY, Commune::name);
    private final Field<Commune, Double> latitude = required("latitude", Degrees.LATITUDE, Commune::latitude);
    private final Field<Commune, Double> longitude = required("longitude", Degrees.LONGITUDE, Commune::longitude);
    private final Field<Commune, Integer> population =
            optional("population", WholeNumber.upTo(Limits.POPULATION), Commune::population);
    private final Field<Commune, Integer> presence =
            optional("presence", WholeNumber.upTo(Limits.FIGURE), Commune.USUAL_PRESENCE, Commune::presence);
    private final Origin<Commune> origin = origin(Commune::provenance);

    @Override
    void check(Row row, Validation validation) {
        validation.matrixSizes().countCommune();
    }

    @Override
    Commune build(Row row) {
        return new Commune(
                row.get(code),
                row.get(name),
                row.get(latitude),
                row.get(longitude),
                row.find(population),
                row.get(presence),
                origin.of(row));
    }
}
