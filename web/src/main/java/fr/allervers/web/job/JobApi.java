package fr.allervers.web.job;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import fr.allervers.web.shape.RunState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The jobs of the territory: how far they are, stopping them, taking them up again. */
@RestController
@Needs(Right.READ)
@RequestMapping("/api/jobs")
@Tag(name = "Jobs", description = "Work in the background, by whichever process")
record JobApi(JobList list, Jobs jobs) {

    /**
     * A job.
     *
     * @param subject what it is about: the id of a problem for a solve
     * @param quarter that it is about, null where it is about none
     * @param percent of it that is done, 0 to 100, null where that is not known
     * @param startedBy who asked for it, null where that is not known
     * @param goesOnAt when it goes on, where it waits for that hour; null where it does not
     * @param node the process that began it last, null before
     * @param failure why it failed, null where it did not
     * @param page address of the page on which to look first at what came of it, null where there is none
     */
    record JobShape(
            String id,
            JobKind kind,
            String subject,
            @Nullable String quarter,
            RunState state,
            @Nullable Integer percent,
            boolean stopAsked,
            @Nullable String startedBy,
            @Nullable String node,
            Instant askedAt,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable Instant goesOnAt,
            @Nullable String failure,
            @Nullable String page) {

        static JobShape of(JobLine line) {
            var job = line.job();
            return new JobShape(
                    job.id(),
                    job.kind(),
                    job.subject(),
                    line.quarter() == null ? null : line.quarter().toString(),
                    job.state(),
                    line.percent(),
                    job.stopAsked(),
                    job.startedBy(),
                    job.node(),
                    job.askedAt(),
                    job.beganAt(),
                    job.endedAt(),
                    line.goesOnAt(),
                    job.failure(),
                    line.page());
        }
    }

    @GetMapping
    @Operation(summary = "List the jobs", description = "The hundred that were asked for last, newest first.")
    List<JobShape> all() {
        return list.newest().stream().map(JobShape::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "Get a job")
    JobShape job(@PathVariable String id) {
        return JobShape.of(list.get(id));
    }

    @Needs(Right.COORDINATE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Stop a job", description = "Soon, in whichever process; what it has made stays.")
    void stop(@PathVariable String id) {
        jobs.stop(list.get(id).job().id());
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Take a job up again that failed or was stopped",
            description = "It goes on from where it stood. In any other state nothing is done.")
    JobShape retry(@PathVariable String id) {
        try {
            jobs.retry(list.get(id).job().id());
        } catch (DuplicateKeyException another) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "Another job about the same waits or runs; stop it first.", another);
        }
        return JobShape.of(list.get(id));
    }
}
