package fr.allervers.data.demand;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A column of demand, and what people write over it. */
public enum Heading {
    INSEE(
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
    POSTCODE("code postal", "cp", "postal code", "postcode", "zip", "zip code"),
    THEME(
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
    TOTAL("total", "totaux", "total general", "sous total", "ensemble", "somme", "totals", "sum", "grand total");

    private static final Pattern HOW_MANY_PEOPLE = Pattern.compile("(nombre|nb|nbre|no|n|effectif|number|count|total)"
            + "( de| d| des| of)? (habitants?|personnes?|residents?|participants?|demandeurs?|inscrits?|beneficiaires?"
            + "|usagers?|people|persons|seniors)( .*)?");

    private final Set<String> words;

    Heading(String... words) {
        this.words = Arrays.stream(words).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> words() {
        return words;
    }

    /** The column that a text stands over, null where it is none of ours. */
    static @Nullable Heading of(String text) {
        var heading = ofFolded(Folding.fold(Folding.mojibakeUndone(text)));
        return heading != null ? heading : ofFolded(Folding.fold(text.replaceAll("\\([^)]*\\)|[*:]", " ")));
    }

    private static @Nullable Heading ofFolded(String folded) {
        for (var heading : values()) {
            if (heading.words.contains(folded)) {
                return heading;
            }
        }
        return HOW_MANY_PEOPLE.matcher(folded).matches() ? RESIDENTS : null;
    }
}
