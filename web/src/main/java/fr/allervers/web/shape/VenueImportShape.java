package fr.allervers.web.shape;

import fr.allervers.data.venue.Question;
import fr.allervers.data.venue.VenueImport;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a file of venues brings to a territory, and what it leaves open.
 *
 * @param added ids of those not known before
 * @param updated ids of those known before that changed
 * @param leftOut rows left out, by why
 * @param moreFindings found beside those listed
 * @param notices what is to know and asks for nothing
 * @param questions what the file does not say, what matters most first
 */
public record VenueImportShape(
        List<String> added,
        List<String> updated,
        Map<VenueImport.LeftOut, Integer> leftOut,
        List<FaultShape> findings,
        long moreFindings,
        List<FaultShape> notices,
        List<Question> questions) {

    /** The shape of an import in a language. */
    public static VenueImportShape of(VenueImport read, List<Question> questions, Locale language) {
        return new VenueImportShape(
                read.added(),
                read.updated(),
                read.leftOut(),
                FaultShape.all(read.findings(), language),
                read.moreFindings(),
                FaultShape.all(read.notices(), language),
                questions);
    }
}
