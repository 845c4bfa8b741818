package fr.allervers.web.travel;

import fr.allervers.data.json.DocumentWriter;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.shape.TravelFindingShape;
import fr.allervers.web.territory.TerritoryAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Travel tables from maps and timetables, made as jobs. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api")
@Tag(
        name = "Travel",
        description = "Travel tables made from a file; they become the territory's only where that is asked for")
record TravelApi(Quarters quarters, TravelRuns runs) {

    private static final String ANSWERS =
            "202 with where to ask how far it is: it is a job, listed at /api/jobs too. The file is kept until it has had its"
                    + " time; the same file for the same tables of the territory is worked on once. 429 where ten wait.";

    private static final String TAKE =
            "Whether they become the territory's, as a new version, once they are made; whoever says no gets them at …/tables";

    /**
     * The making of travel tables.
     *
     * @param quarter that they are for
     * @param file name of the territory's file that they are to be
     * @param percent of the work done
     * @param tables how many, null until it is done
     * @param version number of the territory's version that has them, null where they were not to be taken, or are not yet
     * @param findings in the file, or why it is refused
     * @param failure why it failed, null where it did not
     */
    record TravelRunShape(
            String id,
            String quarter,
            String file,
            RunState state,
            int percent,
            @Nullable Integer tables,
            @Nullable Integer version,
            List<TravelFindingShape> findings,
            @Nullable String failure) {}

    @Needs(Right.COORDINATE)
    @PostMapping(
            path = "/problems/{problem}/travel/buses",
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Begin to make travel tables by bus from a timetable (GTFS), for the quarter of a problem",
            description = ANSWERS)
    ResponseEntity<TravelRunShape> buses(
            @PathVariable String problem,
            @Parameter(description = "Whether all trips are named too, with their lines, times and changes")
                    @RequestParam(defaultValue = "false")
                    boolean trips,
            @Parameter(
                            description =
                                    "Whether school buses (type 712) count where the territory does not say so; left out and asked about where nobody does")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean schoolBuses,
            @Parameter(description = TAKE) @RequestParam(defaultValue = "false") boolean take,
            InputStream body,
            Locale language)
            throws IOException {
        var wish = new TravelRuns.Wish(
                SourceKind.BUSES,
                quarters.problem(problem).quarter(),
                schoolBuses,
                trips ? language.toLanguageTag() : null,
                take);
        return accepted(runs.begin(wish, body), language);
    }

    @Needs(Right.COORDINATE)
    @PostMapping(path = "/problems/{problem}/travel/roads", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Begin to make travel tables by car and on foot from an OpenStreetMap extract (.osm.pbf)",
            description = ANSWERS)
    ResponseEntity<TravelRunShape> roads(
            @PathVariable String problem,
            @Parameter(description = TAKE) @RequestParam(defaultValue = "false") boolean take,
            InputStream body,
            Locale language)
            throws IOException {
        var wish =
                new TravelRuns.Wish(SourceKind.ROADS, quarters.problem(problem).quarter(), null, null, take);
        return accepted(runs.begin(wish, body), language);
    }

    private static ResponseEntity<TravelRunShape> accepted(TravelRun run, Locale language) {
        return ResponseEntity.accepted()
                .location(TerritoryAddress.of("/api/travel/" + run.job().id()))
                .body(shape(run, language));
    }

    private static TravelRunShape shape(TravelRun run, Locale language) {
        var tables = run.tables();
        return new TravelRunShape(
                run.job().id(),
                run.asked().quarter(),
                run.asked().file(),
                run.state(),
                run.percent(),
                tables == null ? null : tables.tables().size(),
                run.progress().version(),
                TravelFindingShape.all(run.findings(), language),
                run.failure());
    }

    @GetMapping("/travel/{id}")
    @Operation(
            summary = "Say how far the making of tables is, and what was found",
            description = "REFUSED: the findings say why there are no tables.")
    TravelRunShape run(@PathVariable String id, Locale language) {
        return shape(runs.get(id), language);
    }

    @Needs(Right.COORDINATE)
    @DeleteMapping("/travel/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop making tables", description = "Soon, without any.")
    void stop(@PathVariable String id) {
        runs.stop(runs.get(id));
    }

    @GetMapping(path = "/travel/{id}/tables", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Get the tables",
            description = "The file that roads and buses write, for a territory's folder; 404 until it is done.")
    byte[] tables(@PathVariable String id) {
        var tables = runs.get(id).tables();
        if (tables == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There are no tables (yet); GET /api/travel/%s says why.".formatted(id));
        }
        return DocumentWriter.TABLE_SETS.toBytes(tables.withoutFindings());
    }

    @GetMapping(path = "/travel/{id}/trips", produces = "text/csv;charset=UTF-8")
    @Operation(
            summary = "Get all trips by bus with their lines, times and changes",
            description = "Where they were asked for; 404 otherwise, and until it is done.")
    byte[] trips(@PathVariable String id) {
        var trips = runs.trips(runs.get(id));
        if (trips == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There are no trips (yet): POST with trips=true asks for them.");
        }
        return trips;
    }
}
