package fr.allervers.web.townhall;

import fr.allervers.web.account.Audit;
import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.ReceptionSheets;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.SignUps;
import fr.allervers.web.security.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a town hall that comes by its link: the secret in the address lets it in. */
@Controller
@Needs(Right.SECRET)
@RequestMapping("/mairie/{secret}")
final class TownHallLinkPage extends TownHallPage {

    private final TownHallLinks links;

    TownHallLinkPage(
            TownHallLinks links,
            TownHallDesk desk,
            DemandDesk demand,
            RoomPromises promises,
            SignUps signUps,
            ReceptionSheets sheets) {
        super(desk, demand, promises, signUps, sheets);
        this.links = links;
    }

    /** Lets the log name the commune, as it must not note the address. */
    @ModelAttribute
    void nameCommune(@PathVariable String secret, HttpServletRequest request) {
        links.commune(new Secret(secret)).ifPresent(c -> request.setAttribute(Audit.SPEAKS_FOR, c));
    }

    @Override
    Door door(Map<String, String> path) {
        var secret = Objects.requireNonNull(path.get("secret"));
        var commune = links.commune(new Secret(secret)).orElseThrow(TownHallDesk::unknown);
        return new Door("/mairie/" + secret, commune);
    }
}
