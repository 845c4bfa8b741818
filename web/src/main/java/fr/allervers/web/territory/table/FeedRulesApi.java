package fr.allervers.web.territory.table;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.transport.OnDemandFile;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.shape.TravelFindingShape;
import fr.allervers.web.store.SentFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rules of services to be booked out of a timetable, for programs: to be read over and put into their table by them. */
@RestController
@Needs(Right.COORDINATE)
@RequestMapping("/api/territory")
@Tag(name = "Territory", description = "What plans are made from")
record FeedRulesApi(Quarters quarters) {

    /**
     * What a timetable says of services to be booked.
     *
     * @param rules how many
     * @param table the rules as rows of {@code on-demand.csv}; empty where the timetable is refused
     * @param leftOut lines of which some service is not among them
     * @param findings what was found in the timetable, or why it is refused
     */
    record FeedRulesShape(int rules, String table, List<String> leftOut, List<TravelFindingShape> findings) {}

    @PostMapping(
            path = "/tables/" + OnDemandFile.NAME + "/timetable",
            consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    @Operation(
            summary = "Read rules of services to be booked out of a timetable (GTFS-Flex)",
            description = "Nothing is kept: the rules are rows to be read over and put into the table."
                    + " 422 with what is wrong where it is no timetable.")
    ResponseEntity<FeedRulesShape> rules(InputStream body, Locale language) throws IOException {
        try (var sent = SentFile.of(body, FeedLimits.USUAL.fileBytes())) {
            var mode = quarters.territory().transport().onDemandMode();
            var problem = quarters.problem(quarters.preferred()).problem();
            var read = FeedRules.of(sent.path(), mode, problem, language);
            var shape = new FeedRulesShape(
                    read.count(),
                    new String(read.table(), StandardCharsets.UTF_8),
                    read.leftOut(),
                    TravelFindingShape.all(read.findings(), language));
            return read.isRefused() ? ResponseEntity.unprocessableContent().body(shape) : ResponseEntity.ok(shape);
        }
    }
}
