package fr.allervers.data.json;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The starts: each later than the one before. */
final class StartsValue implements Value<List<LocalDateTime>> {

    @Override
    public @Nullable List<LocalDateTime> read(Input in, Place place) {
        return ListOf.read(in, place, Limits.ROWS, new Later());
    }

    @Override
    public void write(List<LocalDateTime> starts, Output out) {
        new ListOf<>(Moments.DATE_TIME).write(starts, out);
    }

    private static final class Later implements Reader<LocalDateTime> {

        private LocalDateTime last = LocalDateTime.MIN;

        @Override
        public @Nullable LocalDateTime read(Input in, Place place) {
            var start = Moments.DATE_TIME.read(in, place);
            if (start == null) {
                return null;
            }
            if (!start.isAfter(last)) {
                var fault = start.equals(last) ? "start.twice" : "start.unsorted";
                in.faults().add(place, fault, start.toString(), last.toString());
                return null;
            }
            last = start;
            return start;
        }
    }
}
