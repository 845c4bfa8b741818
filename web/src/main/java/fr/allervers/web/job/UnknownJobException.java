package fr.allervers.web.job;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The territory has no such job, or no longer. */
public final class UnknownJobException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    UnknownJobException(String id) {
        super(HttpStatus.NOT_FOUND);
        getBody().setTitle("No such job");
        getBody().setDetail("There is no job '%s', or no longer; /api/jobs lists those there are.".formatted(id));
    }
}
