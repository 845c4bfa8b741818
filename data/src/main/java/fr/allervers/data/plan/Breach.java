package fr.allervers.data.plan;

import fr.allervers.data.words.Sentence;
import java.util.Locale;

/**
 * One breach of one hard rule.
 *
 * @param where id of the workshop, demand or advisor it is at; {@code workshop/demand} for an attendance
 * @param sentence what is wrong
 */
public record Breach(Rule rule, String where, Sentence sentence) {

    /**
     * A breach of the rule that a sentence is of.
     *
     * @param key of the sentence, without the prefix {@code breach.}
     */
    static Breach of(String where, String key, Object... arguments) {
        return new Breach(Rule.of(key), where, Sentence.of("breach." + key, arguments));
    }

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
        PINNED;

        /**
         * The rule that a key is of: what it begins with, up to the first full stop.
         *
         * @throws IllegalArgumentException where there is no such rule
         */
        public static Rule of(String key) {
            return valueOf(key.split("\\.", 2)[0].toUpperCase(Locale.ROOT));
        }
    }
}
