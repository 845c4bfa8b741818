package fr.allervers.data.demand;

import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A band of ages, of which it is asked once what audience it is: an age by itself is asked about and remembered nowhere. */
enum AgeBand {
    YOUNG(5, 25, "0–25", "jeunes", true),
    /** Who works, looks for work or has children at school, no age says. */
    MIDDLE(26, 59, "26–59", "actifs", false),
    OLDER(60, 110, "60+", "seniors", true);

    private static final Pattern AGE =
            Pattern.compile("(\\d{1,3})(?:[.,]0)?\\s*(?:ans?|years?(?: old)?|yo)?\\.?", Pattern.CASE_INSENSITIVE);

    private final int from;
    private final int to;
    private final String figures;
    private final String audience;
    private final boolean likely;

    AgeBand(int from, int to, String figures, String audience, boolean likely) {
        this.from = from;
        this.to = to;
        this.figures = figures;
        this.audience = audience;
        this.likely = likely;
    }

    /** The band of an age such as {@code 71} or {@code 71 ans}, null where a text is none. */
    static @Nullable AgeBand of(String text) {
        var age = AGE.matcher(text.strip());
        if (!age.matches()) {
            return null;
        }
        int years = Integer.parseInt(age.group(1));
        return Arrays.stream(values())
                .filter(b -> years >= b.from && years <= b.to)
                .findFirst()
                .orElse(null);
    }

    /** Key of the question about it. */
    String key() {
        return "AGE:" + this;
    }

    /** What audience its residents are of: proposed where the territory has one that the band says. */
    Question question(Vocabulary vocabulary, int row) {
        var match = vocabulary.match(Kind.AUDIENCE, audience);
        var perhaps = match.candidates();
        boolean sure = match.isClear();
        return Findings.aboutWord(
                key(),
                Kind.AUDIENCE,
                figures,
                problem(perhaps),
                Choice.all(perhaps, vocabulary.all(Kind.AUDIENCE)),
                likely && sure && !perhaps.isEmpty(),
                row);
    }

    private Sentence problem(List<Entry> perhaps) {
        var band = Words.of("age." + this);
        return switch (perhaps.size()) {
            case 0 -> Words.of("age.band", band);
            case 1 -> Words.of("age.band.one", band, perhaps.get(0).name());
            default ->
                Words.of(
                        "age.band.two",
                        band,
                        perhaps.get(0).name(),
                        perhaps.get(1).name());
        };
    }
}
