package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.FiguresInWords;
import fr.allervers.data.demand.NotCounted;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The total that a file says it has beside what is read of it, given by its reading, with what makes
 * the difference. All numbers are residents.
 *
 * @param announced what the file says
 * @param read of all rows
 * @param inWords those whose figures are written in words: a sum in the file does not count them
 * @param again those who count once more, as an answer has them ask for several themes
 * @param leftOut those who are left out of the tables that are read, as far as they are known
 * @param isOpen true while some rows wait for an answer
 */
public record AnnouncedTotal(
        long announced, long read, FiguresInWords inWords, long again, long leftOut, boolean isOpen) {

    /** Null where the file says no total, or several. */
    static @Nullable AnnouncedTotal of(DemandReading reading) {
        var total = reading.count().total();
        if (total == null) {
            return null;
        }
        var count = reading.count();
        return new AnnouncedTotal(
                total,
                reading.residents(),
                count.inWords(),
                count.again(),
                reading.notCounted().stream()
                        .filter(n -> n.reason() != NotCounted.Reason.SHEET)
                        .mapToLong(NotCounted::residents)
                        .sum(),
                reading.waiting() > 0);
    }

    /** By how many residents what is read is less than the total; negative where it is more. */
    public long less() {
        return announced - read;
    }

    /** What is written in words, each with the number it stands for; empty where nothing is. */
    public String words() {
        return inWords.figures().entrySet().stream()
                .map(f -> "« " + f.getKey() + " » : " + f.getValue())
                .collect(Collectors.joining(", "));
    }

    /** True where what is known makes all of the difference. */
    public boolean isExplained() {
        return !isOpen && less() != 0 && announced + inWords.residents() + again - leftOut == read;
    }
}
