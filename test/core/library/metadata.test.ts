import { describe, expect, it } from 'vitest';
import { moduleSchema } from '../../../core/library/content.ts';
import { isMetadataComplete, missingMetadata } from '../../../core/library/metadata.ts';

const complete = moduleSchema.parse({
  id: 'M-1',
  product: 'p',
  kind: 'message',
  keyMessage: 'One message',
  topics: ['safety'],
  status: 'approved',
  expires: '2027-01-01',
  renditions: [{ language: 'en', text: 'Text' }],
  approvals: [{ approvalId: 'A', market: 'GB', channel: 'email', from: '2026-01-01', until: '2026-12-31' }],
});

describe('missingMetadata', () => {
  it('finds nothing missing in a described module', () => {
    expect(missingMetadata(complete)).toEqual([]);
    expect(isMetadataComplete(complete)).toBe(true);
  });

  it.each([
    ['message', { keyMessage: '  ' }],
    ['topic', { topics: [] }],
    ['language', { renditions: [] }],
    ['product', { product: '' }],
  ])('names a missing %s', (name, change) => {
    expect(missingMetadata({ ...complete, ...change })).toEqual([name]);
    expect(isMetadataComplete({ ...complete, ...change })).toBe(false);
  });

  it('names market, channel and audience when there is no approval, and expiry when nothing ends either', () => {
    expect(missingMetadata({ ...complete, approvals: [] })).toEqual(['market', 'channel', 'audience']);
    const { expires: _expires, ...endless } = complete;
    expect(missingMetadata({ ...endless, approvals: [] })).toContain('expiry');
  });
});
