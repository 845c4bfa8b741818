package fr.allervers.web.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Prints, at each start without an account, the one-time link at which the first one is made. Where nothing can be
 * written (a full disk) the start goes on.
 */
@Component
final class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final OpenDoor door;
    private final AccountLinks links;

    FirstStart(OpenDoor door, AccountLinks links) {
        this.door = door;
        this.links = links;
    }

    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null) {
            try {
                print(event);
            } catch (RuntimeException e) {
                LOG.warn("No link for a first account could be made; the next start tries again.", e);
            }
        }
    }

    private void print(ServletWebServerInitializedEvent event) {
        if (!door.awaitsFirst()) {
            return;
        }
        var context = event.getApplicationContext().getServletContext();
        var address = "http://localhost:%d%s%s/%s"
                .formatted(
                        event.getWebServer().getPort(),
                        context == null ? "" : context.getContextPath(),
                        FirstAccountPage.ADDRESS,
                        links.make(null).text());
        LOG.warn(
                door.isRequired()
                        ? "No account yet: nobody can sign in. Make the first one within {} days at {}"
                        : "No account yet: the program answers this computer only, without a sign-in. To let others in, make"
                                + " the first account within {} days at {} and start again.",
                AccountLinks.LIFE.toDays(),
                address);
    }
}
