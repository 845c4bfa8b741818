package fr.allervers.web.account;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of browsers in which people are signed in. */
@Component
final class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> repository;

    Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
        this.repository = repository;
    }

    /** Ends all of an account: after a new password, or where it is disabled. */
    void end(String mail) {
        repository.findByPrincipalName(mail).keySet().forEach(repository::deleteById);
    }
}
