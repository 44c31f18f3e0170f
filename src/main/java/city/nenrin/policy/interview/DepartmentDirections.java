package city.nenrin.policy.interview;

import org.springframework.data.jpa.repository.JpaRepository;

interface DepartmentDirections extends JpaRepository<DepartmentDirection, DepartmentDirection.Key> {
}
