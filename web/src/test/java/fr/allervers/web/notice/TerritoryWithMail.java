package fr.allervers.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import fr.allervers.data.territory.Territories;
import fr.allervers.data.territory.TerritoryArchive;
import fr.allervers.data.territory.TerritoryCopy;
import java.util.stream.Collectors;

/** An example territory whose advisors have mail addresses: {@code <id>@exemple.fr}. */
final class TerritoryWithMail {

    private TerritoryWithMail() {}

    static TerritoryCopy of(String example) {
        var files = Territories.copy(example).files();
        var rows = new String(requireNonNull(files.content("advisors.csv")), UTF_8);
        var more = rows.lines()
                .map(r -> r + (r.startsWith("id,") ? ",mail" : "," + r.substring(0, r.indexOf(',')) + "@exemple.fr"))
                .collect(Collectors.joining("\n", "", "\n"));
        return TerritoryArchive.read(files.with("advisors.csv", more.getBytes(UTF_8)));
    }
}
