/** Reads an answer's body without trusting its length: an endless one is cut. */

export class TooLarge extends Error {
  override name = 'TooLarge';
}

/** Rejects with `TooLarge` beyond `limit` bytes, having read no more than one chunk too many. */
export async function readText(
  response: Response,
  limit: number,
  signal: AbortSignal,
): Promise<string> {
  if (Number(response.headers.get('content-length')) > limit) {
    await discard(response);
    throw new TooLarge();
  }
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  // Cancelling ends a pending read, also of a stream that knows nothing of the signal.
  const cancel = () => void reader.cancel().catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const decoder = new TextDecoder();
    let text = '';
    let size = 0;
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > limit) {
        cancel();
        throw new TooLarge();
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** Lets go of a body nobody will read, so that its connection is freed. */
export async function discard(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => {});
}
