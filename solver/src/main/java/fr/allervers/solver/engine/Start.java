package fr.allervers.solver.engine;

import fr.allervers.data.plan.Plan;
import fr.allervers.data.problem.Workshop;
import fr.allervers.solver.judge.PlanJudge;
import fr.allervers.solver.proposal.StartingPoint;
import fr.allervers.solver.proposal.draft.Placements;
import fr.allervers.solver.proposal.index.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a search begins: as much of a given plan as the constraint streams allow, as placements and as a plan with its
 * score. The arrays leave out what they know to breach a rule; what else is to be left out is found here.
 */
record Start(Placements placements, Plan plan) {

    /** The start made of a plan that may breach rules; the pinned workshops must breach none. */
    static Start of(Plan given, PlanJudge judge, Transcription transcription, Scope whole) {
        var point = new StartingPoint(whole);
        var servedAnew = point.of(given.workshops());
        var plan = transcription.plan(servedAnew);
        if (plan.isPresent()) {
            return new Start(servedAnew, plan.get());
        }
        boolean stays = whole.indexed().isKnown(given) && judge.isValid(given);
        var allowed = stays
                ? transcription.placements(given)
                : new Leaving(point, judge, transcription).of(given.workshops());
        return new Start(allowed, transcription.plan(transcription.schedule(allowed)));
    }

    /** Search for workshops that are allowed together: without those that breaches name, then by leaving out halves. */
    private static final class Leaving {

        /** Plans that are judged at most; what is not found to be allowed by then is left out. */
        private static final int MOST_JUDGED = 40;

        private final StartingPoint point;
        private final PlanJudge judge;
        private final Transcription transcription;
        private int judged;

        Leaving(StartingPoint point, PlanJudge judge, Transcription transcription) {
            this.point = point;
            this.judge = judge;
            this.transcription = transcription;
        }

        Placements of(List<Workshop> workshops) {
            return point.of(allowed(List.of(), unnamed(workshops)));
        }

        private List<Workshop> unnamed(List<Workshop> workshops) {
            var breaches = judge.breaches(plan(workshops));
            return workshops.stream()
                    .filter(w -> breaches.stream().noneMatch(b -> isAt(b.where(), w.id())))
                    .toList();
        }

        private static boolean isAt(String where, String workshop) {
            return where.equals(workshop) || where.startsWith(workshop + "/");
        }

        private Plan plan(List<Workshop> workshops) {
            return transcription.unjudged(point.of(workshops));
        }

        /** Workshops that are allowed together, and of more ones as many as are allowed beside them. */
        private List<Workshop> allowed(List<Workshop> together, List<Workshop> more) {
            if (more.isEmpty() || judged == MOST_JUDGED) {
                return together;
            }
            judged++;
            var all = new ArrayList<>(together);
            all.addAll(more);
            if (judge.isValid(plan(all))) {
                return all;
            }
            int half = more.size() / 2;
            return half == 0
                    ? together
                    : allowed(allowed(together, more.subList(0, half)), more.subList(half, more.size()));
        }
    }
}
