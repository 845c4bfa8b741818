package fr.allervers.web.paper;

/** A size of paper: the larger is the smaller enlarged, so that both have the same lines. */
enum Paper {
    A4(1),
    A3(Math.sqrt(2));

    private static final double POINTS = 12;

    private final double factor;

    Paper(double factor) {
        this.factor = factor;
    }

    /** Size of the text that all other sizes are told in, points. */
    double points() {
        return POINTS * factor;
    }
}
