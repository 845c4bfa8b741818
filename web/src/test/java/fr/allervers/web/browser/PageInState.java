package fr.allervers.web.browser;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page at an address where it has something to show.
 *
 * @param route as the application lists it
 * @param address names in braces stand for what the {@link TerritoryInUse} has
 */
record PageInState(String route, String address) {

    /** Answers to a reader that are no pages: files, streams of events, and what the libraries add. Whoever adds one says so here. */
    static final Set<String> NO_PAGES = Set.of(
            "/agenda/hors-ligne.js",
            "/demande/demande.csv",
            "/demande/modele.csv",
            "/demande/modele.xlsx",
            "/demande/{id}/original",
            "/evenements",
            "/flux/{secret}.ics",
            "/papier/affiches.pdf",
            "/papier/commune/{code}.zip",
            "/papier/conseiller/{id}.pdf",
            "/papier/lettre/{session}.pdf",
            "/papier/rapport.pdf",
            "/papier/salle/{id}.pdf",
            "/plan/{version}/calcul",
            "/programme/affiche/{commune}.pdf",
            "/programme/agenda.ics",
            "/programme/schema.json",
            "/programme/seance/{id}/agenda.ics",
            "/programme/seances.csv",
            "/territoire/historique/{number}/tables.zip",
            "/territoire/tables/{file}/fichier",
            "/territoires/brouillons/{id}/tables/{file}/fichier");

    static final List<PageInState> ALL = List.of(
            page("/"),
            page("/plan/{version}"),
            page("/plan/{version}/chiffres"),
            page("/plan/{version}/carte"),
            at("/plan/{version}/calendrier", "?view=month"),
            at("/plan/{version}/calendrier", "?view=week"),
            at("/plan/{version}/calendrier", "?view=quarter"),
            at("/plan/{version}/calendrier", "?view=agenda"),
            page("/plan/{version}/liste"),
            page("/plan/{version}/atelier/{workshop}"),
            at("/plan/{version}/atelier/{workshop}", "?pourquoi"),
            page("/plan/{version}/couts"),
            page("/plan/{version}/sans-place"),
            page("/plan/{version}/souhaits"),
            at("/plan/{version}/souhaits", "?kind=CLOSED_ROOM"),
            at("/plan/{version}/souhaits", "?kind=LATER_SERVICE"),
            new PageInState("/plan/{version}/souhaits/{wish}", "{wish}"),
            at("/plan/{version}/changer", "?workshop={workshop}"),
            at("/plan/{version}/changer/effet", "?kind=CLOSE&workshop={workshop}"),
            at("/plan/{version}/changer/jours", "?kind=MOVE&workshop={workshop}"),
            page("/plan/{version}/verrous"),
            page("/plan/{version}/historique"),
            new PageInState("/plan/{version}", "/plan/{overtaken}"),
            new PageInState("/plan/{version}/verrous", "/plan/{overtaken}/verrous"),
            new PageInState("/plan/{version}/historique", "/plan/{overtaken}/historique"),
            page("/comparer"),
            page("/equite"),
            page("/territoire"),
            page("/territoire/tables"),
            new PageInState("/territoire/tables/{file}", "/territoire/tables/rooms.csv"),
            new PageInState("/territoire/tables/{file}", "/territoire/tables/roads.json"),
            page("/territoire/trajets"),
            page("/territoire/historique"),
            new PageInState("/territoire/historique/{number}", "/territoire/historique/1"),
            new PageInState("/territoire/historique/{number}", "/territoire/historique/{changed}"),
            page("/territoires"),
            page("/territoires/envoyer"),
            page("/territoires/nouveau"),
            new PageInState("/territoires/brouillons/{id}", "{begun}"),
            new PageInState("/territoires/brouillons/{id}/tables", "{begun}/tables"),
            new PageInState("/territoires/brouillons/{id}/tables/{file}", "{begun}/tables/rooms.csv"),
            page("/demande"),
            new PageInState("/demande/{id}", "/demande/{upload}?quarter={quarter}"),
            new PageInState("/demande/{id}", "/demande/{hard}?quarter={quarter}"),
            new PageInState("/demande/{id}", "/demande/{harder}?quarter={quarter}"),
            page("/demande/mots"),
            at("/brouillon", "?quarter={drafted}"),
            page("/publication"),
            at("/publication", "?quarter={quarter}&version={version}"),
            page("/publication/prevenir"),
            page("/mairies"),
            new PageInState("/mairie/{secret}", "{townhall}"),
            page("/ma-commune/{commune}"),
            page("/mairies/telephone/{commune}"),
            new PageInState("/mairie/{secret}/accueil", "{reception}"),
            at("/ma-commune/{commune}/accueil", "?day={day}"),
            page("/mairies/telephone/{commune}/accueil"),
            page("/salles"),
            page("/inscriptions"),
            page("/agenda"),
            page("/agenda/equipe"),
            page("/agenda/{advisor}"),
            at("/agenda/{advisor}", "?view=WEEK"),
            at("/agenda/{advisor}", "?view=QUARTER"),
            page("/agenda/{advisor}/{day}"),
            page("/agenda/{advisor}/abonnement"),
            page("/agenda/{advisor}/absence"),
            page("/agenda/{advisor}/demandes"),
            at("/agenda/{advisor}/presence", "?session={session}"),
            page("/demandes-conseillers"),
            at("/fiches-salles", "?day={day}"),
            page("/fiches-salles/{room}"),
            page("/assiduite"),
            page("/imprevu"),
            at("/imprevu", "?kind=ADVISOR_ABSENT"),
            new PageInState("/imprevu/{id}", "{mend}"),
            page("/papier"),
            page("/programme"),
            page("/programme/encart"),
            new PageInState("/programme/seance/{id}", "{seance}"),
            new PageInState("/programme/seance/{id}", "{seance}?depuis={commune}"),
            page("/taches"),
            page("/journal"),
            page("/connexion"),
            page("/compte"),
            page("/comptes"),
            new PageInState("/compte/premier/{secret}", "/compte/premier/inconnu"),
            new PageInState("/compte/lien/{secret}", "/compte/lien/inconnu"),
            page("/aide"),
            page("/accessibilite"),
            page("/conservation"),
            new PageInState("/error", "/nulle-part"));

    private static PageInState page(String route) {
        return at(route, "");
    }

    private static PageInState at(String route, String query) {
        return new PageInState(route, route + query);
    }

    String address(Map<String, String> names) {
        var filled = address;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }

    /** Its file's name without an ending. */
    String name() {
        var query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
        var plain = (address.startsWith("/") ? address : route + query).replaceAll("[^A-Za-z0-9]+", "-");
        return plain.length() == 1 ? "accueil" : plain.substring(1).replaceAll("-$", "");
    }

    /** Whether it is there to say that there is nothing at its address. */
    boolean isOfNothing() {
        return address.endsWith("/inconnu") || route.equals("/error");
    }

    /** Whether it is used with a thumb, away from a desk. */
    static boolean isForThumbs(String address) {
        return Stream.of("/agenda", "/fiches-salles", "/assiduite").anyMatch(address::startsWith);
    }
}
