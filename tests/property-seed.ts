import fc from 'fast-check'

/**
 * The seed of every property test: the same for everyone, so that a commit that passed goes on
 * passing. `SEED=random npm run unit` looks where nobody has looked yet; `SEED=<number>` looks there
 * again.
 */
const asked = process.env['SEED'] ?? '1127'

fc.configureGlobal(asked === 'random' ? {} : { seed: Number(asked) })
