package fr.allervers.web.territory;

import fr.allervers.data.calendar.Quarter;
import fr.allervers.data.example.ForbachExample;
import fr.allervers.data.problem.ProblemIndex;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The quarters of the example territory that can be planned: the present one and the {@value #AHEAD} after it. */
@Component
public final class Quarters {

    private static final int AHEAD = 9;

    private final Clock clock;
    private final Map<Quarter, QuarterProblem> problems = new ConcurrentHashMap<>();

    public Quarters(Clock clock) {
        this.clock = clock;
    }

    /** Those on offer, the present one first. */
    public List<Quarter> onOffer() {
        return Stream.iterate(Quarter.of(LocalDate.now(clock)), Quarter::next)
                .limit(1L + AHEAD)
                .toList();
    }

    /** The one that is being prepared now: the one after the present. */
    public Quarter preferred() {
        return onOffer().get(1);
    }

    /**
     * The problem of a quarter.
     *
     * @throws UnknownQuarterException where it is not on offer
     */
    public QuarterProblem problem(Quarter quarter) {
        if (!onOffer().contains(quarter)) {
            throw new UnknownQuarterException(quarter.toString());
        }
        return problems.computeIfAbsent(quarter, Quarters::example);
    }

    /**
     * The problem of that id.
     *
     * @throws UnknownQuarterException where no quarter on offer has it
     */
    public QuarterProblem problem(String id) {
        return onOffer().stream()
                .map(this::problem)
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownQuarterException(id));
    }

    private static QuarterProblem example(Quarter quarter) {
        return new QuarterProblem(quarter, new ProblemIndex(ForbachExample.problem(quarter)));
    }
}
