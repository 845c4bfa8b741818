package fr.allervers.web.townhall;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.agenda.ReceptionSheets;
import fr.allervers.web.demand.DemandDesk;
import fr.allervers.web.publication.RoomPromises;
import fr.allervers.web.publication.SignUps;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of a town hall that signs in: its account's right about that commune lets it in. */
@Controller
@Needs(Right.TOWN_HALL)
@RequestMapping("/ma-commune/{commune}")
final class TownHallAccountPage extends TownHallPage {

    TownHallAccountPage(
            TownHallDesk desk, DemandDesk demand, RoomPromises promises, SignUps signUps, ReceptionSheets sheets) {
        super(desk, demand, promises, signUps, sheets);
    }

    @Override
    Door door(Map<String, String> path) {
        var commune = Objects.requireNonNull(path.get("commune"));
        return new Door("/ma-commune/" + commune, commune);
    }
}
