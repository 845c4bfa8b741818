package fr.allervers.web.job;

import fr.allervers.web.account.Needs;
import fr.allervers.web.account.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page of the territory's jobs, and its buttons. */
@Controller
@Needs(Right.READ)
@RequestMapping("/taches")
record JobPages(JobList list, Jobs jobs, JobAskers askers) {

    /** What a button of the page asks for. */
    enum Action {
        /** The end of a job that waits or runs. */
        STOP,
        /** A job that failed or was stopped goes on from where it stood. */
        RETRY
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String another, Model model) {
        var lines = list.newest();
        model.addAttribute("lines", lines);
        model.addAttribute("going", lines.stream().filter(JobLine::isGoing).count());
        model.addAttribute("waits", lines.stream().anyMatch(l -> l.goesOnAt() != null));
        model.addAttribute("another", another != null);
        model.addAttribute("program", Job.PROGRAM);
        return "jobs";
    }

    @Needs(Right.COORDINATE)
    @PostMapping("/{id}")
    String act(@PathVariable String id, @RequestParam Action action) {
        var job = list.get(id).job();
        if (action == Action.STOP) {
            jobs.stop(job.id());
            return "redirect:/taches";
        }
        try {
            jobs.retry(job.id());
            return "redirect:/taches";
        } catch (DuplicateKeyException another) {
            return "redirect:/taches?another";
        }
    }

    /** Closes the line that says that a job is over; the reader stays on the page where it stood. */
    @PostMapping("/{id}/vu")
    RedirectView seen(@PathVariable String id, HttpServletRequest request) {
        askers.forget(list.get(id).job().id());
        var from = request.getHeader(HttpHeaders.REFERER);
        return new RedirectView(from == null ? request.getContextPath() + "/taches" : path(from));
    }

    /** Within this site, wherever that header points. */
    private static String path(String address) {
        var from = URI.create(address);
        var path = "/" + from.getRawPath().replaceFirst("^/+", "");
        return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
    }
}
