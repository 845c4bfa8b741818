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

/** The page of a town hall that telephones: a coordinator types there what it says, after its deadline too. */
@Controller
@Needs(Right.COORDINATE)
@RequestMapping("/mairies/telephone/{commune}")
final class TownHallTelephonePage extends TownHallPage {

    TownHallTelephonePage(
            TownHallDesk desk, DemandDesk demand, RoomPromises promises, SignUps signUps, ReceptionSheets sheets) {
        super(desk, demand, promises, signUps, sheets);
    }

    @Override
    Door door(Map<String, String> path) {
        var commune = Objects.requireNonNull(path.get("commune"));
        return new Door("/mairies/telephone/" + commune, commune);
    }

    @Override
    boolean isTelephoned() {
        return true;
    }
}
