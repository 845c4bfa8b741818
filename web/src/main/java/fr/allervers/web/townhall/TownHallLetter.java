package fr.allervers.web.townhall;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.problem.Commune;
import fr.allervers.web.language.Say;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.security.InstallationPath;
import fr.allervers.web.security.Secret;
import fr.allervers.web.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What to write to town halls, in the reader's language, ready to be copied. */
@Component
record TownHallLetter(Store store, Say say, TownHallRounds rounds, Quarters quarters) {

    /** The whole address of a town hall's page, whichever territory is the usual one. */
    String address(HttpServletRequest request, Quarter quarter, Secret secret) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .replacePath(InstallationPath.of(request))
                .path("/t/{territory}/mairie/{secret}")
                .queryParam("quarter", quarter)
                .buildAndExpand(store.territory(), secret.text())
                .toUriString();
    }

    /** Asks a town hall for its counts. */
    String first(Commune commune, Quarter quarter, String address) {
        return say.message(
                "townhalls.letter.first", commune.name(), say.quarter(quarter), lastDay(quarter), address, telephone());
    }

    /** Asks a town hall once more; the address is not in it, as it is kept nowhere. */
    String reminder(Commune commune, Quarter quarter) {
        return say.message(
                "townhalls.letter.reminder", commune.name(), say.quarter(quarter), lastDay(quarter), telephone());
    }

    /** The same for a mail, which its reader can answer. */
    String mailed(Commune commune, Quarter quarter) {
        return say.message("townhalls.letter.mailed", commune.name(), say.quarter(quarter), lastDay(quarter));
    }

    String subject(Quarter quarter) {
        return say.message("townhalls.letter.subject", say.quarter(quarter));
    }

    /** The territory's number, or that it is to be filled in. */
    private String telephone() {
        var known = quarters.territory().settings().telephone();
        return known == null ? say.message("publication.residents.number") : known;
    }

    private String lastDay(Quarter quarter) {
        return say.day(rounds.of(quarter).lastDay());
    }
}
