package fr.allervers.web.paper;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.words.CellText;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that is printed or sent on, under a name that says what it is to whoever finds it in a folder. */
record PaperFile(String name, byte[] content) {

    /** A PDF file called by its kind and the names of what it is about, without accents and spaces. */
    static PaperFile pdf(byte[] content, String kind, String... names) {
        return new PaperFile(named("pdf", kind, names), content);
    }

    /** The name of a file. */
    static String named(String ending, String kind, String... names) {
        return Stream.concat(Stream.of(kind), Arrays.stream(names).map(PaperFile::plain))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.joining("-", "", "." + ending));
    }

    /** {@code 2027-T1}. */
    static String quarter(Quarter quarter) {
        return quarter.year() + "-T" + quarter.number();
    }

    private static String plain(String name) {
        return CellText.foldedName(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
