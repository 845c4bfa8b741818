package fr.allervers.web.job;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page tell whoever asked for a job that it is over; {@link ToldJobs} says until when. */
@ControllerAdvice(annotations = Controller.class)
record EndedJobs(JobList list, JobAskers askers) {

    private static final Logger LOG = LoggerFactory.getLogger(EndedJobs.class);

    /** Newest first. */
    @ModelAttribute(ToldJobs.ENDED)
    List<JobLine> ended() {
        try {
            return list.of(askers.all()).stream()
                    .filter(l -> l.job().state().isOver())
                    .toList();
        } catch (DataAccessException e) { // the page of an error is a page too
            LOG.warn("Whether jobs are over cannot be told now", e);
            return List.of();
        }
    }
}
