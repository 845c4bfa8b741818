package fr.allervers.data.plan;

import fr.allervers.data.words.Sentence;

/**
 * One breach of one hard rule.
 *
 * @param where id of the workshop, demand or advisor it is at; {@code workshop/demand} for an attendance
 * @param sentence what is wrong
 */
public record Breach(Rule rule, String where, Sentence sentence) {

    /** The contract's hard rules, and the plan's own ids. */
    public enum Rule {
        PLAN,
        SESSIONS,
        ROOM,
        ADVISOR,
        DAY,
        LOAD,
        PARTICIPANTS,
        ATTENDANCE,
        PINNED
    }
}
