package fr.allervers.solver.change;

import fr.allervers.solver.trial.Trial.Spot;

/** One change of a plan by hand; workshops and demand rows by their ids in that plan. */
public sealed interface Change {

    /** A change that puts a workshop somewhere. */
    sealed interface Placing extends Change {

        /** Where to. */
        Spot spot();

        /** The same change with the workshop put elsewhere. */
        Placing at(Spot other);
    }

    /** A workshop held elsewhere, at another time or by someone else. */
    record Move(String workshop, Spot spot) implements Placing {
        @Override
        public Move at(Spot other) {
            return new Move(workshop, other);
        }
    }

    /** One workshop more of a theme for an audience. */
    record Open(String theme, String audience, Spot spot) implements Placing {
        @Override
        public Open at(Spot other) {
            return new Open(theme, audience, other);
        }
    }

    /** A workshop whose participants are divided: one stays as it is, a second is held at a spot. */
    record Split(String workshop, Spot spot) implements Placing {
        @Override
        public Split at(Spot other) {
            return new Split(workshop, other);
        }
    }

    /** A workshop that is no longer held. */
    record Close(String workshop) implements Change {}

    /** A workshop that is no longer held, since another of its theme and audience takes its participants. */
    record Merge(String workshop, String into) implements Change {}

    /** Two workshops whose advisors change places. */
    record Exchange(String workshop, String other) implements Change {}

    /**
     * Some participants of one workshop who go to another.
     *
     * @param demand id of the demand row that they are of
     */
    record Transfer(String workshop, String into, String demand, int residents) implements Change {}
}
