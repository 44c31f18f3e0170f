package city.nenrin.platform.engine;

import city.nenrin.platform.model.ModelBean;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The beans that expressions may name: those marked as {@link ModelBean}, looked up when an expression needs one. */
@Component
class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    private Set<String> names() {
        if (names == null) {
            names = Set.of(beans.getBeanNamesForAnnotation(ModelBean.class));
        }
        return names;
    }

    @Override
    public boolean containsKey(Object key) {
        return names().contains(key);
    }

    @Override
    public Object get(Object key) {
        return containsKey(key) ? beans.getBean((String) key) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return names().stream().map(name -> Map.<Object, Object>entry(name, beans.getBean(name)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
