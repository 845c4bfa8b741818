package fr.allervers.data.words;

import java.util.List;
import java.util.Locale;

/** Something that happened and that a person is told in their language, as why a file is refused. */
public interface Told {

    /** What is told in a language, a line for each thing; at least one. */
    List<String> lines(Locale locale);
}
