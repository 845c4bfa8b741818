package fr.allervers.data.travel;

import static java.util.stream.Collectors.joining;

import fr.allervers.data.fault.Unforeseen;
import fr.allervers.data.words.Sentence;
import fr.allervers.data.words.Told;
import java.util.List;
import java.util.Locale;

/**
 * A source of travel times of which nothing can be used, such as a timetable or a map, with what is wrong in it. Its
 * message lists that in English.
 */
public final class TravelRefusedException extends RuntimeException implements Told {

    private static final long serialVersionUID = 1;

    private final transient List<TravelFinding> findings;
    private boolean unforeseen;

    /** @param findings all that was found until then, at least one; the last ones are why it is refused */
    public TravelRefusedException(List<TravelFinding> findings) {
        super(findings.stream().map(TravelFinding::toString).collect(joining("\n")));
        this.findings = List.copyOf(findings);
    }

    /** Refuses a source as a whole. */
    public TravelRefusedException(Sentence why) {
        this(List.of(TravelFinding.of(why)));
    }

    /**
     * Refuses a source over which the program itself tripped; the log has why.
     *
     * @param source what kind of file it is
     */
    public static TravelRefusedException unforeseen(String source, Throwable error) {
        var why = Sentence.of("travel.failed", Unforeseen.logged(source, error));
        return unforeseen(List.of(TravelFinding.of(why)), error);
    }

    /** The same with all that was found until then, the last of which has the number in the log. */
    public static TravelRefusedException unforeseen(List<TravelFinding> findings, Throwable error) {
        var refusal = new TravelRefusedException(findings);
        refusal.initCause(error);
        refusal.unforeseen = true;
        return refusal;
    }

    /**
     * True where the program itself tripped over the source: a later version of it may read the same source. A refusal of a
     * wrong file is none, though it may have a cause too.
     */
    public boolean isUnforeseen() {
        return unforeseen;
    }

    /** All that was found until then, at least one; the last ones are why it is refused. */
    public List<TravelFinding> findings() {
        return findings;
    }

    /** A line for each finding, with its place. */
    @Override
    public List<String> lines(Locale locale) {
        return findings.stream().map(f -> f.in(locale)).toList();
    }
}
