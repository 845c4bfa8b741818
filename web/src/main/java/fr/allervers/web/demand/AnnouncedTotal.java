package fr.allervers.web.demand;

import fr.allervers.data.demand.Decision;
import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.NotCounted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The total that a file says it has beside what is read of it, given by the reading and what was decided, with what makes
 * the difference. All numbers are residents.
 *
 * @param announced what the file says
 * @param read of all rows
 * @param words figures written in words, each with the number that somebody decided: a sum in the file does not count them
 * @param inWords those of all these figures
 * @param again those who count once more, as an answer has them ask for several themes
 * @param leftOut those of rows that are left out, as far as they are known
 * @param isOpen true while some rows wait for an answer
 */
public record AnnouncedTotal(
        long announced, long read, List<String> words, long inWords, long again, long leftOut, boolean isOpen) {

    /** Null where the file says no total, or several. */
    static @Nullable AnnouncedTotal of(DemandReading reading, List<Decision> decisions) {
        var total = reading.count().total();
        if (total == null) {
            return null;
        }
        var figures = decisions.stream()
                .filter(d -> d.question().figure() && d.answer().name().matches("\\d{1,7}"))
                .filter(d -> !d.question().found().isEmpty())
                .toList();
        return new AnnouncedTotal(
                total,
                reading.residents(),
                figures.stream()
                        .map(d -> "« " + d.question().found() + " » : " + d.answer().name())
                        .toList(),
                figures.stream()
                        .mapToLong(d -> d.question().rows()
                                * Long.parseLong(d.answer().name()))
                        .sum(),
                reading.count().again(),
                reading.notCounted().stream().mapToLong(NotCounted::residents).sum(),
                reading.waiting() > 0);
    }

    /** By how many residents what is read is less than the total; negative where it is more. */
    public long less() {
        return announced - read;
    }

    /** True where what is known makes all of the difference. */
    public boolean isExplained() {
        return !isOpen && less() != 0 && announced + inWords + again - leftOut == read;
    }
}
