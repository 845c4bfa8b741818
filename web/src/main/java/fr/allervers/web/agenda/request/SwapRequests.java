package fr.allervers.web.agenda.request;

import fr.allervers.solver.change.Carrying;
import fr.allervers.solver.change.Change;
import fr.allervers.solver.change.Change.Exchange;
import fr.allervers.solver.change.ImpossibleChangeException;
import fr.allervers.web.agenda.Agendas;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The swaps that advisors have asked for, as the exchanges of a plan that would do them: to keep one is to say yes. */
@Component
public final class SwapRequests {

    private final AdvisorRequests requests;
    private final Agendas agendas;
    private final PlanVersions versions;

    SwapRequests(AdvisorRequests requests, Agendas agendas, PlanVersions versions) {
        this.requests = requests;
        this.agendas = agendas;
        this.versions = versions;
    }

    /** Names of those who have asked for just this change of a version and have no yes yet; none for all but an exchange. */
    public List<String> askedBy(PlanVersion version, Change change) {
        return askedFor(version, change).stream()
                .map(r -> agendas.name(r.advisor()))
                .distinct()
                .toList();
    }

    /** Says yes to those who have asked for a change of a version. */
    public void grant(PlanVersion version, Change change) {
        askedFor(version, change).forEach(r -> requests.answer(r.id(), true, null));
    }

    private List<AdvisorRequest> askedFor(PlanVersion version, Change change) {
        return change instanceof Exchange exchange
                ? requests.all().stream()
                        .filter(r -> r.isSwap() && !Boolean.TRUE.equals(r.granted()))
                        .filter(r -> isFor(r, version, exchange))
                        .toList()
                : List.of();
    }

    private boolean isFor(AdvisorRequest request, PlanVersion version, Exchange exchange) {
        var asked = versions.get(request.version());
        if (!asked.problem().equals(version.problem())) {
            return false;
        }
        try {
            var wanted = new Carrying(asked.plan(), version.plan()).carried(request.exchange());
            return wanted instanceof Exchange swap
                    && Set.of(swap.workshop(), swap.other()).equals(Set.of(exchange.workshop(), exchange.other()));
        } catch (ImpossibleChangeException e) {
            return false;
        }
    }
}
