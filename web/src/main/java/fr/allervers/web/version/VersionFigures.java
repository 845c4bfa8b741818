package fr.allervers.web.version;

import fr.allervers.data.figures.PlanFigures;
import fr.allervers.data.figures.Unserved;
import fr.allervers.data.figures.UnservedReasons;
import fr.allervers.data.plan.Assessment;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.web.quarter.Quarters;
import java.util.List;
import org.springframework.stereotype.Component;

/** What versions of plans come to: figures for people, residents without a place, and the score anew. Each is counted once. */
@Component
public final class VersionFigures {

    private final Quarters quarters;
    private final OncePerVersion<PlanFigures> figures =
            new OncePerVersion<>((index, version) -> PlanFigures.of(index, version.plan()));
    private final OncePerVersion<List<Unserved>> unserved =
            new OncePerVersion<>((index, version) -> new UnservedReasons(index).of(version.plan()));
    private final OncePerVersion<Assessment> assessments =
            new OncePerVersion<>((index, version) -> new PlanJudge(index.problem()).assess(version.plan()));

    VersionFigures(Quarters quarters) {
        this.quarters = quarters;
    }

    private <T> T of(PlanVersion version, OncePerVersion<T> counted) {
        return counted.of(quarters.problem(version.problem()).index(), version);
    }

    /** What a version means for people. */
    public PlanFigures figures(PlanVersion version) {
        return of(version, figures);
    }

    /** Whom a version leaves without a place, and why as far as a glance tells. */
    public List<Unserved> unserved(PlanVersion version) {
        return of(version, unserved);
    }

    /** A version's score and breaches, counted anew by the constraints. */
    public Assessment assessment(PlanVersion version) {
        return of(version, assessments);
    }
}
