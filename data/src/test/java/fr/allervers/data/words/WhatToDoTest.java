package fr.allervers.data.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is said of a file says what to do, asks, or says that nothing is to be done; what does not is named here, with why. */
class WhatToDoTest {

    private static final List<String> BUNDLES = Stream.of(
                    "demand.findings",
                    "bus.feed.findings",
                    "bus.tables",
                    "transport.transport",
                    "venue.venues",
                    "calendar.sentences",
                    "road.roads",
                    "territory.territory",
                    "table.faults",
                    "sheet.refusals")
            .map(b -> "fr.allervers.data." + b)
            .toList();

    /** Parts of sentences, labels and buttons. */
    private static final Pattern PARTS = Pattern.compile(
            "(kind|choice|place)\\..*|age\\.[A-Z]+|trip\\.(none|walk|ride)"
                    + "|heading\\.([A-Z]+|part)|quarter|lines|more|column\\.outline\\.over|rules\\.source|(several|everybody)\\.effect.*");

    /** What is read as it is meant, passed over as it should be, or done as somebody decided: nothing is to be done. */
    private static final Set<String> NOTHING_TO_DO = Set.of(
            "row.total",
            "row.total.sum",
            "row.heading",
            "row.outline",
            "row.outline.sum",
            "nobody",
            "column.selects",
            "column.partly",
            "column.total",
            "column.part.read",
            "column.part.shared",
            "column.part.left",
            "columns.hidden.other",
            "means.estimated",
            "means.estimated.blank",
            "means.estimated.withoutCar",
            "audience.estimated",
            "audience.shared",
            "audience.chosen",
            "synonym",
            "priority.left",
            "ages",
            "letters.lost",
            "table.forms",
            "school.left_out",
            "school.counted");

    private static final Pattern FRENCH = Pattern.compile("\\?|rien n'est à faire|\\b(?:dites|faites|refaites)\\b"
            + "|\\b(?!(?:assez|chez|avez|aviez|pouvez|voulez|savez)\\b)\\p{L}+ez\\b");

    private static final Pattern ENGLISH =
            Pattern.compile("\\?|nothing is to be done|there is nothing to do|\\b(?:accept|add|ask|change|check"
                    + "|choose|close|compare|complete|compress|confirm|convert|copy|correct|count on|cut|delete|describe|download|empty"
                    + "|enter|erase|exchange|export|fill|forget|give|keep|leave|look|make|mend|move|open|pack|part|provide|publish|put"
                    + "|remove|rename|replace|report|save|say|see|send|separate|shorten|show|spell|split|swap|take|tell|turn|type"
                    + "|unmerge|write)\\b");

    @Test
    void isSaidOfEachFindingInBothLanguages() {
        var silent = new TreeSet<String>();
        for (var bundle : BUNDLES) {
            keys(bundle)
                    .filter(k -> !PARTS.matcher(k).matches() && !NOTHING_TO_DO.contains(k))
                    .forEach(k -> {
                        if (!says(FRENCH, bundle, k, Locale.FRENCH)) {
                            silent.add(bundle + " " + k + " fr");
                        }
                        if (!says(ENGLISH, bundle, k, Locale.ENGLISH)) {
                            silent.add(bundle + " " + k + " en");
                        }
                    });
        }

        assertThat(silent).isEmpty();
    }

    /** Pages call a column of a territory's tables otherwise than its files do: a sentence that both show calls it by neither. */
    @Test
    void noSentenceCallsAColumnByItsNameInFiles() {
        var inner = Pattern.compile("(« |\")(hours|days|(?!school_zone)[a-z]+_[a-z_]+)( »|\")");

        for (var bundle : List.of("fr.allervers.data.territory.territory", "fr.allervers.data.venue.venues")) {
            for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(keys(bundle).map(bundle(bundle, locale)::getString))
                        .noneMatch(text -> inner.matcher(text).find());
            }
        }
    }

    @Test
    void theExceptionsAreSentencesThatExist() {
        var known = BUNDLES.stream().flatMap(WhatToDoTest::keys).toList();

        assertThat(known).containsAll(NOTHING_TO_DO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Ce nombre n'est pas entier. | false
            Vous avez assez de lignes chez vous. | false
            Ce nombre n'est pas entier : corrigez-le. | true
            Est-ce bien cela ? | true
            """)
    void aSentenceThatOnlyStatesIsSeen(String sentence, boolean says) {
        assertThat(FRENCH.matcher(sentence).find()).isEqualTo(says);
    }

    private static boolean says(Pattern asking, String bundle, String key, Locale locale) {
        var text = bundle(bundle, locale).getString(key).replace("''", "'").toLowerCase(Locale.ROOT);
        return asking.matcher(text).find();
    }

    private static Stream<String> keys(String bundle) {
        return bundle(bundle, Locale.FRENCH).keySet().stream().sorted();
    }

    private static ResourceBundle bundle(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
