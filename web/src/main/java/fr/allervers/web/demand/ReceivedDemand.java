package fr.allervers.web.demand;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.allervers.data.problem.Demand;
import fr.allervers.web.shape.DemandRowsShape;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The demand that communes sent for a quarter.
 *
 * @param rows each demand once
 * @param uploads ids of the files whose rows are in it
 * @param left of those files, who is not in it
 * @param planned true once a plan was asked for with it
 * @param estimateOthers true where communes that sent nothing keep their estimate in that plan
 */
public record ReceivedDemand(
        DemandRowsShape rows, List<String> uploads, List<LeftOfFile> left, boolean planned, boolean estimateOthers) {

    static final ReceivedDemand NONE =
            new ReceivedDemand(new DemandRowsShape(List.of()), List.of(), List.of(), false, false);

    public ReceivedDemand(
            DemandRowsShape rows,
            @Nullable List<String> uploads,
            @Nullable List<LeftOfFile> left,
            boolean planned,
            boolean estimateOthers) {
        this.rows = rows;
        this.uploads = uploads == null ? List.of() : List.copyOf(uploads);
        this.left = left == null
                ? List.of()
                : left.stream().filter(l -> !l.isNobody()).toList();
        this.planned = planned;
        this.estimateOthers = estimateOthers;
    }

    static ReceivedDemand of(List<Demand> demand, String upload, LeftOfFile leftOfIt) {
        return new ReceivedDemand(DemandRowsShape.of(demand), List.of(upload), List.of(leftOfIt), false, false);
    }

    /** With the rows of one more file in it. */
    ReceivedDemand and(String upload, List<Demand> sum, LeftOfFile leftOfIt) {
        var ids = Stream.concat(uploads.stream(), Stream.of(upload)).toList();
        var leftOfAll = Stream.concat(left.stream(), Stream.of(leftOfIt)).toList();
        return new ReceivedDemand(DemandRowsShape.of(sum), ids, leftOfAll, false, false);
    }

    /** With these rows in the place of all that a commune had. */
    ReceivedDemand with(String commune, List<Demand> own) {
        var others = all().stream().filter(d -> !d.commune().equals(commune));
        return new ReceivedDemand(
                DemandRowsShape.of(Stream.concat(others, own.stream()).toList()), uploads, left, false, false);
    }

    /** True where a file's rows are in it: they are not to be added once more. */
    public boolean holds(Upload upload) {
        return uploads.contains(upload.id());
    }

    /** Its rows. */
    public List<Demand> all() {
        return rows.all();
    }

    /** Residents of all its rows. */
    public long residents() {
        return all().stream().mapToLong(Demand::residents).sum();
    }

    @JsonIgnore
    public boolean isEmpty() {
        return rows.demand().isEmpty();
    }

    ReceivedDemand plannedWith(boolean estimate) {
        return new ReceivedDemand(rows, uploads, left, true, estimate);
    }

    ReceivedDemand notPlanned() {
        return new ReceivedDemand(rows, uploads, left, false, false);
    }
}
