package fr.allervers.data.demand;

/** QuestionKeys of questions: the same for all spellings that are asked about once. */
final class QuestionKeys {

    private static final int LONGEST = 80;

    private QuestionKeys() {}

    static String of(String text) {
        var folded = Folding.fold(text);
        return shortened(folded.isEmpty() ? text.strip() : folded);
    }

    /** Of figures every mark counts. */
    static String ofFigure(String text) {
        return shortened(text.replaceAll("\\s+", " "));
    }

    private static String shortened(String key) {
        return key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "~" + Integer.toHexString(key.hashCode());
    }
}
