package fr.allervers.solver.model;

import ai.timefold.solver.core.impl.domain.valuerange.AbstractCountableValueRange;
import java.util.Collections;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A value range that holds whatever a move makes, and lists nothing. */
final class OpenRange<T> extends AbstractCountableValueRange<T> {

    /** Only so that Timefold takes the problem for one that has a choice. */
    private static final long CHOICES = 2;

    @Override
    public long getSize() {
        return CHOICES;
    }

    @Override
    public T get(long index) {
        throw new UnsupportedOperationException("values of an open range come from moves");
    }

    @Override
    public Iterator<T> createOriginalIterator() {
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<T> createRandomIterator(Random workingRandom) {
        return Collections.emptyIterator();
    }

    @Override
    public boolean contains(@Nullable T value) {
        return true;
    }
}
