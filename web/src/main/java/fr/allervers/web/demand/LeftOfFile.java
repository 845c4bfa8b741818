package fr.allervers.web.demand;

import fr.allervers.data.demand.DemandReading;
import fr.allervers.data.demand.NotCounted;
import java.util.List;

/**
 * Residents of a file who are not in the demand that was taken of it.
 *
 * @param file its name, for people
 * @param notCounted by the reason why an answer left them out
 * @param answered residents of rows that do not count as the town hall of their commune typed its counts itself
 */
public record LeftOfFile(String file, List<NotCounted> notCounted, long answered) {

    public LeftOfFile {
        notCounted = List.copyOf(notCounted);
    }

    /** @param taken residents of the rows that count, of those of the reading */
    static LeftOfFile of(String file, DemandReading reading, long taken) {
        return new LeftOfFile(file, reading.notCounted(), reading.residents() - taken);
    }

    /** Residents whose number is known. */
    public long residents() {
        return answered + notCounted.stream().mapToLong(NotCounted::residents).sum();
    }

    /** Rows of which it is not known how many residents they are. */
    public int unclear() {
        return notCounted.stream().mapToInt(NotCounted::unclear).sum();
    }

    boolean isNobody() {
        return residents() == 0 && unclear() == 0;
    }
}
