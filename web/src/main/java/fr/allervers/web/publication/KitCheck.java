package fr.allervers.web.publication;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.ProblemIndex;
import fr.allervers.web.language.Say;
import fr.allervers.web.publication.KitClashes.Session;
import fr.allervers.web.quarter.Quarters;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Says where a plan needs one kit twice at an hour. */
@Component
public record KitCheck(Quarters quarters, Say say) {

    /**
     * One kit needed twice.
     *
     * @param when the later of the two sessions begins
     * @param first what is held and where
     * @param workshop its id
     * @param second what else is held then and where
     * @param other its id
     */
    public record Line(String kit, String when, String first, String workshop, String second, String other) {}

    /** False where the territory's themes name no kits: then nothing is checked. */
    public boolean isMade() {
        return !quarters.territory().kits().isEmpty();
    }

    /** Each that a plan needs twice at an hour. */
    public List<Line> of(ProblemIndex index, Plan plan) {
        return lines(index, clashes(index, plan));
    }

    /** Those that a plan needs twice and one before it did not. */
    public List<Line> madeBy(ProblemIndex index, Plan before, Plan after) {
        return isMade() ? lines(index, clashes(index, after).beyond(clashes(index, before))) : List.of();
    }

    /** Whether a plan needs no kit twice that one before it did not: for many plans of a problem, as tables are read once. */
    public Predicate<Plan> needsNoneSince(ProblemIndex index, Plan before) {
        var kits = quarters.territory().kits();
        var known = KitClashes.of(index, before, kits);
        return plan -> KitClashes.of(index, plan, kits).beyond(known).all().isEmpty();
    }

    private KitClashes clashes(ProblemIndex index, Plan plan) {
        return KitClashes.of(index, plan, quarters.territory().kits());
    }

    private List<Line> lines(ProblemIndex index, KitClashes clashes) {
        var texts = new WorkshopTexts(say, index);
        return clashes.all().stream()
                .map(c -> new Line(
                        c.kit(),
                        texts.moment(c.second().start()),
                        held(c.first(), texts),
                        c.first().workshop().id(),
                        held(c.second(), texts),
                        c.second().workshop().id()))
                .toList();
    }

    private static String held(Session session, WorkshopTexts texts) {
        return "%s (%s)".formatted(texts.what(session.workshop()), texts.commune(session.workshop()));
    }
}
