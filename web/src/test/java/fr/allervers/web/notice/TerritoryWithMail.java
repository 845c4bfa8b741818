package fr.allervers.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.territory.TerritoryCopy;
import java.util.stream.Collectors;

/** An example territory whose advisors have mail addresses, {@code <id>@exemple.fr}, and whose rooms are held by somebody with one, {@code <id>@salle.fr}. */
final class TerritoryWithMail {

    private TerritoryWithMail() {}

    static TerritoryCopy of(String example) {
        var files = Territories.copy(example).files();
        var rows = new String(requireNonNull(files.content("advisors.csv")), UTF_8);
        var more = rows.lines()
                .map(r -> r + (r.startsWith("id,") ? ",mail" : "," + r.substring(0, r.indexOf(',')) + "@exemple.fr"))
                .collect(Collectors.joining("\n", "", "\n"));
        var rooms = new String(requireNonNull(files.content("rooms.csv")), UTF_8);
        return TerritoryArchive.read(files.with("advisors.csv", more.getBytes(UTF_8))
                .with("rooms.csv", withContact(rooms).getBytes(UTF_8)));
    }

    private static String withContact(String rooms) {
        return rooms.lines()
                .map(r -> r
                        + (r.startsWith("id,")
                                ? ",contact"
                                : ",accueil : " + r.substring(0, r.indexOf(',')) + "@salle.fr"))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
