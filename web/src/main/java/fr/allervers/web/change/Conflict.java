package fr.allervers.web.change;

import fr.allervers.data.words.Sentence;
import fr.allervers.web.version.PlanVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a change and the version that its variant has come to meanwhile.
 *
 * @param head that version
 * @param lines what others have changed, in the reader's language
 * @param locks what others have locked or unlocked, likewise
 * @param effect of the change on top of that; null where it cannot be added
 * @param reason why it cannot be added, null where it can
 */
record Conflict(
        PlanVersion head,
        List<String> lines,
        List<String> locks,
        @Nullable Effect effect,
        @Nullable Sentence reason) {

    Conflict {
        lines = List.copyOf(lines);
        locks = List.copyOf(locks);
    }

    /** True where the change can be kept on top of what others have done. */
    public boolean canBeMerged() {
        return effect != null && effect.canBeKept();
    }
}
