import { describe, expect, it, vi } from 'vitest';
import { persist } from '../../lib/messaging/persist.ts';

const stopped = () =>
  Promise.reject(
    new Error(
      'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
    ),
  );

describe('calling a background that may be stopped', () => {
  it('calls again after the background was stopped', async () => {
    const call = vi.fn<() => Promise<string>>(stopped);
    call.mockImplementationOnce(stopped).mockResolvedValueOnce('answer');
    await expect(persist(call, undefined, [0, 0])).resolves.toBe('answer');
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('gives up after the last wait, with the cause', async () => {
    const call = vi.fn<() => Promise<string>>(stopped);
    await expect(persist(call, undefined, [0, 0])).rejects.toThrow(/channel closed/);
    expect(call).toHaveBeenCalledTimes(3);
  });

  it('does not repeat a call that was answered with an error', async () => {
    const call = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('no such work'));
    await expect(persist(call, undefined, [0])).rejects.toThrow('no such work');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('does not repeat a call nobody waits for any more', async () => {
    const call = vi.fn<() => Promise<string>>(stopped);
    await expect(persist(call, AbortSignal.abort(), [0])).rejects.toThrow('channel closed');
    expect(call).toHaveBeenCalledTimes(1);
  });
});
