package fr.allervers.web.territory.content;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.problem.TimeWindow;
import fr.allervers.data.table.TableShape;
import fr.allervers.data.territory.Venue;
import fr.allervers.data.venue.Questions;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import fr.allervers.data.venue.VenueTable;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.VenueImportShape;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads files of the national standard for places of digital mediation; keeps nothing of them. */
@RestController
@Needs(Right.COORDINATE)
@RequestMapping("/api/territory/venues")
@Tag(name = "Territory", description = "What plans are made from")
record VenueApi(Quarters quarters) {

    /**
     * One venue, as a row of {@code venues.csv}.
     *
     * @param commune INSEE code
     * @param openingHours as the standard writes them, null where not given
     * @param open the same as windows; empty where not given or not to be read
     * @param stepFree null for unknown
     * @param updated day on which the row was last true
     */
    record VenueShape(
            String id,
            String name,
            String commune,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String openingHours,
            List<HoursShape> open,
            @Nullable Boolean stepFree,
            @Nullable String updated,
            @Nullable String source,
            boolean estimated) {

        static VenueShape of(Venue venue) {
            var updated = venue.updated();
            return new VenueShape(
                    venue.id(),
                    venue.name(),
                    venue.commune(),
                    venue.address(),
                    venue.latitude(),
                    venue.longitude(),
                    venue.openingHours(),
                    venue.open().stream().map(HoursShape::of).toList(),
                    venue.stepFree(),
                    updated == null ? null : updated.toString(),
                    venue.provenance().source(),
                    venue.provenance().isEstimated());
        }
    }

    /** Days of the week on which a place is open from one time to another. */
    record HoursShape(List<DayOfWeek> days, String from, String to) {

        static HoursShape of(TimeWindow window) {
            return new HoursShape(
                    List.copyOf(window.days()),
                    window.from().toString(),
                    window.to().toString());
        }
    }

    /** What the file brings to the territory, and what it leaves open: what matters most first. */
    record ReadVenuesShape(
            List<VenueShape> venues, @JsonUnwrapped VenueImportShape read) {}

    /** Why a file was refused. */
    record RefusedFileShape(List<String> errors) {}

    private static final String CSV = "text/csv;charset=UTF-8";

    @PostMapping(
            consumes = {"text/csv", MediaType.APPLICATION_JSON_VALUE},
            produces = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @Operation(
            summary = "Read a file of the national standard",
            description = "CSV or JSON, version 1.0.2; nothing is kept. With Accept: text/csv the answer is the table"
                    + " venues.csv for a territory's folder. 422 where the file is refused.")
    ResponseEntity<?> read(
            @Parameter(
                            description =
                                    "Headings of the file, as nom=Label: the column of the standard, then its heading in the"
                                            + " file, or - where the file has no such column")
                    @RequestParam(name = "column", required = false)
                    String @Nullable [] columns,
            HttpServletRequest request,
            Locale locale)
            throws IOException {
        var territory = quarters.territory();
        try {
            var read = VenueImport.of(VenueFile.read("venues", headings(columns), request.getInputStream()), territory);
            if (wantsTable(request)) {
                var out = new ByteArrayOutputStream();
                VenueTable.write(read.venues(), out);
                return ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(CSV))
                        .body(out.toByteArray());
            }
            var questions = Questions.of(territory, read.venues(), quarters.preferred());
            return json(ResponseEntity.ok())
                    .body(new ReadVenuesShape(
                            read.venues().stream().map(VenueShape::of).toList(),
                            VenueImportShape.of(read, questions, locale)));
        } catch (FaultsException e) {
            return json(ResponseEntity.unprocessableContent()).body(new RefusedFileShape(e.lines(locale)));
        }
    }

    /** Headings by column; one without a heading is none. */
    private static Map<String, String> headings(String @Nullable [] columns) {
        var headings = new LinkedHashMap<String, String>();
        for (var column : columns == null ? new String[0] : columns) {
            int at = column.indexOf('=');
            headings.put(
                    at < 0 ? column : column.substring(0, at), at < 0 ? TableShape.NONE : column.substring(at + 1));
        }
        return headings;
    }

    private static ResponseEntity.BodyBuilder json(ResponseEntity.BodyBuilder answer) {
        return answer.contentType(MediaType.APPLICATION_JSON);
    }

    private static boolean wantsTable(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("text/csv");
    }
}
