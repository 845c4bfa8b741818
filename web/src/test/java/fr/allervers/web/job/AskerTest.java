package fr.allervers.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allervers.web.account.Asker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AskerTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aPersonIsKnownByTheRequestThatIsAnswered() {
        request.setUserPrincipal(() -> "Zoé");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        assertThat(Asker.name()).isEqualTo("Zoé");
    }

    @Test
    void whoIsNotKnownHasNoNameAndWithoutARequestItIsTheProgram() {
        assertThat(Asker.name()).isEqualTo(Job.PROGRAM);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        assertThat(Asker.name()).isNull();
    }
}
