import { describe, expect, it } from 'vitest';
import { Circuit } from '../../lib/lookup/circuit.ts';

function failing(times: number, at = 0): Circuit {
  const circuit = new Circuit();
  for (let i = 0; i < times; i += 1) circuit.failed('broken', at);
  return circuit;
}

describe('a circuit', () => {
  it('opens after five failures in a row, not after four', () => {
    expect(failing(4).pauseAt(0)).toBeUndefined();
    expect(failing(5).pauseAt(0)).toEqual({ reason: 'broken', forMs: 30_000 });
  });

  it('counts only failures in a row', () => {
    const circuit = failing(4);
    circuit.succeeded();
    circuit.failed('broken', 0);
    expect(circuit.pauseAt(0)).toBeUndefined();
  });

  it('lets one probe through when its time is up, and closes when that succeeds', () => {
    const circuit = failing(5);
    expect(circuit.pauseAt(30_000)).toBeUndefined();
    expect(circuit.pauseAt(30_000)).toMatchObject({ reason: 'broken' });
    circuit.succeeded();
    expect(circuit.pauseAt(30_000)).toBeUndefined();
    expect(circuit.pauseAt(30_000)).toBeUndefined();
  });

  it('waits twice as long after each failed probe, half an hour at most', () => {
    const circuit = failing(5);
    circuit.failed('timeout', 30_000);
    expect(circuit.pauseAt(30_000)?.forMs).toBe(60_000);
    for (let i = 0; i < 10; i += 1) circuit.failed('timeout', 0);
    expect(circuit.pauseAt(0)?.forMs).toBe(1_800_000);
  });

  it('lets the next one probe when the probing asker left', () => {
    const circuit = failing(5);
    circuit.pauseAt(30_000);
    circuit.abandoned();
    expect(circuit.pauseAt(30_000)).toBeUndefined();
  });

  it('pauses at once when asked to, for as long as asked, an hour at most', () => {
    const asked = new Circuit();
    asked.failed('busy', 0, 120_000);
    expect(asked.pauseAt(119_999)).toEqual({ reason: 'busy', forMs: 1 });
    const askedForDays = new Circuit();
    askedForDays.failed('busy', 0, 15 * 3_600_000);
    expect(askedForDays.pauseAt(0)?.forMs).toBe(3_600_000);
  });

  it.each(['offline', 'refused', 'malformed'] as const)('does not open on %s', (reason) => {
    const circuit = new Circuit();
    for (let i = 0; i < 20; i += 1) circuit.failed(reason, 0);
    expect(circuit.pauseAt(0)).toBeUndefined();
  });
});
