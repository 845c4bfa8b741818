package fr.allervers.web.territory.content;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.fault.FaultsException;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.TerritoryCheckShape;
import fr.allervers.web.store.SentFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Checks the territory that is planned, or one that is sent; keeps nothing of it. One at a time: each takes memory. */
@RestController
@Needs(Right.COORDINATE)
@RequestMapping("/api/territory/check")
@Tag(name = "Territory", description = "What plans are made from")
final class TerritoryApi {

    private static final int REFUSED = 2;

    /**
     * Why a folder was refused.
     *
     * @param status 2, the exit status of {@code territory check}
     * @param errors one line a fault, with its place
     */
    record RefusedTerritoryShape(int status, List<String> errors) {}

    private final Quarters quarters;
    private final Semaphore one = new Semaphore(1);

    TerritoryApi(Quarters quarters) {
        this.quarters = quarters;
    }

    @GetMapping
    @Operation(
            summary = "Say what is left to decide about the territory that is planned",
            description = "As territory check --json answers; for the next quarter unless told.")
    TerritoryCheckShape check(@RequestParam(required = false) @Nullable Quarter quarter, Locale language) {
        return TerritoryCheckShape.of(quarters.territory(), asked(quarter), List.of(), language);
    }

    @PostMapping(consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Check a territory's folder, sent as a zip file",
            description = "200 with what is left to decide, as territory check --json answers; 422 with every fault and"
                    + " its place. Its tables lie in the zip file itself or in one folder of it; nothing is kept.")
    ResponseEntity<?> check(
            @Parameter(description = "Such as 2027-Q1; the next one unless told")
                    @RequestParam(required = false)
                    @Nullable
                    Quarter quarter,
            InputStream body,
            Locale language)
            throws IOException {
        if (!one.tryAcquire()) {
            throw new ResponseStatusException(
                    HttpStatus.SERVICE_UNAVAILABLE, "Another territory is being checked; send it again in a minute.");
        }
        try (var sent = SentFile.of(body, TerritoryArchive.BYTES)) {
            var territory = TerritoryArchive.read(sent.path());
            return ResponseEntity.ok(TerritoryCheckShape.of(territory, asked(quarter), List.of(), language));
        } catch (FaultsException e) {
            return ResponseEntity.unprocessableContent().body(new RefusedTerritoryShape(REFUSED, e.lines(language)));
        } finally {
            one.release();
        }
    }

    private Quarter asked(@Nullable Quarter quarter) {
        return quarter == null ? quarters.preferred() : quarter;
    }
}
