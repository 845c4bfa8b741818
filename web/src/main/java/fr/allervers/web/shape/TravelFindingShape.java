package fr.allervers.web.shape;

import fr.allervers.data.travel.TravelFinding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a source of travel times.
 *
 * @param file null where it concerns the whole source
 * @param line 0 where it concerns no single line
 * @param column null where it concerns no single one
 * @param notice true where it is only to know: nothing has to be decided
 * @param message in the language asked for
 */
public record TravelFindingShape(
        @Nullable String file, long line, @Nullable String column, boolean notice, String message) {

    /** The shapes of findings in a language. */
    public static List<TravelFindingShape> all(List<TravelFinding> findings, Locale language) {
        return findings.stream()
                .map(f -> new TravelFindingShape(
                        f.file(),
                        f.line(),
                        f.column(),
                        f.isNotice(),
                        f.sentence().in(language)))
                .toList();
    }
}
