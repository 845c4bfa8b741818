package fr.allervers.web.territory.table;

import fr.allervers.data.bus.feed.FeedLimits;
import fr.allervers.data.bus.feed.FeedReader;
import fr.allervers.data.bus.feed.FeedReading;
import fr.allervers.data.problem.Problem;
import fr.allervers.data.territory.TerritoryTable;
import fr.allervers.data.transport.FlexibleRules;
import fr.allervers.data.transport.OnDemandFile;
import fr.allervers.data.travel.TravelFinding;
import fr.allervers.data.travel.TravelRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.multipart.MultipartFile;

/**
 * Rules of services to be booked that a timetable describes (GTFS-Flex), to be read over before they are rows of {@code
 * on-demand.csv}.
 *
 * @param table the rules as such a file
 * @param count how many there are
 * @param leftOut lines of which some service is not among them
 * @param findings why lines are left out and what was found in the timetable, doubts first; or why it is refused
 * @param isRefused true where nothing could be read
 */
public record FeedRules(
        byte[] table, int count, List<String> leftOut, List<TravelFinding> findings, boolean isRefused) {

    /**
     * Reads a timetable.
     *
     * @param mode name of the territory's on-demand transport
     * @param language of the source that each rule names
     */
    static FeedRules of(MultipartFile sent, String mode, Problem problem, Locale language) throws IOException {
        var file = Files.createTempFile("horaire", ".zip");
        try {
            sent.transferTo(file);
            return of(file, mode, problem, language);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** As {@link #of(MultipartFile, String, Problem, Locale)}, of a file. */
    static FeedRules of(Path file, String mode, Problem problem, Locale language) throws IOException {
        try {
            return of(FeedReader.read(file, FeedLimits.USUAL), mode, problem, language);
        } catch (TravelRefusedException e) {
            return new FeedRules(new byte[0], 0, List.of(), e.findings(), true);
        }
    }

    private static FeedRules of(FeedReading reading, String mode, Problem problem, Locale language) throws IOException {
        var read = FlexibleRules.of(mode, reading, problem, language);
        var table = new ByteArrayOutputStream();
        OnDemandFile.write(read.rules(), table);
        var found = Stream.concat(
                        read.findings().stream(),
                        reading.findings().stream().sorted(Comparator.comparing(TravelFinding::isNotice)))
                .toList();
        return new FeedRules(
                table.toByteArray(), read.rules().size(), List.copyOf(new TreeSet<>(read.leftOut())), found, false);
    }

    /** The rules as new rows of the table that there is. */
    GridEdits edits(Grid grid) {
        var edits = GridEdits.none();
        if (count == 0) {
            return edits;
        }
        var rules = Grid.of(TerritoryTable.of(OnDemandFile.NAME).orElseThrow(), table);
        for (int i = 0; i < rules.rows().size(); i++) {
            var cells = rules.rows().get(i).cells();
            var own = grid.columns().stream()
                    .map(c -> rules.columns().indexOf(grid.shape().column(c)))
                    .map(c -> c < 0 ? "" : cells.get(c))
                    .toList();
            edits = edits.with("n" + i, own);
        }
        return edits;
    }
}
