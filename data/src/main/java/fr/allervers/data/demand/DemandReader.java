package fr.allervers.data.demand;

import fr.allervers.data.sheet.Workbook;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads demand out of a file's tables. Reading again with the {@link Answers} to its questions is how a mend is made;
 * the file itself never changes, and the same file and answers give the same reading.
 */
public final class DemandReader {

    /** Rounds in which answers may lead to new questions. */
    private static final int ROUNDS = 5;

    private final Vocabulary vocabulary;

    public DemandReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Reads with what is decided so far.
     *
     * @throws UnreadableDemandException where there is no table of demand in it
     */
    public DemandReading read(Workbook workbook, Answers answers) {
        var layout = new LayoutFinder(vocabulary).find(workbook);
        return new TableReading(workbook, layout, vocabulary, answers).read();
    }

    /**
     * What to decide so that every proposed mend is accepted: the given answers and the proposals for all other
     * questions, also for those that only come up then. Questions without a proposal stay open.
     *
     * @throws UnreadableDemandException where there is no table of demand in it
     */
    public Answers acceptingProposals(Workbook workbook, Answers answers) {
        var accepted = answers;
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> proposals =
                    new HashMap<>(read(workbook, accepted).proposals());
            if (proposals.isEmpty()) {
                return accepted;
            }
            accepted = accepted.and(proposals);
        }
        return accepted;
    }
}
