package fr.allervers.web.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A page that comes only as the answer to a form: with a question, with what is wrong, or with what others did meanwhile.
 *
 * @param name its file's name without an ending
 * @param address which the form is sent to; names in braces stand for what the {@link TerritoryInUse} has, here and in fields
 * @param status of the answer
 * @param files contents by the names of their fields
 */
record AnsweredPage(String name, String address, int status, Map<String, String> fields, Map<String, String> files) {

    private static final int BAD = 400;
    private static final int OVERTAKEN = 409;
    private static final int REFUSED = 422;

    private static final String OTHER_HEADINGS = "id,name,commune,Places,Couleur\nsalle,Salle,73901,12,vert\n";

    /** Not one of these forms changes what another page shows, but for the last: that it failed is said on every page. */
    static final List<AnsweredPage> ALL = List.of(
            of("titres", "/territoire/tables/rooms.csv/fichier", REFUSED)
                    .with("base", "2")
                    .file("sent", OTHER_HEADINGS),
            of("titres-brouillon", "{begun}/tables/rooms.csv/fichier", REFUSED)
                    .with("base", "1")
                    .file("sent", OTHER_HEADINGS),
            of("table-refusee", "/territoire/tables/rooms.csv", REFUSED)
                    .with("base", "2")
                    .with("action", "save")
                    .row("c.n0.", "nouvelle", "Mairie", "Salle", "ailleurs", "beaucoup"),
            of("table-changee", "/territoire/tables/rooms.csv", OVERTAKEN)
                    .with("base", "1")
                    .with("action", "save")
                    .row(
                            "c.0.",
                            "clairvaux-maison",
                            "Maison de la vallée",
                            "Salle d'ateliers",
                            "73901",
                            "20",
                            "",
                            "true",
                            "maison",
                            "false",
                            "lieu fictif",
                            "true"),
            of("fichier-refuse", "/territoire/tables/roads.json/fichier", REFUSED)
                    .with("base", "2")
                    .file("sent", "{}"),
            of("fichier-change", "/territoire/tables/rooms.csv/fichier", OVERTAKEN)
                    .with("base", "1")
                    .file("sent", "id,name,commune,capacity\nsalle,Salle,73901,12\n"),
            of("horaire-refuse", "/territoire/tables/on-demand.csv/horaire", REFUSED)
                    .file("feed", "rien"),
            of("trajets-sans-fichier", "/territoire/trajets", REFUSED)
                    .with("kind", "ROADS")
                    .with("quarter", "{quarter}")
                    .file("sent", ""),
            of("nouveau-refuse", "/territoires/nouveau", REFUSED)
                    .with("id", "Val !")
                    .with("name", "Val")
                    .with("start", "frame"),
            of("brouillon-inacheve", "{begun}/achever", REFUSED),
            of("demande-illisible", "/demande", REFUSED)
                    .with("quarter", "{quarter}")
                    .file("file", "%PDF-1.7"),
            of("plan-changer-impossible", "/plan/{version}/changer", BAD)
                    .with("kind", "CLOSE")
                    .with("workshop", "inconnu"),
            of("plan-conflit", "/plan/{overtaken}/changer", OVERTAKEN)
                    .with("kind", "CLOSE")
                    .with("workshop", "{kept}"),
            of("plan-conflit-sans-ajout", "/plan/{overtaken}/changer", OVERTAKEN)
                    .with("kind", "CLOSE")
                    .with("workshop", "{closed}"),
            of("plan-conflit-verrous", "/plan/{overtaken}/verrous", OVERTAKEN)
                    .with("workshop", "{kept}")
                    .with("choice", "ROOM"),
            of("plan-conflit-verrous-sans-ajout", "/plan/{overtaken}/verrous", OVERTAKEN)
                    .with("workshop", "{closed}")
                    .with("choice", "ROOM"),
            of("publication-depassee", "/publication", OVERTAKEN)
                    .with("quarter", "{quarter}")
                    .with("version", "{version}")
                    .with("last", "0"),
            of("imprevu-refuse", "/imprevu", REFUSED)
                    .with("quarter", "{quarter}")
                    .with("kind", "ADVISOR_ABSENT"),
            of("inscriptions-refusees", "/inscriptions", REFUSED)
                    .with("quarter", "{quarter}")
                    .with("people|{counted}", "beaucoup"),
            of("mairie-comptes-refuses", "{townhall}/comptes", REFUSED).with("quarter", "{quarter}"),
            of("mairie-avis-depasse", "{townhall}/avis", OVERTAKEN)
                    .with("quarter", "{quarter}")
                    .with("version", "{overtaken}")
                    .with("accepted", "false")
                    .with("remark", "Le mardi, c’est le marché."),
            of("agenda-absence-refusee", "/agenda/{advisor}/absence", BAD)
                    .with("id", "00000000-0000-4000-8000-000000000000")
                    .with("first", "2027-02-02")
                    .with("last", "2027-02-01"),
            of("agenda-presence-refusee", "/agenda/{advisor}/presence", BAD).with("session", "{session}"),
            of("formulaire-refuse", "/territoire/tables/rooms.csv/fichier", BAD),
            of("territoire-refuse", "/territoires/envoyer", REFUSED).file("sent", "rien"));

    /** Sends a form that the page does not have, as a browser would. */
    private static final String SEND = """
            ([address, fields, files]) => {
              const form = document.createElement('form');
              const add = (type, name) => {
                const field = document.createElement('input');
                field.type = type;
                field.name = name;
                form.append(field);
                return field;
              };
              form.method = 'post';
              form.action = address;
              for (const [name, value] of Object.entries(fields)) {
                add('hidden', name).value = value;
              }
              for (const [name, content] of Object.entries(files)) {
                const chosen = new DataTransfer();
                chosen.items.add(new File([content], name));
                add('file', name).files = chosen.files;
                form.enctype = 'multipart/form-data';
              }
              document.body.append(form);
              form.submit();
            }""";

    private static AnsweredPage of(String name, String address, int status) {
        return new AnsweredPage(name, address, status, Map.of(), Map.of());
    }

    private AnsweredPage with(String field, String value) {
        return new AnsweredPage(name, address, status, and(fields, field, value), files);
    }

    private AnsweredPage file(String field, String content) {
        return new AnsweredPage(name, address, status, fields, and(files, field, content));
    }

    /** With cells of a row, whose names begin alike. */
    private AnsweredPage row(String begin, String... cells) {
        var sent = this;
        for (int i = 0; i < cells.length; i++) {
            sent = sent.with(begin + i, cells[i]);
        }
        return sent;
    }

    private static Map<String, String> and(Map<String, String> before, String name, String value) {
        var all = new LinkedHashMap<>(before);
        all.put(name, value);
        return all;
    }

    /** Sends the form from another page, and waits for its answer. */
    Response comeTo(Page page, String home, Map<String, String> names) {
        var from = home + "/aide";
        page.navigate(from);
        var filled = fields.entrySet().stream()
                .collect(Collectors.toMap(f -> fill(f.getKey(), names), f -> fill(f.getValue(), names)));
        var sent = List.of(home + fill(address, names).replaceFirst("\\?[^/]*", ""), filled, files);
        var answer = page.waitForResponse(
                r -> r.request().method().equals("POST") && r.request().isNavigationRequest(),
                () -> page.evaluate(SEND, sent));
        page.waitForURL(url -> !url.equals(from));
        return answer;
    }

    private static String fill(String text, Map<String, String> names) {
        return names.entrySet().stream()
                .reduce(text, (t, n) -> t.replace("{" + n.getKey() + "}", n.getValue()), (a, b) -> b);
    }
}
