import type { Mutation } from './mutation.ts';
import { APP_MUTATIONS } from './mutations/app.ts';
import { META_EXP_MUTATIONS } from './mutations/meta-exp.ts';
import { REF_MUTATIONS } from './mutations/ref.ts';

/** Every mutation of the generated suite. */
export const MUTATIONS: readonly Mutation[] = [...REF_MUTATIONS, ...APP_MUTATIONS, ...META_EXP_MUTATIONS];
