package fr.allervers.web.demand;

import fr.allervers.data.demand.UnreadableDemandException;
import fr.allervers.data.sheet.UnreadableSheetException;
import fr.allervers.data.words.Sentence;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Files that cannot be read and demand that does not fit, as {@code application/problem+json}. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = DemandApi.class)
final class DemandErrors {

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableSheetException e, Locale language) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.sentence(), language);
    }

    @ExceptionHandler
    ProblemDetail withoutDemand(UnreadableDemandException e, Locale language) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.sentence(), language);
    }

    @ExceptionHandler
    ProblemDetail unfit(UnfitDemandException e, Locale language) {
        return problem(HttpStatus.CONFLICT, e.sentence(), language);
    }

    private static ProblemDetail problem(HttpStatus status, Sentence sentence, Locale language) {
        return ProblemDetail.forStatusAndDetail(status, sentence.in(language));
    }
}
