package fr.allervers.web.territory;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A territory has no version of that number. */
public final class UnknownTerritoryVersionException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownTerritoryVersionException(String territory, int number) {
        super(HttpStatus.NOT_FOUND);
        getBody().setTitle("No such version");
        getBody().setDetail("There is no version %d of the territory '%s'.".formatted(number, territory));
    }
}
