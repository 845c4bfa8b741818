package fr.allervers.web.territory.content;

import fr.allervers.data.problem.Advisor;
import fr.allervers.data.territory.CommuneRow;
import fr.allervers.data.territory.Territory;
import fr.allervers.web.account.Holders;
import fr.allervers.web.account.Role;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Those whom an account may be the account of, as the newest version of a territory's tables has them. */
@Component
record TerritoryHolders(Store store, Quarters quarters) implements Holders {

    @Override
    public Map<String, String> of(Role role, String territory) {
        return store.current().in(territory, () -> of(role, quarters.territory()));
    }

    private static Map<String, String> of(Role role, Territory territory) {
        var names = new LinkedHashMap<String, String>();
        if (role == Role.ADVISOR) {
            for (Advisor advisor : territory.advisors()) {
                names.put(advisor.id(), advisor.name());
            }
        } else if (role == Role.TOWN_HALL) {
            for (CommuneRow commune : territory.communes()) {
                names.put(commune.code(), commune.commune().name());
            }
        }
        return names;
    }
}
