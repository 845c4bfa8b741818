package fr.allervers.web.territory.table;

import static java.util.stream.Collectors.toCollection;

import fr.allervers.data.territory.TableFiles;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables of two people who began from the same ones.
 *
 * @param before what both began from
 * @param now what the other one saved since
 * @param mine as they are to be; those that are the same as before are not changed
 */
public record TableMerge(TableFiles before, TableFiles now, TableFiles mine) {

    /** Names of the files that I changed. */
    public Set<String> changed() {
        return mine.differing(before);
    }

    /** Names of the files that the other one changed. */
    public Set<String> others() {
        return now.differing(before);
    }

    /** Files that both changed, and not in the same way. */
    public Set<String> overtaken() {
        return changed().stream()
                .filter(others()::contains)
                .filter(f -> !Arrays.equals(mine.content(f), now.content(f)))
                .collect(toCollection(TreeSet::new));
    }

    /** What the other one saved, with what I changed put in. */
    public TableFiles merged() {
        var merged = now;
        for (var file : changed()) {
            merged = merged.with(file, mine.content(file));
        }
        return merged;
    }
}
