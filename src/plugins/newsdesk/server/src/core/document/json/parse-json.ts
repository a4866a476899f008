import type { ConformanceReport } from '../conformance';
import { wholeInput } from '../conformance';
import type { ReadLimits } from '../read-limits';
import { refuseBeyond, unreadable } from '../refusals';

/**
 * Parses JSON after counting its values and its depth, so that neither a million
 * elements nor deep nesting is ever built. Raw line ends and other control
 * characters inside strings, which JSON forbids, are reported and forgiven.
 * @throws NewsdeskError `document-too-complex`, `nesting-too-deep`, `document-unreadable`
 */
export function parseJson(text: string, limits: ReadLimits, report: ConformanceReport): unknown {
  const scan = scanJson(text, limits);
  if (scan.hasRawControls) {
    const reason =
      'There are line ends or control characters inside strings; JSON asks for them to be escaped.';
    report.add('json-control-characters', 'error', wholeInput, reason);
  }
  try {
    return JSON.parse(scan.hasRawControls ? escapedControls(text) : text);
  } catch (cause) {
    throw unreadable('application/json', 'The file is not whole JSON.', cause);
  }
}

function scanJson(text: string, limits: ReadLimits): { readonly hasRawControls: boolean } {
  let depth = 0;
  let values = 1;
  let inString = false;
  let hasRawControls = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
      else if (code < 0x20) hasRawControls = true;
      continue;
    }
    if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      values += 1;
      if (depth > limits.nesting) {
        throw refuseBeyond('nesting-too-deep', 'nesting', limits, 'The JSON is nested too deep');
      }
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
    else if (code === 0x2c) values += 1;
    if (values > limits.nodes) {
      throw refuseBeyond('document-too-complex', 'nodes', limits, 'The JSON has too many values');
    }
  }
  return { hasRawControls };
}

/** Escapes control characters inside strings; outside of them they are white space and stay. */
function escapedControls(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!inString) {
      inString = code === 0x22;
    } else if (code === 0x5c) at += 1;
    else if (code === 0x22) inString = false;
    else if (code < 0x20) {
      pieces.push(text.slice(kept, at), `\\u${code.toString(16).padStart(4, '0')}`);
      kept = at + 1;
    }
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
}
