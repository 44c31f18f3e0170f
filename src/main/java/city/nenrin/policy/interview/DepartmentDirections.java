package city.nenrin.policy.interview;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface DepartmentDirections extends Repository<DepartmentDirection, DepartmentDirection.Key> {

    Optional<DepartmentDirection> findById(DepartmentDirection.Key key);

    DepartmentDirection saveAndFlush(DepartmentDirection row);
}
