/** As much of the load generator as is used here. */
declare module 'autocannon' {
  interface Load {
    readonly url: string;
    readonly method: 'GET' | 'POST';
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }
  interface Result {
    readonly non2xx: number;
    readonly requests: { readonly average: number; readonly total: number };
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
  }
  export default function autocannon(load: Load): Promise<Result>;
}
