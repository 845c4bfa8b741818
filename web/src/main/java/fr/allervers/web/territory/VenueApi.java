package fr.allervers.web.territory;

import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.territory.Venue;
import fr.allervers.data.venue.Question;
import fr.allervers.data.venue.Questions;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import fr.allervers.data.venue.VenueTable;
import fr.allervers.web.shape.TerritoryCheckShape.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads files of the national standard for places of digital mediation; keeps nothing of them. */
@RestController
@RequestMapping("/api/territory/venues")
@Tag(name = "Territory", description = "What plans are made from")
final class VenueApi {

    /**
     * One venue, as a row of {@code venues.csv}.
     *
     * @param commune INSEE code
     * @param openingHours as the standard writes them, null where not given
     * @param open the same as windows; empty where not given or not to be read
     * @param stepFree null for unknown
     * @param updated day on which the row was last true
     */
    record VenueEntry(
            String id,
            String name,
            String commune,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String openingHours,
            List<Hours> open,
            @Nullable Boolean stepFree,
            @Nullable String updated,
            @Nullable String source,
            boolean estimated) {

        static VenueEntry of(Venue venue) {
            var updated = venue.updated();
            return new VenueEntry(
                    venue.id(),
                    venue.name(),
                    venue.commune(),
                    venue.address(),
                    venue.latitude(),
                    venue.longitude(),
                    venue.openingHours(),
                    venue.open().stream().map(Hours::of).toList(),
                    venue.stepFree(),
                    updated == null ? null : updated.toString(),
                    venue.provenance().source(),
                    venue.provenance().isEstimated());
        }
    }

    /** Days of the week on which a place is open from one time to another. */
    record Hours(List<DayOfWeek> days, String from, String to) {

        static Hours of(TimeWindow window) {
            return new Hours(
                    List.copyOf(window.days()),
                    window.from().toString(),
                    window.to().toString());
        }
    }

    /** What the file brings to the territory, and what it leaves open: what matters most first. */
    record Reading(
            List<VenueEntry> venues,
            List<String> added,
            List<String> updated,
            Map<VenueImport.LeftOut, Integer> leftOut,
            List<Finding> findings,
            long moreFindings,
            List<Question> questions) {}

    /** Why a file was refused. */
    record RefusedFile(List<String> errors) {}

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Quarters quarters;

    VenueApi(Quarters quarters) {
        this.quarters = quarters;
    }

    @PostMapping(
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            summary = "Read a file of the national standard",
            description = "CSV or JSON, version 1.0.2; nothing is kept. With Accept: text/csv the answer is the table"
                    + " venues.csv for a territory's folder. 422 where the file is refused.")
    ResponseEntity<?> read(HttpServletRequest request, Locale locale) throws IOException {
        var territory = quarters.territory();
        try {
            var read = VenueImport.of(VenueFile.read("venues", request.getInputStream()), territory);
            if (wantsTable(request)) {
                var out = new ByteArrayOutputStream();
                VenueTable.write(read.venues(), out);
                return ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(CSV))
                        .body(out.toByteArray());
            }
            var questions = Questions.of(territory, read.venues(), quarters.preferred());
            return json(ResponseEntity.ok())
                    .body(new Reading(
                            read.venues().stream().map(VenueEntry::of).toList(),
                            read.added(),
                            read.updated(),
                            read.leftOut(),
                            read.findings().stream()
                                    .map(f -> Finding.of(f, locale))
                                    .toList(),
                            read.moreFindings(),
                            questions));
        } catch (FaultsException e) {
            return json(ResponseEntity.unprocessableContent()).body(new RefusedFile(e.lines(locale)));
        }
    }

    private static ResponseEntity.BodyBuilder json(ResponseEntity.BodyBuilder answer) {
        return answer.contentType(MediaType.APPLICATION_JSON);
    }

    private static boolean wantsTable(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/csv");
    }
}
