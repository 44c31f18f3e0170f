package city.nenrin.platform.page;

import city.nenrin.typed.Fault;
import city.nenrin.typed.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** The one answer of our pages to what is refused: the page again, as it was filled in, with everything that is wrong. */
@ControllerAdvice
@ConditionalOnWebApplication
class RefusedPages {

    private final ObjectProvider<RequestMappingHandlerAdapter> pages;

    RefusedPages(ObjectProvider<RequestMappingHandlerAdapter> pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Refused.class)
    ModelAndView refused(Refused refused, HandlerMethod sent, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return missing(response);
        }
        Method page = MethodIntrospector.selectMethods(sent.getBeanType(), (Method method) ->
                method.isAnnotationPresent(ShowsRefusals.class)).stream().findFirst().orElseThrow(() -> refused);
        Function<String, Optional<String>> labels = labels(sent);
        Map<String, String> errors = new LinkedHashMap<>();
        for (Fault fault : refused.faults()) {
            errors.putIfAbsent(Optional.ofNullable(fault.field()).orElse(""), fault.under(labels));
        }
        Map<String, String> typed = new HashMap<>(pathVariables(request));
        request.getParameterMap().forEach((field, values) -> typed.put(field, values[0]));
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        try {
            return pages.getObject().handle(request, response, new HandlerMethod(sent.getBean(), page))
                    .addObject("faults", refused.under(labels)).addObject("errors", errors).addObject("typed", typed);
        } catch (Refused gone) {
            return missing(response);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        return (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    }

    /** What was asked for is not there, or not now. */
    private static ModelAndView missing(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
        return new ModelAndView();
    }

    private static Function<String, Optional<String>> labels(HandlerMethod sent) {
        Map<String, String> labels = new HashMap<>();
        for (MethodParameter parameter : sent.getMethodParameters()) {
            Label label = parameter.getParameterAnnotation(Label.class);
            if (label != null) {
                labels.put(parameter.getParameter().getName(), label.value());
            }
            Optional.ofNullable(parameter.getParameterType().getRecordComponents()).stream().flatMap(Arrays::stream)
                    .filter(component -> component.isAnnotationPresent(Label.class)).forEach((RecordComponent component) ->
                            labels.put(component.getName(), component.getAnnotation(Label.class).value()));
        }
        return field -> Optional.ofNullable(labels.get(field));
    }
}
