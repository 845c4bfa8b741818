package fr.allervers.web.territory.draft;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such draft: never was, or it is a territory now. */
public final class UnknownDraftException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownDraftException(String id) {
        super(HttpStatus.NOT_FOUND);
        getBody().setTitle("No such draft");
        getBody().setDetail("There is no draft of a territory '%s'.".formatted(id));
    }
}
