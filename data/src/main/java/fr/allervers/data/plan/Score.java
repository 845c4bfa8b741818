package fr.allervers.data.plan;

/**
 * How good a plan is; plans are compared by hard, then unserved, then cost, and the better one is the greater.
 *
 * @param hard 0 for a plan that breaches no rule, otherwise minus the number of breaches
 * @param unserved residents not served, each times their priority
 * @param cost the figures of {@code costs}, each times its weight
 */
public record Score(long hard, long unserved, long cost, Costs costs) implements Comparable<Score> {

    public boolean isValid() {
        return hard == 0;
    }

    /** The same without breaches. */
    public Loss loss() {
        return new Loss(unserved, cost);
    }

    @Override
    public int compareTo(Score other) {
        int byHard = Long.compare(hard, other.hard);
        return byHard != 0 ? byHard : other.loss().compareTo(loss());
    }
}
