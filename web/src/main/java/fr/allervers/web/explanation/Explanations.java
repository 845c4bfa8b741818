package fr.allervers.web.explanation;

import fr.allervers.solver.Deadline;
import fr.allervers.solver.explanation.cost.PlanCosts;
import fr.allervers.solver.explanation.unserved.UnservedCase;
import fr.allervers.solver.explanation.unserved.UnservedInquiry;
import fr.allervers.solver.explanation.workshop.WorkshopReasons;
import fr.allervers.web.quarter.Quarters;
import fr.allervers.web.version.OncePerVersion;
import fr.allervers.web.version.PlanVersion;
import fr.allervers.web.version.UnknownWorkshopException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Explains plan versions, each question once: whoever asks the same meanwhile waits for the answer, whoever asks another
 * does not. What was worked out lately is remembered.
 */
@Component
public final class Explanations implements DisposableBean {

    private static final int REMEMBERED = 64;

    private record Question(String version, String workshop) {}

    private record Asked(Deadline deadline, CompletableFuture<Object> answer) {}

    private final Quarters quarters;
    private final ExplanationSettings settings;
    private final OncePerVersion<PlanCosts> costs =
            new OncePerVersion<>((index, version) -> PlanCosts.of(index, version.plan()));
    private final Map<Question, Asked> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Asked> eldest) {
            return size() > REMEMBERED;
        }
    };

    Explanations(Quarters quarters, ExplanationSettings settings) {
        this.quarters = quarters;
        this.settings = settings;
    }

    /** What the version costs, taken apart. */
    public PlanCosts costs(PlanVersion version) {
        return costs.of(quarters.problem(version.problem()).index(), version);
    }

    /**
     * Why a workshop is as it is; takes about a second, in large territories as long as the settings say.
     *
     * @throws UnknownWorkshopException where the version holds no such workshop
     */
    public WorkshopReasons workshop(PlanVersion version, String id) {
        if (version.plan().workshops().stream().noneMatch(w -> w.id().equals(id))) {
            throw new UnknownWorkshopException(id);
        }
        var problem = quarters.problem(version.problem()).problem();
        return (WorkshopReasons)
                answer(new Question(version.id(), id), p -> WorkshopReasons.of(problem, version.plan(), id, p));
    }

    /** Why residents have no place and what would give them one; takes about as long as the settings say. */
    public List<UnservedCase> unserved(PlanVersion version) {
        return unserved(version, List.of());
    }

    /**
     * The same once more has been tried, for as long again.
     *
     * @param left how many cases were left untried, as whoever asks has seen; does nothing where that is so no more
     */
    public List<UnservedCase> unservedFurther(PlanVersion version, long left) {
        var known = unserved(version);
        if (left > 0 && untried(known) == left) {
            synchronized (remembered) {
                var question = unservedOf(version);
                var asked = remembered.get(question);
                if (asked != null
                        && asked.answer.getNow(List.of()) == known) { // else somebody else has asked meanwhile
                    remembered.remove(question);
                }
            }
        }
        return unserved(version, known);
    }

    /** How many of them there was no time for. */
    public static long untried(List<UnservedCase> cases) {
        return cases.stream().filter(c -> !c.isTried()).count();
    }

    private List<UnservedCase> unserved(PlanVersion version, List<UnservedCase> before) {
        var problem = quarters.problem(version.problem()).problem();
        @SuppressWarnings("unchecked") // what is asked without a workshop is answered so
        var cases = (List<UnservedCase>)
                answer(unservedOf(version), p -> UnservedInquiry.of(problem, version.plan(), before, p));
        return cases;
    }

    private static Question unservedOf(PlanVersion version) {
        return new Question(version.id(), "");
    }

    /** True where it is known why residents have no place, so that the answer is there at once. */
    public boolean knowsUnserved(PlanVersion version) {
        synchronized (remembered) {
            var asked = remembered.get(unservedOf(version));
            return asked != null && asked.answer.isDone();
        }
    }

    private Object answer(Question question, Function<Deadline, Object> working) {
        var fresh = new Asked(Deadline.in(settings.trying()), new CompletableFuture<>());
        Asked asked;
        synchronized (remembered) {
            asked = remembered.computeIfAbsent(question, q -> fresh);
        }
        if (asked == fresh) {
            work(question, fresh, working);
        }
        return asked.answer.join();
    }

    private void work(Question question, Asked asked, Function<Deadline, Object> working) {
        try {
            asked.answer.complete(working.apply(asked.deadline));
        } catch (RuntimeException | Error e) { // nobody may wait for ever
            synchronized (remembered) {
                remembered.remove(question);
            }
            asked.answer.completeExceptionally(e);
        }
    }

    /** Nobody reads what is still being worked out. */
    @Override
    public void destroy() {
        synchronized (remembered) {
            remembered.values().forEach(a -> a.deadline.end());
        }
    }
}
