package fr.allervers.data.demand;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Headings with a letter or two wrong. */
final class MisspeltHeading {

    private MisspeltHeading() {}

    /** True of a text that is nearly what stands over a column. */
    static boolean isOf(DemandColumn column, String text) {
        var folded = Folding.fold(text);
        return folded.length() >= 4 && column.words().stream().anyMatch(w -> isNear(w, folded));
    }

    private static boolean isNear(String word, String folded) {
        int letters = Math.min(word.length(), folded.length());
        return letters >= 5 && new LevenshteinDistance(letters >= 8 ? 2 : 1).apply(word, folded) >= 0;
    }
}
