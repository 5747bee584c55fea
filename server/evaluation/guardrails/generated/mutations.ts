import type { Mutation } from './mutation.ts';
import { AI_MUTATIONS, HARMLESS_AI } from './mutations/ai.ts';
import { APP_MUTATIONS } from './mutations/app.ts';
import { AUD_MUTATIONS, HARMLESS_AUD } from './mutations/aud.ts';
import { CON_MUTATIONS } from './mutations/con.ts';
import { EMAIL_MUTATIONS, HARMLESS_EMAIL } from './mutations/email.ts';
import { HARMLESS_CON } from './mutations/harmless-con.ts';
import { HARMLESS_LIBRARY } from './mutations/harmless-library.ts';
import { HARMLESS_TEXT } from './mutations/harmless-text.ts';
import { LANG_MUTATIONS } from './mutations/lang.ts';
import { META_EXP_MUTATIONS } from './mutations/meta-exp.ts';
import { REF_MUTATIONS } from './mutations/ref.ts';
import { HARMLESS_SAFE, SAFE_MUTATIONS } from './mutations/safe.ts';

/** Every mutation of the generated suite: violations, then harmless changes. */
export const MUTATIONS: readonly Mutation[] = [
  ...REF_MUTATIONS,
  ...APP_MUTATIONS,
  ...CON_MUTATIONS,
  ...META_EXP_MUTATIONS,
  ...AI_MUTATIONS,
  ...SAFE_MUTATIONS,
  ...LANG_MUTATIONS,
  ...EMAIL_MUTATIONS,
  ...AUD_MUTATIONS,
  ...HARMLESS_TEXT,
  ...HARMLESS_LIBRARY,
  ...HARMLESS_CON,
  ...HARMLESS_AI,
  ...HARMLESS_SAFE,
  ...HARMLESS_EMAIL,
  ...HARMLESS_AUD,
];
