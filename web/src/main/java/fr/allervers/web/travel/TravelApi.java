package fr.allervers.web.travel;

import fr.allervers.data.bus.BusParameters;
import fr.allervers.data.bus.BusTables;
import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedRefusedException;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.road.RoadParameters;
import fr.allervers.data.road.RoadTables;
import fr.allervers.data.road.RoadsRefusedException;
import fr.allervers.data.transport.ProblemTravel;
import fr.allervers.data.travel.TableSet;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.web.territory.Quarters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Travel tables from maps and timetables. One file at a time is worked on: each takes memory and all of a processor. */
@RestController
@RequestMapping("/api/problems/{problem}/travel")
@Tag(name = "Travel", description = "Travel tables made from a file; nothing is kept, the problem stays as it is")
final class TravelApi {

    private static final long LARGEST_FEED = FeedLimits.USUAL.fileBytes();

    private static final long LARGEST_MAP = 512L << 20;

    private final Quarters quarters;
    private final Semaphore one = new Semaphore(1);

    TravelApi(Quarters quarters) {
        this.quarters = quarters;
    }

    @PostMapping(
            path = "/buses",
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Make travel tables by bus from a timetable (GTFS)",
            description = "200 with tables and findings; 422 with findings where the file is refused.")
    ResponseEntity<TravelAnswer> buses(@PathVariable String problem, InputStream body, Locale language)
            throws IOException {
        return make(problem, body, LARGEST_FEED, language, TravelApi::buses);
    }

    @PostMapping(path = "/roads", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(
            summary = "Make travel tables by car and on foot from an OpenStreetMap extract (.osm.pbf)",
            description = "200 with tables and findings; 422 with findings where the file is refused.")
    ResponseEntity<TravelAnswer> roads(@PathVariable String problem, InputStream body, Locale language)
            throws IOException {
        return make(problem, body, LARGEST_MAP, language, TravelApi::roads);
    }

    private ResponseEntity<TravelAnswer> make(
            String problem, InputStream body, long most, Locale language, BiFunction<Problem, Path, TableSet> making)
            throws IOException {
        var wanted = quarters.problem(problem).problem();
        if (!one.tryAcquire()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "Another file is being worked on.");
        }
        try (var sent = SentFile.of(body, most)) {
            return ResponseEntity.ok(TravelAnswer.of(making.apply(wanted, sent.path()), language));
        } catch (FeedRefusedException e) {
            return refusal(e.findings(), language);
        } catch (RoadsRefusedException e) {
            return refusal(List.of(TravelFinding.of(e.sentence())), language);
        } finally {
            one.release();
        }
    }

    private static ResponseEntity<TravelAnswer> refusal(List<TravelFinding> findings, Locale language) {
        return ResponseEntity.unprocessableContent().body(TravelAnswer.refused(findings, language));
    }

    private static TableSet buses(Problem problem, Path file) {
        var reading = FeedReader.read(file, FeedLimits.USUAL);
        var tables = BusTables.of(ProblemTravel.buses(problem, BusParameters.USUAL), reading.feed(), share -> {});
        var findings = new ArrayList<>(reading.findings());
        findings.addAll(tables.findings());
        return new TableSet(problem.communes(), tables.tables(), findings);
    }

    private static TableSet roads(Problem problem, Path file) {
        var tables = RoadTables.of(file, ProblemTravel.roads(problem, RoadParameters.USUAL), share -> {});
        return new TableSet(problem.communes(), tables.tables(), tables.findings());
    }
}
