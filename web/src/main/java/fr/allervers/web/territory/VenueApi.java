package fr.allervers.web.territory;

import fr.allervers.data.json.FaultsException;
import fr.allervers.data.venue.Question;
import fr.allervers.data.venue.Questions;
import fr.allervers.data.venue.VenueFile;
import fr.allervers.data.venue.VenueImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     * One thing to decide.
     *
     * @param place file, line and column
     */
    record Finding(String place, String message) {}

    /**
     * One venue.
     *
     * @param commune INSEE code
     * @param stepFree null for unknown
     */
    record VenueEntry(
            String id,
            String name,
            String commune,
            @Nullable Boolean stepFree) {}

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

    private final Quarters quarters;

    VenueApi(Quarters quarters) {
        this.quarters = quarters;
    }

    @PostMapping(consumes = {"text/csv", "application/json"})
    @Operation(
            summary = "Read a file of the national standard",
            description = "CSV or JSON, version 1.0.2; nothing is kept. 422 where the file is refused.")
    ResponseEntity<?> read(HttpServletRequest request, Locale locale) throws IOException {
        var territory = quarters.territory();
        try {
            var read = VenueImport.of(VenueFile.read("venues", request.getInputStream()), territory);
            var questions = Questions.of(territory, read.venues(), quarters.preferred());
            var venues = read.venues().stream()
                    .map(v -> new VenueEntry(v.id(), v.name(), v.commune(), v.stepFree()))
                    .toList();
            var findings = read.findings().stream()
                    .map(f -> new Finding(f.place(), f.sentence().in(locale)))
                    .toList();
            return ResponseEntity.ok(new Reading(
                    venues, read.added(), read.updated(), read.leftOut(), findings, read.moreFindings(), questions));
        } catch (FaultsException e) {
            return ResponseEntity.unprocessableContent().body(new RefusedFile(e.lines(locale)));
        }
    }
}
