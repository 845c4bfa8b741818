package fr.allervers.data.demand;

import fr.allervers.data.problem.Demand;
import fr.allervers.data.territory.Synonym.Kind;
import fr.allervers.data.words.Sentence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Column of a table of demand: the words that people write over it, how its cells are read and written. All that reads,
 * offers or writes demand goes by this list.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions without state, maps that nobody changes
enum DemandColumn {
    INSEE(
            Kind.COMMUNE,
            (demand, words) -> demand.commune(),
            "code insee",
            "insee",
            "code commune",
            "code insee commune",
            "code insee de la commune",
            "insee code",
            "code geo",
            "codgeo",
            "commune code",
            "commune insee"),
    COMMUNE(
            Kind.COMMUNE,
            (demand, words) -> words.entry(Kind.COMMUNE, demand.commune()).name(),
            "commune",
            "communes",
            "ville",
            "villes",
            "village",
            "localite",
            "nom commune",
            "nom de la commune",
            "commune de residence",
            "libelle commune",
            "commune d habitation",
            "lieu de residence",
            "domicile",
            "municipality",
            "town",
            "city",
            "place",
            "commune name",
            "place of residence",
            "municipalite"),
    POSTCODE(null, null, "code postal", "cp", "postal code", "postcode", "zip", "zip code"),
    THEME(
            Kind.THEME,
            (demand, words) -> words.label(Kind.THEME, demand.theme()),
            "theme",
            "themes",
            "thematique",
            "thematiques",
            "atelier",
            "ateliers",
            "sujet",
            "sujets",
            "besoin",
            "besoins",
            "theme de l atelier",
            "theme demande",
            "thematique de l atelier",
            "intitule",
            "intitule de l atelier",
            "workshop",
            "workshops",
            "topic",
            "topics",
            "subject"),
    AUDIENCE(
            Kind.AUDIENCE,
            (demand, words) -> words.label(Kind.AUDIENCE, demand.audience()),
            "public",
            "publics",
            "public cible",
            "publics cibles",
            "type de public",
            "public vise",
            "profil",
            "categorie",
            "categorie de public",
            "tranche d age",
            "audience",
            "audiences",
            "target group",
            "target",
            "group",
            "age group"),
    MOBILITY(
            Kind.MOBILITY,
            (demand, words) -> words.label(Kind.MOBILITY, demand.mobility()),
            "moyen de transport",
            "moyens de transport",
            "transport",
            "transports",
            "mobilite",
            "mode de transport",
            "mode de deplacement",
            "moyen de deplacement",
            "deplacement",
            "moyen de locomotion",
            "moyen",
            "mode",
            "means of transport",
            "means",
            "mobility",
            "travel mode",
            "transport mode",
            "mode of transport",
            "travel"),
    RESIDENTS(
            null,
            (demand, words) -> Integer.toString(demand.residents()),
            "effectif",
            "effectifs",
            "nombre",
            "nb",
            "nbre",
            "combien",
            "count",
            "number",
            "how many",
            "headcount",
            "habitants",
            "personnes",
            "residents",
            "participants",
            "demandes",
            "demandeurs",
            "inscrits",
            "beneficiaires",
            "usagers",
            "people",
            "persons",
            "nombre de demandes",
            "quantite"),
    PRIORITY(
            (demand, words) -> Integer.toString(demand.priority()),
            1,
            Map.of(
                    2,
                    Set.of("haute", "elevee", "forte", "prioritaire", "urgent", "urgente", "oui", "high", "yes"),
                    1,
                    Set.of("normale", "moyenne", "basse", "faible", "non", "normal", "low", "no")),
            "priorite",
            "priorites",
            "prio",
            "urgence",
            "niveau de priorite",
            "degre de priorite",
            "priority",
            "urgency",
            "poids"),
    /** Sums of the others: they are not demand. */
    TOTAL(
            null,
            null,
            "total",
            "totaux",
            "total general",
            "sous total",
            "ensemble",
            "somme",
            "totals",
            "sum",
            "grand total",
            "cumul",
            "moyenne",
            "average",
            "overall");

    private static final Pattern HOW_MANY_PEOPLE = Pattern.compile("(nombre|nb|nbre|no|n|effectif|number|count|total)("
            + " de| d| des| of)?"
            + " (habitants?|hab|personnes?|pers|residents?|participants?|demandeurs?|inscrits?|beneficiaires?|usagers?|people|persons|seniors)("
            + " .*)?");

    /** What a heading says of figures that are no number of people as it stands. */
    private static final Pattern OF_ANOTHER_MEASURE = Pattern.compile("(?i)%|\\b(en|in|par|x)"
            + " (dizaines?|douzaines?|centaines?|milliers?|pourcents?|pourcentages?|tens|dozens|hundreds|thousands|per"
            + " ?cent|foyers?|couples?|familles?|groupes?)\\b|\\bx ?10+\\b");

    /**
     * Counts of something else than those who ask: of places and meetings, and of people who do not come, or wait. What
     * stands behind a word of {@link Guesses#EXCEPT} is not counted.
     */
    private static final Pattern OTHER_COUNT = Pattern.compile(
            "((somme|sum) (de|of|d) )?"
                    + "((nombre|nbre|nbr|nb|no|n|total|totaux|combien|quantite|number|count)( de| d| des| of)?( la| le| les| l)? )?"
                    + "(places?|capacites?|jauge|sessions?|seances?|ateliers?|cours|creneaux?|groupes?|dates?|heures?|jours?"
                    + "|semaines?|postes?|ordinateurs?|pc|tablettes?|salles?|animateurs?|conseillers?|formateurs?"
                    + "|intervenants?|benevoles?|workshops?|meetings?|seats?|capacity|hours?|days?)\\b.*"
                    + "|(.* )?(refus\\w*|absen\\w*|annul\\w*|desist\\w*|abandon\\w*|doublons?|rejet\\w*|exclu\\w*"
                    + "|attente|presente?s?|presences?|venus|waiting|rejected|cancell?ed|withdrawn|declined|attended|no shows?)\\b.*");

