package fr.allervers.data.plan;

import fr.allervers.data.problem.Weights;

/**
 * The contract's seven cost figures, before their weights.
 *
 * @param travel weighted resident-minutes of all legs
 * @param driving minutes driven by advisors
 * @param presence communes with demand and a room that host no workshop
 * @param changedStart published participants whose workshop starts at another moment
 * @param changedRoom published participants whose workshop is in another room
 * @param changedAdvisor published participants whose workshop has another advisor
 * @param cancelled published participants whose workshop is gone
 */
public record Costs(
        long travel,
        long driving,
        long presence,
        long changedStart,
        long changedRoom,
        long changedAdvisor,
        long cancelled) {

    /** The plan's cost: every figure times its weight. */
    public long total(Weights weights) {
        return travel * weights.travel()
                + driving * weights.driving()
                + presence * weights.presence()
                + changedStart * weights.changedStart()
                + changedRoom * weights.changedRoom()
                + changedAdvisor * weights.changedAdvisor()
                + cancelled * weights.cancelled();
    }
}
