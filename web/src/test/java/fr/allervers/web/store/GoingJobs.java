package fr.allervers.web.store;

import java.util.List;

/** The jobs of a store that wait or run, in whichever process, or did so in one that is dead. */
public record GoingJobs(Store store) {

    private static final int MILLIS_BETWEEN_LOOKS = 50;

    /** Their ids. */
    public List<String> ids() {
        return store.database()
                .sql("select id from job where state in ('WAITING', 'RUNNING')")
                .query(String.class)
                .list();
    }

    /** Returns when there are none any more. */
    public void awaitEnd() throws InterruptedException {
        while (!ids().isEmpty()) {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        }
    }
}
