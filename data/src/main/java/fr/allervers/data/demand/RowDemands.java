package fr.allervers.data.demand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The demands of one row as they are gathered, each once: columns of one row are never one demand written twice, so
 * figures for the same are added.
 */
final class RowDemands {

    /**
     * One of them.
     *
     * @param column where it stands first, from 0, negative for the row as a whole
     */
    record Asked(AskedRow row, int column) {}

    private final RowCollector collector;
    private final Map<String, Asked> byId = new LinkedHashMap<>();

    RowDemands(RowCollector collector) {
        this.collector = collector;
    }

    void add(AskedRow row, int column) {
        byId.merge(
                row.demand().id(),
                new Asked(row, column),
                (first, more) -> new Asked(collector.together(first.row, more.row), first.column));
    }

    List<Asked> all() {
        return List.copyOf(byId.values());
    }
}
