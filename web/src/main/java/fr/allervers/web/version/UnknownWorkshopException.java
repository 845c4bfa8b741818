package fr.allervers.web.version;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A version of a plan holds no such workshop. */
public final class UnknownWorkshopException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public UnknownWorkshopException(String id) {
        super(HttpStatus.NOT_FOUND);
        getBody().setDetail("This version of the plan holds no workshop '%s'.".formatted(id));
    }
}
