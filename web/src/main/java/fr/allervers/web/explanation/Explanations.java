package fr.allervers.web.explanation;

import fr.allervers.solver.explanation.cost.PlanCosts;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedInquiry;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.web.solving.PlanVersion;
import fr.allervers.web.solving.UnknownWorkshopException;
import fr.allervers.web.territory.Quarters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Explains plan versions, one at a time; what was worked out lately is remembered. */
@Component
public final class Explanations {

    private static final int REMEMBERED = 64;

    private record Question(String version, String workshop) {}

    private final Quarters quarters;
    private final ExplanationSettings settings;
    private final Map<Question, Object> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Object> eldest) {
            return size() > REMEMBERED;
        }
    };

    Explanations(Quarters quarters, ExplanationSettings settings) {
        this.quarters = quarters;
        this.settings = settings;
    }

    /** What the version costs, taken apart. */
    public PlanCosts costs(PlanVersion version) {
        return PlanCosts.of(quarters.problem(version.problem()).index(), version.plan());
    }

    /**
     * Why a workshop is as it is; takes about a second.
     *
     * @throws UnknownWorkshopException where the version holds no such workshop
     */
    public synchronized WorkshopReasons workshop(PlanVersion version, String id) {
        if (version.plan().workshops().stream().noneMatch(w -> w.id().equals(id))) {
            throw new UnknownWorkshopException(id);
        }
        return (WorkshopReasons) remembered.computeIfAbsent(
                new Question(version.id(), id),
                q -> WorkshopReasons.of(quarters.problem(version.problem()).problem(), version.plan(), id));
    }

    /** Why residents have no place and what would give them one; takes no longer than the settings say. */
    public synchronized List<UnservedCase> unserved(PlanVersion version) {
        @SuppressWarnings("unchecked") // put there by the next line alone
        var cases = (List<UnservedCase>) remembered.computeIfAbsent(
                new Question(version.id(), ""),
                q -> UnservedInquiry.of(
                        quarters.problem(version.problem()).problem(), version.plan(), settings.trying()));
        return cases;
    }
}