    /** Places that are asked for are people. */
    private static final Pattern PLACES_ASKED = Pattern.compile(
            ".*\\bplaces? (demande|souhaite|reserve|voulu)\\w*.*|.*\\bseats? (asked|wanted|booked)\\b.*");

    /** What programs put before the heading of a column that they sum. */
    private static final Pattern SUM_OF = Pattern.compile("^(somme|sum) (de|of|d) ");

    /** Those that are written, in order. */
    static final List<DemandColumn> WRITTEN =
            Arrays.stream(values()).filter(c -> c.writer != null).toList();

    /** Those to fill in, in order: a commune is told by its name. */
    static final List<DemandColumn> TO_FILL_IN =
            WRITTEN.stream().filter(c -> c != INSEE).toList();

    /** Figures that may be left out. */
    static final List<DemandColumn> OPTIONAL =
            WRITTEN.stream().filter(c -> c.otherwise != null).toList();

    /** Those without which a row cannot be understood. */
    static final List<DemandColumn> NEEDED =
            TO_FILL_IN.stream().filter(c -> c.otherwise == null).toList();

    private final @Nullable Kind kind;
    private final @Nullable BiFunction<Demand, Vocabulary, String> writer;
    private final @Nullable Integer otherwise;
    private final Map<Integer, Set<String>> named;
    private final Set<String> words;

    DemandColumn(@Nullable Kind kind, @Nullable BiFunction<Demand, Vocabulary, String> writer, String... words) {
        this(kind, writer, null, Map.of(), words);
    }

    DemandColumn(
            BiFunction<Demand, Vocabulary, String> writer,
            int otherwise,
            Map<Integer, Set<String>> named,
            String... words) {
        this(null, writer, otherwise, named, words);
    }

    /**
     * @param kind list that its cells name a row of, null where they name none
     * @param writer gives the cell of a row of demand, null where the column is read only
     * @param otherwise the figure of an empty cell; null where the column is no figure, or must not be empty
     * @param named words that stand for figures
     * @param words headings, folded
     */
    DemandColumn(
            @Nullable Kind kind,
            @Nullable BiFunction<Demand, Vocabulary, String> writer,
            @Nullable Integer otherwise,
            Map<Integer, Set<String>> named,
            String... words) {
        this.kind = kind;
        this.writer = writer;
        this.otherwise = otherwise;
        this.named = named;
        this.words = Set.of(words);
    }

    /** The column that says the commune, by its name or else by its code; null where none does. */
    static @Nullable Integer ofCommune(Map<DemandColumn, Integer> columns) {
        return columns.getOrDefault(COMMUNE, columns.get(INSEE));
    }

    /** The column by whose names a list's rows are told. */
    static DemandColumn of(Kind kind) {
        return NEEDED.stream().filter(c -> c.kind == kind).findFirst().orElseThrow();
    }

    /** The list that its cells name a row of, null where they name none. */
    @Nullable
    Kind kind() {
        return kind;
    }

    Set<String> words() {
        return words;
    }

    /** What stands over it where we write it. */
    Sentence title() {
        return Words.of("heading." + this);
    }

    /** Its cell of a row of demand. */
    String cell(Demand demand, Vocabulary vocabulary) {
        return Objects.requireNonNull(writer).apply(demand, vocabulary);
    }

    /** The figure of an empty cell, of a column that may be left out. */
    int otherwise() {
        return Objects.requireNonNull(otherwise);
    }

    /** Figures that words stand for. */
    List<Long> figures() {
        return named.keySet().stream().map(Integer::longValue).sorted().toList();
    }

    /** The figure that a word stands for, if any. */
    Optional<Integer> figure(String folded) {
        return named.entrySet().stream()
                .filter(n -> n.getValue().contains(folded))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The column that a text stands over, null where it is none of ours. */
    static @Nullable DemandColumn of(String text) {
        var written = Folding.mojibakeUndone(text);
        var whole = ofFolded(Folding.fold(written));
        var heading = whole != null ? whole : ofFolded(Folding.fold(text.replaceAll("\\([^)]*\\)|[*:]", " ")));
        boolean other =
                heading == RESIDENTS && (OF_ANOTHER_MEASURE.matcher(written).find() || isOtherCount(written));
        return other ? null : heading;
    }

    /** True of the heading of a count of something else than those who ask, such as {@code Nombre de places}. */
    static boolean isOtherCount(String text) {
        var counted = Guesses.EXCEPT.split(Folding.fold(text), 2)[0].strip();
        return OTHER_COUNT.matcher(counted).matches()
                && !PLACES_ASKED.matcher(counted).matches();
    }

    private static @Nullable DemandColumn ofFolded(String folded) {
        for (var heading : values()) {
            if (heading.words.contains(folded)) {
                return heading;
            }
        }
        var summed = SUM_OF.matcher(folded).replaceFirst("");
        boolean residents = RESIDENTS.words.contains(summed)
                || HOW_MANY_PEOPLE.matcher(summed).matches();
        return residents ? RESIDENTS : null;
    }
}
