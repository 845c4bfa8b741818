package fr.allervers.web.demand;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.sheet.SheetFile;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.demand.DemandDesk.Taking;
import fr.allervers.web.shape.DemandRowsShape;
import fr.allervers.web.shape.ReadingShape;
import fr.allervers.web.territory.TerritoryAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Demand of a quarter for programs: send a table or rows, read the findings, decide, take. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/demand/{quarter}")
@Tag(name = "Demand", description = "Demand received for a quarter; nothing is taken before all is decided")
final class DemandApi {

    /**
     * A file and what was read of it.
     *
     * @param known true where the very same file had been sent before
     * @param takenAt when its rows became demand, null before that
     * @param dropped headings of the columns that told who people are, which are not kept
     */
    record UploadShape(
            String id,
            String name,
            Instant receivedAt,
            long bytes,
            String format,
            boolean known,
            @Nullable Instant takenAt,
            List<String> dropped,
            Map<String, String> answers,
            ReadingShape reading) {}

    private final DemandDesk desk;
    private final DemandPlanning planning;

    DemandApi(DemandDesk desk, DemandPlanning planning) {
        this.desk = desk;
        this.planning = planning;
    }

    @GetMapping
    @Operation(summary = "Get the demand received", description = "The rows taken so far, as in the contract.")
    DemandRowsShape demand(@PathVariable Quarter quarter) {
        return desk.received(quarter).rows();
    }

    @GetMapping("/uploads")
    @Operation(summary = "List the files sent", description = "The latest first.")
    List<Upload> uploads(@PathVariable Quarter quarter) {
        return desk.uploads(quarter);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/uploads")
    @Operation(
            summary = "Send a file or rows",
            description =
                    "The body is the file itself (CSV, XLSX, XLS, ODS), or JSON: a list of objects with commune, theme,"
                            + " audience, mobility, residents and perhaps priority.")
    ResponseEntity<UploadShape> send(
            @PathVariable Quarter quarter,
            @Parameter(description = "Name of the file, for people") @RequestParam(defaultValue = "api") String name,
            InputStream body,
            Locale language)
            throws IOException {
        var sent = desk.send(quarter, name, SheetFile.bytes(body));
        var shape = shape(quarter, sent.upload(), sent.known(), language);
        return ResponseEntity.status(sent.known() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(shape);
    }

    @GetMapping("/uploads/{id}")
    @Operation(summary = "Get a file's findings and questions")
    UploadShape upload(@PathVariable Quarter quarter, @PathVariable String id, Locale language) {
        return shape(quarter, desk.upload(quarter, id), true, language);
    }

    @Needs(Right.COORDINATE)
    @PutMapping("/uploads/{id}/answers")
    @Operation(
            summary = "Decide",
            description =
                    "Answers by the questions' keys; an empty text takes one back. With acceptProposed all that was"
                            + " proposed before is accepted beside; questions that come up by it are for another call.")
    UploadShape decide(
            @PathVariable Quarter quarter,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean acceptProposed,
            @RequestBody Map<String, String> answers,
            Locale language) {
        return shape(quarter, desk.decide(quarter, id, answers, acceptProposed), true, language);
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/uploads/{id}/taken")
    @Operation(
            summary = "Take the rows",
            description =
                    "409 while something is left to decide, and where rows that were taken already would be added again.")
    DemandRowsShape take(@PathVariable Quarter quarter, @PathVariable String id, @RequestParam Taking how) {
        desk.take(quarter, id, how);
        return desk.received(quarter).rows();
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/plan")
    @Operation(
            summary = "Plan with the demand received",
            description =
                    "Makes it the quarter's demand and starts a run, which Location leads to; 409 where nothing was"
                            + " received or it makes no legal problem.")
    ResponseEntity<DemandPlanning.Planned> plan(
            @PathVariable Quarter quarter,
            @Parameter(description = "Whether communes that sent nothing keep their estimate")
                    @RequestParam(defaultValue = "false")
                    boolean estimateOthers) {
        var planned = planning.plan(quarter, estimateOthers);
        return ResponseEntity.accepted()
                .location(TerritoryAddress.of("/api/problems/" + planned.problem() + "/run"))
                .body(planned);
    }

    @Needs(Right.COORDINATE)
    @DeleteMapping("/plan")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Plan with the territory's own demand again", description = "What was received stays.")
    void planEstimate(@PathVariable Quarter quarter) {
        planning.planEstimate(quarter);
    }

    @GetMapping("/uploads/{id}/original")
    @Operation(summary = "Get the file as it was sent")
    ResponseEntity<byte[]> original(@PathVariable Quarter quarter, @PathVariable String id) {
        return download(desk, quarter, id);
    }

    /** Never shown by the browser itself: what is in it is anybody's. */
    static ResponseEntity<byte[]> download(DemandDesk desk, Quarter quarter, String id) {
        var upload = desk.upload(quarter, id);
        var attachment = ContentDisposition.attachment()
                .filename(upload.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(desk.original(quarter, upload));
    }

    private UploadShape shape(Quarter quarter, Upload upload, boolean known, Locale language) {
        var reading = desk.reading(quarter, upload);
        return new UploadShape(
                upload.id(),
                upload.name(),
                upload.receivedAt(),
                upload.bytes(),
                upload.format().ending(),
                known,
                upload.takenAt(),
                upload.dropped(),
                upload.answers(),
                ReadingShape.of(reading, language));
    }
}
