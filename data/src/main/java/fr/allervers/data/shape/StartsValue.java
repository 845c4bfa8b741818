package fr.allervers.data.shape;

import fr.allervers.data.fault.Place;
import fr.allervers.data.problem.Limits;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The starts: each later than the one before. */
final class StartsValue implements Value<List<LocalDateTime>> {

    private static Value<List<LocalDateTime>> sorted() {
        return new ListOf<>(Moments.DATE_TIME.where(new Later()), Limits.ROWS);
    }

    @Override
    public @Nullable List<LocalDateTime> read(Input in, Place place) {
        return sorted().read(in, place);
    }

    @Override
    public void write(List<LocalDateTime> starts, Output out) {
        sorted().write(starts, out);
    }

    @Override
    public @Nullable List<LocalDateTime> check(List<LocalDateTime> starts, Place place, Validation validation) {
        return sorted().check(starts, place, validation);
    }

    private static final class Later implements Rule<LocalDateTime> {

        private LocalDateTime last = LocalDateTime.MIN;

        @Override
        public boolean holds(LocalDateTime start, Place place, Validation validation) {
            if (!start.isAfter(last)) {
                var fault = start.equals(last) ? "start.twice" : "start.unsorted";
                return validation.refuse(place, fault, start.toString(), last.toString());
            }
            last = start;
            return true;
        }
    }
}
