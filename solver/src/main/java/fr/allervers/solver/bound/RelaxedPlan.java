package fr.allervers.solver.bound;

import java.util.List;

/**
 * A solution of the relaxation: what would be opened where, and for whom, if sessions needed no hour of their own.
 * It is no plan: workshops have neither room, start nor advisor, and residents may be split into fractions.
 */
public record RelaxedPlan(List<Opening> openings) {

    public RelaxedPlan {
        openings = List.copyOf(openings);
    }

    /**
     * Workshops of one theme and audience in one commune at starts of one kind.
     *
     * @param theme id
     * @param audience id
     * @param commune INSEE code
     * @param starts indices in the problem's starts that its legs are counted for
     * @param workshops how many, more than 0; whole only where the relaxation was solved with whole numbers
     * @param advisors who holds them
     * @param served whom they serve
     */
    public record Opening(
            String theme,
            String audience,
            String commune,
            List<Integer> starts,
            double workshops,
            List<Share> advisors,
            List<Share> served) {

        public Opening {
            starts = List.copyOf(starts);
            advisors = List.copyOf(advisors);
            served = List.copyOf(served);
        }
    }

    /**
     * An amount of something named.
     *
     * @param id of an advisor or a demand
     * @param amount workshops of the advisor, or residents of the demand
     */
    public record Share(String id, double amount) {}
}
