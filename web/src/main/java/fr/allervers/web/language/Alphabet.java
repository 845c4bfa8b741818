package fr.allervers.web.language;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of names of places and people in lists: that of a French dictionary, in which Œting stands beside Oeting and Étzling beside Etzling. */
public final class Alphabet {

    /** Names as they are looked up; those that differ in accents alone stay apart. */
    public static final Comparator<String> NAMES = collated();

    private Alphabet() {}

    private static Comparator<String> collated() {
        var collator = Collator.getInstance(Locale.FRENCH);
        return collator::compare;
    }
}
