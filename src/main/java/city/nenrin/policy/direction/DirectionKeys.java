package city.nenrin.policy.direction;

import city.nenrin.citypackage.part.Cell;
import city.nenrin.setting.CityKeys;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The priority policy may use the approval model; its route is the model's own. */
@Component
public class DirectionKeys implements CityKeys {

    @Override
    public Map<String, Check> cityKeys() {
        return Map.of("approval.priority-policy", Cell.YES::fault);
    }
}
