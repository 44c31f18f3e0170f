package city.nenrin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page shows what its method has put into the model and nothing else. Spring adds the variables of the path, raw
 * codes, under their names: where a page is refused and its names are missing, they would stand in their place.
 */
public class ModelOnlyView extends ThymeleafView {

    @Override
    public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        request.removeAttribute(View.PATH_VARIABLES);
        super.render(model, request, response);
    }
}
