package fr.allervers.web.publication;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.change.WorkshopMerge;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.data.problem.Workshop;
import fr.allervers.data.turnout.ShowUpRates;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.web.account.Asker;
import fr.allervers.web.publication.Decision.Outcome;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.store.Store;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.PlanVersions;
import fr.allervers.web.version.VersionReason;
import java.io.Serial;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keep, merge or cancel: what each does to the residents of a workshop with few sign-ups, and the version it makes. */
@Component
final class FewSignUpChoices {

    private final Store store;
    private final Quarters quarters;
    private final QuarterPlans plans;
    private final PlanVersions versions;
    private final ShowUps showUps;
    private final SignUps signUps;

    FewSignUpChoices(
            Store store,
            Quarters quarters,
            QuarterPlans plans,
            PlanVersions versions,
            ShowUps showUps,
            SignUps signUps) {
        this.store = store;
        this.quarters = quarters;
        this.plans = plans;
        this.versions = versions;
        this.showUps = showUps;
        this.signUps = signUps;
    }

    /** The workshops of a published plan that somebody has to decide on, with the effect of each choice. */
    List<FewSignUps> of(SignUpRows.Read read) {
        var published = read.published();
        if (published == null || read.questions().isEmpty()) {
            return List.of();
        }
        var index = quarters.problem(published.problem()).index();
        var rates = showUps.rates();
        var signedUp = signedUp(read.counts(), published);
        return read.questions().stream()
                .map(r -> effect(index, published, r, rates, signedUp))
                .toList();
    }

    /** How many have signed up for the first session of each workshop, by its id, where somebody counted. */
    private Map<String, Integer> signedUp(Map<SessionKey, Integer> counts, PlanVersion published) {
        var found = new HashMap<String, Integer>();
        for (var workshop : published.plan().workshops()) {
            var people = counts.get(
                    new SessionKey(workshop.room(), workshop.sessions().get(0)));
            if (people != null) {
                found.put(workshop.id(), people);
            }
        }
        return found;
    }

    private FewSignUps effect(
            ProblemIndex index,
            PlanVersion published,
            SignUpRow row,
            ShowUpRates rates,
            Map<String, Integer> signedUp) {
        var workshop = workshop(published, new SessionKey(row.room(), row.first()));
        var merge = WorkshopMerge.of(index, published.plan(), workshop, now(), signedUp, published.locks());
        return FewSignUps.of(row, index, workshop, merge, rates.expected(index, workshop));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(
                store.clock().withZone(quarters.territory().settings().zone()));
    }

    private static Workshop workshop(PlanVersion published, SessionKey first) {
        return published.plan().workshops().stream()
                .filter(w ->
                        w.room().equals(first.room()) && w.sessions().get(0).equals(first.start()))
                .findFirst()
                .orElseThrow();
    }

    /** That a plan without a workshop would breach a rule, as the workshop is pinned. */
    static final class CannotCloseException extends Exception {

        @Serial
        private static final long serialVersionUID = 1;
    }

    /**
     * Makes the version of the published plan that an outcome leads to.
     *
     * @param first first session of the workshop decided on
     * @return null where the workshop is kept
     * @throws CannotCloseException where a plan without it would breach a rule, as it is pinned
     */
    @Nullable
    PlanVersion version(Quarter quarter, SessionKey first, Outcome outcome) throws CannotCloseException {
        var published = plans.of(quarter);
        if (outcome == Outcome.KEPT || published == null) {
            return null;
        }
        var index = quarters.problem(published.problem()).index();
        var workshop = workshop(published, first);
        var changed = outcome == Outcome.MERGED
                ? WorkshopMerge.of(
                        index,
                        published.plan(),
                        workshop,
                        now(),
                        signedUp(signUps.of(quarter), published),
                        published.locks())
                : WorkshopMerge.cancelled(published.plan(), workshop);
        var scored = new PlanJudge(index.problem()).scored(changed.plan());
        var score = scored.score();
        if (score == null || !score.isValid()) {
            throw new CannotCloseException();
        }
        return versions.add(
                scored, published.locks(), new PlanVersion.Origin(published.id(), Asker.name(), VersionReason.DECIDED));
    }
}
