package fr.allervers.web.programme;

import fr.allervers.data.table.TableWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The programme as open data: a table, and its description as a Table Schema. Each column is declared once, for both. Its
 * words are French in every language, as those who read it are programs and French portals.
 *
 * @param home address of the programme, whole
 * @param counted places left, where known
 */
record OpenData(String home, PlacesLeft.Counted counted) {

    /**
     * A column.
     *
     * @param type of the Table Schema
     * @param constraints of the Table Schema, by name
     */
    private record Column(
            String name,
            String type,
            String title,
            Map<String, Object> constraints,
            Function<PublicSession, @Nullable Object> cell) {}

    private static final Map<String, Object> REQUIRED = Map.of("required", true);

    private static final String PLACES = "places";
    private static final String FEW_PLACES = "moins de 5";
    private static final String FULL = "complet";

    /** The scheme's rule for what conseillers numériques do, so that no table asks for it. */
    private static final boolean FREE_OF_CHARGE = true;

    private List<Column> columns() {
        return List.of(
                new Column("id", "string", "Identifiant stable de la séance", key(), PublicSession::id),
                new Column("url", "string", "Page de la séance", REQUIRED, s -> home + "/seance/" + s.id()),
                new Column(
                        "titre",
                        "string",
                        "Thème de l'atelier",
                        REQUIRED,
                        s -> s.theme().name()),
                new Column(
                        "public",
                        "string",
                        "À qui il s'adresse",
                        REQUIRED,
                        s -> s.audience().name()),
                new Column("date", "date", "Jour", REQUIRED, s -> s.start().toLocalDate()),
                new Column(
                        "heure_debut",
                        "string",
                        "Début, heure locale",
                        time(),
                        s -> s.start().toLocalTime()),
                new Column(
                        "heure_fin",
                        "string",
                        "Fin, heure locale",
                        time(),
                        s -> s.end().toLocalTime()),
                new Column(
                        "seance", "integer", "Numéro de la séance dans l'atelier", atLeastOne(), PublicSession::number),
                new Column("seances", "integer", "Séances de l'atelier", atLeastOne(), PublicSession::sessions),
                new Column(
                        "lieu",
                        "string",
                        "Lieu et salle",
                        REQUIRED,
                        s -> s.place().name()),
                new Column(
                        "adresse",
                        "string",
                        "Adresse, si elle est connue",
                        Map.of(),
                        s -> s.place().room().address()),
                new Column(
                        "commune",
                        "string",
                        "Commune",
                        REQUIRED,
                        s -> s.place().commune().name()),
                new Column(
                        "code_insee",
                        "string",
                        "Code INSEE de la commune",
                        code(),
                        s -> s.place().commune().code()),
                new Column(
                        "latitude",
                        "number",
                        "Latitude (WGS84)",
                        REQUIRED,
                        s -> s.place().latitude()),
                new Column(
                        "longitude",
                        "number",
                        "Longitude (WGS84)",
                        REQUIRED,
                        s -> s.place().longitude()),
                new Column("places", "integer", "Participants au plus", atLeastOne(), PublicSession::seats),
                new Column(
                        "disponibilite",
                        "string",
                        "S'il reste des places ; vide : inconnu",
                        Map.of("enum", List.of(PLACES, FEW_PLACES, FULL)),
                        this::availability),
                new Column(
                        "places_restantes",
                        "integer",
                        "Places restantes ; vide : inconnu, ou moins de 5 places ou de 5 inscrits",
                        Map.of("minimum", PlacesLeft.FEWEST),
                        this::placesLeft),
                new Column("gratuit", "boolean", "Gratuit pour les habitants", REQUIRED, s -> FREE_OF_CHARGE),
                new Column(
                        "plain_pied", "boolean", "Accès de plain-pied ; vide : inconnu", Map.of(), OpenData::stepFree),
                new Column("statut", "string", "Ce que la séance est devenue", status(), OpenData::status),
                new Column(
                        "fictif", "boolean", "Salle ou conseiller fictif ou estimé", REQUIRED, PublicSession::madeUp));
    }

    private static Map<String, Object> key() {
        return Map.of("required", true, "unique", true);
    }

    private static Map<String, Object> time() {
        return Map.of("required", true, "pattern", "\\d\\d:\\d\\d");
    }

    private static Map<String, Object> atLeastOne() {
        return Map.of("required", true, "minimum", 1);
    }

    private static Map<String, Object> code() {
        return Map.of("required", true, "pattern", "\\d[0-9AB]\\d{3}");
    }

    private static Map<String, Object> status() {
        return Map.of("required", true, "enum", List.of("maintenue", "deplacee", "annulee"));
    }

    private @Nullable Object availability(PublicSession session) {
        var left = counted.of(session);
        return left == null
                ? null
                : switch (left.told()) {
                    case NUMBER, SOME -> PLACES;
                    case FEW -> FEW_PLACES;
                    case NONE -> FULL;
                };
    }

    private @Nullable Object placesLeft(PublicSession session) {
        var left = counted.of(session);
        return left == null ? null : left.number();
    }

    private static @Nullable Object stepFree(PublicSession session) {
        return session.place().room().stepFree();
    }

    private static String status(PublicSession session) {
        return switch (session.change().status()) {
            case AS_PLANNED -> "maintenue";
            case MOVED -> "deplacee";
            case CANCELLED -> "annulee";
        };
    }

    /** As comma-separated text in UTF-8; a text that a spreadsheet would take for a formula has an apostrophe before it. */
    byte[] table(List<PublicSession> sessions) {
        var columns = columns();
        var out = new ByteArrayOutputStream();
        try {
            TableWriter.write(
                    out,
                    columns.stream().map(Column::name).toList(),
                    sessions.stream().map(s -> row(s, columns)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<@Nullable Object> row(PublicSession session, List<Column> columns) {
        var row = new ArrayList<@Nullable Object>();
        for (var column : columns) {
            var cell = column.cell.apply(session);
            row.add(cell instanceof String text ? TableWriter.defused(text) : cell);
        }
        return row;
    }

    /** As the specification of Table Schema has it, for JSON. */
    Map<String, Object> schema() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://frictionlessdata.io/schemas/table-schema.json");
        schema.put("name", "programme-ateliers");
        schema.put("title", "Programme des ateliers numériques");
        schema.put("description", "Une ligne par séance publiée, à venir ou annulée depuis moins de 30 jours.");
        schema.put("fields", columns().stream().map(OpenData::field).toList());
        schema.put("primaryKey", "id");
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static Map<String, Object> field(Column column) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", column.name);
        field.put("type", column.type);
        field.put("title", column.title);
        if (!column.constraints.isEmpty()) {
            field.put("constraints", column.constraints);
        }
        return field;
    }
}
