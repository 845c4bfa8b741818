package fr.allervers.web.travel;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusRequest;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.TripList;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.json.DocumentWriter;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.shape.RunState;
import fr.allervers.web.shape.TravelFindingShape;
import fr.allervers.web.store.SentFile;
import fr.allervers.web.territory.Quarters;
import fr.allervers.web.territory.TerritoryAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
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

/** Travel tables from maps and timetables, made in the background. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api")
@Tag(name = "Travel", description = "Travel tables made from a file; the problem stays as it is")
record TravelApi(Quarters quarters, TravelRuns runs) {

    private static final long LARGEST_FEED = FeedLimits.USUAL.fileBytes();

    private static final long LARGEST_MAP = 512L << 20;

    /** Trips that are searched and kept in memory at most: each takes about 100 bytes. */
    private static final long MOST_TRIPS = 1_000_000;

    private static final String ANSWERS =
            "202 with where to ask how far it is. One file at a time: 503 while another is"
                    + " worked on. The same file for the same problem is worked on once.";

    /**
     * The making of travel tables.
     *
     * @param problem that they are for
     * @param percent of the work done
     * @param tables how many, null until it is done
     * @param findings in the file, or why it is refused
     * @param failure why it failed, null where it did not
     */
    record TravelRunShape(
            String id,
            String problem,
            RunState state,
            int percent,
            @Nullable Integer tables,
            List<TravelFindingShape> findings,
            @Nullable String failure) {}

    @Needs(Right.COORDINATE)
    @PostMapping(
            path = "/problems/{problem}/travel/buses",
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(summary = "Begin to make travel tables by bus from a timetable (GTFS)", description = ANSWERS)
    ResponseEntity<TravelRunShape> buses(
            @PathVariable String problem,
            @Parameter(description = "Whether all trips are named too, with their lines, times and changes")
                    @RequestParam(defaultValue = "false")
                    boolean trips,
            @Parameter(
                            description =
                                    "Whether school buses (type 712) count; left out and asked about where it is not said")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean schoolBuses,
            InputStream body,
            Locale language)
            throws IOException {
        var wanted = quarters.problem(problem).problem();
        var request = ProblemTravel.buses(wanted, BusParameters.USUAL.withSchoolBuses(schoolBuses));
        long communes = wanted.communes().size();
        var moments = request.moments();
        long most =
                communes * communes * (moments.starts().size() + moments.ends().size());
        if (trips && most > MOST_TRIPS) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "There may be %d trips, more than the %d that are named here; the command buses --trips names all."
                            .formatted(most, MOST_TRIPS));
        }
        return accepted(
                runs.begin(problem, body, LARGEST_FEED, (file, progress) -> {
                    if (trips) {
                        return withTrips(wanted, request, file, progress, language);
                    }
                    return new TravelRun.Made(
                            runs.cache().get(file.path(), request, () -> {
                                var reading = FeedReader.read(file.path(), FeedLimits.USUAL);
                                var made = BusTables.of(request, reading.feed(), progress);
                                return ProblemTravel.tables(wanted, reading, made);
                            }),
                            null);
                }),
                language);
    }

    private static TravelRun.Made withTrips(
            Problem problem, BusRequest request, SentFile file, DoubleConsumer progress, Locale language)
            throws IOException {
        var reading = FeedReader.read(file.path(), FeedLimits.USUAL);
        var made = BusTables.of(request, reading.feed(), progress);
        var trips = new ByteArrayOutputStream();
        new TripList(request, made, language).write(trips);
        return new TravelRun.Made(ProblemTravel.tables(problem, reading, made), trips.toByteArray());
    }

    @Needs(Right.COORDINATE)
    @PostMapping(path = "/problems/{problem}/travel/roads", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Begin to make travel tables by car and on foot from an OpenStreetMap extract (.osm.pbf)",
            description = ANSWERS)
    ResponseEntity<TravelRunShape> roads(@PathVariable String problem, InputStream body, Locale language)
            throws IOException {
        var wanted = quarters.problem(problem).problem();
        var request = ProblemTravel.roads(wanted, RoadParameters.USUAL);
        return accepted(
                runs.begin(
                        problem,
                        body,
                        LARGEST_MAP,
                        (file, progress) -> new TravelRun.Made(
                                runs.cache()
                                        .get(
                                                file.path(),
                                                request,
                                                () -> ProblemTravel.tables(
                                                        wanted, RoadTables.of(file.path(), request, progress))),
                                null)),
                language);
    }

    private static ResponseEntity<TravelRunShape> accepted(TravelRun run, Locale language) {
        return ResponseEntity.accepted()
                .location(TerritoryAddress.of("/api/travel/" + run.id()))
                .body(shape(run, language));
    }

    private static TravelRunShape shape(TravelRun run, Locale language) {
        var made = run.made();
        return new TravelRunShape(
                run.id(),
                run.problem(),
                run.state(),
                run.percent(),
                made == null ? null : made.tables().tables().size(),
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
        runs.get(id).stop();
    }

    @GetMapping(path = "/travel/{id}/tables", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Get the tables",
            description = "The file that roads and buses write, for a territory's folder; 404 until it is done.")
    byte[] tables(@PathVariable String id) {
        return DocumentWriter.TABLE_SETS.toBytes(made(id).tables().withoutFindings());
    }

    @GetMapping(path = "/travel/{id}/trips", produces = "text/csv;charset=UTF-8")
    @Operation(
            summary = "Get all trips by bus with their lines, times and changes",
            description = "Where they were asked for; 404 otherwise, and until it is done.")
    byte[] trips(@PathVariable String id) {
        var trips = made(id).trips();
        if (trips == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No trips were asked for: POST with trips=true.");
        }
        return trips;
    }

    private TravelRun.Made made(String id) {
        var made = runs.get(id).made();
        if (made == null) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_FOUND, "There are no tables (yet); GET /api/travel/%s says why.".formatted(id));
        }
        return made;
    }
}
