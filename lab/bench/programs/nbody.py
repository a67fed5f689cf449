# Floating point: five bodies under their own gravity.
def make_bodies():
    return [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.47],
        [4.84, -1.16, -0.10, 0.60, 2.81, -0.02, 0.037],
        [8.34, 4.12, -0.40, -1.01, 1.82, 0.008, 0.011],
        [12.89, -15.11, -0.22, 1.08, 0.86, -0.010, 0.0017],
        [15.37, -25.9, 0.179, 0.97, 0.59, -0.034, 0.0020],
    ]


def advance(bodies, pairs, dt):
    for a, b in pairs:
        dx = a[0] - b[0]
        dy = a[1] - b[1]
        dz = a[2] - b[2]
        distance2 = dx * dx + dy * dy + dz * dz
        pull = dt / (distance2 * distance2 ** 0.5)
        mass_a = a[6] * pull
        mass_b = b[6] * pull
        a[3] -= dx * mass_b
        a[4] -= dy * mass_b
        a[5] -= dz * mass_b
        b[3] += dx * mass_a
        b[4] += dy * mass_a
        b[5] += dz * mass_a
    for body in bodies:
        body[0] += dt * body[3]
        body[1] += dt * body[4]
        body[2] += dt * body[5]


bodies = make_bodies()
pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
for _ in range(20_000):
    advance(bodies, pairs, 0.01)
print(f"{bodies[0][0]:.9f}")
