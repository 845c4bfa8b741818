package fr.allervers.data.bus.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code transfers.txt}: what the operator says of changing. Rules for single lines or runs are not read. */
final class TransfersFile {

    static final String NAME = "transfers.txt";

    private static final List<String> OF_LINES = List.of("from_route_id", "to_route_id", "from_trip_id", "to_trip_id");

    static final FeedColumns COLUMNS = new FeedColumns(
            List.of("from_stop_id", "to_stop_id"),
            Stream.concat(Stream.of("transfer_type", "min_transfer_time"), OF_LINES.stream())
                    .toList(),
            List.of());

    private static final int MINIMUM_TIME = 2;
    private static final int NOT_POSSIBLE = 3;

    private final StopsFile stops;
    private final List<Transfer> transfers = new ArrayList<>();

    TransfersFile(StopsFile stops) {
        this.stops = stops;
    }

    void add(FeedRow row) {
        int kind = row.whole("transfer_type", 0);
        boolean isOfLines = OF_LINES.stream().anyMatch(c -> !row.text(c).isEmpty());
        if (isOfLines || kind > NOT_POSSIBLE) {
            row.notice("transfer_type", "transfer.unread");
            return;
        }
        var from = ends("from_stop_id", row);
        var to = ends("to_stop_id", row);
        int seconds = kind == NOT_POSSIBLE ? Transfer.FORBIDDEN : row.whole("min_transfer_time", 0);
        if (kind == MINIMUM_TIME && row.text("min_transfer_time").isEmpty()) {
            row.fault("min_transfer_time", "transfer.time");
        }
        if (row.isFaulty() || (kind != MINIMUM_TIME && kind != NOT_POSSIBLE)) {
            return;
        }
        from.forEach(f -> to.forEach(t -> transfers.add(new Transfer(f, t, seconds))));
    }

    private List<Integer> ends(String column, FeedRow row) {
        var id = row.required(column);
        if (!id.isEmpty() && stops.index(id) == StopsFile.UNKNOWN) {
            row.fault(column, "stop.unknown", id);
        }
        return stops.stopsOf(id);
    }

    List<Transfer> transfers() {
        return transfers;
    }
}
