package fr.allervers.web.demand;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Nobody sent such a file for that quarter. */
public final class UnknownUploadException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownUploadException(String id) {
        super(HttpStatus.NOT_FOUND);
        getBody().setTitle("No such upload");
        getBody().setDetail("There is no upload '%s' for that quarter.".formatted(id));
    }
}
