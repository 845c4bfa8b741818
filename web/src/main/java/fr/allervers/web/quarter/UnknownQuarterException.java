package fr.allervers.web.quarter;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** There is no such quarter or problem on offer. */
public final class UnknownQuarterException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    public UnknownQuarterException(String asked) {
        super(HttpStatus.NOT_FOUND);
        getBody().setTitle("No such quarter");
        getBody()
                .setDetail(
                        "There is no quarter or problem '%s'; /api/problems lists those there are.".formatted(asked));
    }
}
